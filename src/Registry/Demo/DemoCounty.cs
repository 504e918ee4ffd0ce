using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Demo;

/// <summary>
/// Makes up believable counties: sizes, combined schools, teaching points, private schools, villages without PE teachers,
/// a crowded county town, slow improvement from year to year. For trying the product and for tests; no real place is meant.
/// </summary>
public static class DemoCounty
{
    /// <summary>
    /// County by county, each with its years from the oldest, made one at a time so that a whole province needs no more memory than a county.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A number of <paramref name="options"/> lies outside its bounds.</exception>
    public static IEnumerable<CountyFacts> Generate(DemoOptions options)
    {
        options.Check();
        return Enumerable.Range(0, options.Counties).SelectMany(county => YearsOf(options, county));
    }

    /// <summary>The counties of a single one of the years.</summary>
    /// <param name="year">One of the years of <paramref name="options"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its bounds.</exception>
    public static IEnumerable<CountyFacts> GenerateYear(DemoOptions options, int year)
    {
        options.Check();
        ArgumentOutOfRangeException.ThrowIfLessThan(year, options.FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, options.LastYear);
        return Enumerable.Range(0, options.Counties).Select(county => InYear(options, county, CountyLayout.Create(options, county), year));
    }

    private static IEnumerable<CountyFacts> YearsOf(DemoOptions options, int county)
    {
        var schools = CountyLayout.Create(options, county);
        for (var year = options.FirstYear; year <= options.LastYear; year++)
            yield return InYear(options, county, schools, year);
    }

    private static CountyFacts InYear(DemoOptions options, int county, IReadOnlyList<DemoSchool> schools, int year)
    {
        var columns = new FactColumns(schools.Count);
        foreach (var school in schools)
            Write(columns, options, county, school, options.LastYear - year);
        var facts = new CountyFacts(
            CountyLayout.Identity(county, year),
            [.. schools.Select(school => school.Identity)],
            columns.All,
            FactSources.None,
            CountyConditions.Of(new Chance(options.Seed, county, 5), options.LastYear - year));
        return options.Hard ? HardCounty.Make(facts, options.Seed, county) : facts;
    }

    private static void Write(FactColumns columns, DemoOptions options, int county, DemoSchool school, int yearsBack)
    {
        columns.Row = school.Index;
        var traits = new Chance(options.Seed, county, 3, school.Index);
        var noise = new Chance(options.Seed, county, 4, school.Index, yearsBack);
        var pupils = new int[3];
        var classes = 0;
        foreach (var stage in (ReadOnlySpan<Stage>)[Stage.Primary, Stage.Middle, Stage.High])
        {
            if (!school.Has(stage))
                continue;
            var count = pupils[(int)stage] = PupilFigures.Pupils(school, stage, yearsBack, noise);
            if (stage == Stage.High)
            {
                columns["pupils_high"] = count;
                classes += (count + 49) / 50;
                continue;
            }

            var ofStage = PupilFigures.Write(columns, school, stage, count, yearsBack, traits, noise);
            StaffFigures.Write(columns, school, stage, count, ofStage, yearsBack, traits, noise);
            classes += ofStage;
        }

        ResourceFigures.Write(columns, school, pupils, classes, yearsBack, traits);
    }
}
