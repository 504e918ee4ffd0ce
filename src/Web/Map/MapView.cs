using Junheng.Reports.Numbers;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;
using Junheng.Web.Frame;
using Junheng.Web.Pictures;
using Junheng.Web.Results;

namespace Junheng.Web.Map;

/// <summary>What the map shows: the verdict of every school, or one indicator in one stage.</summary>
internal sealed class MapView
{
    /// <summary>Steps of the scale for values.</summary>
    public const int Steps = 5;

    private readonly PageContext page;
    private readonly Assessment assessment;

    /// <param name="plain">True for the verdict of every school, whatever the address asks for.</param>
    public MapView(PageContext page, Assessment assessment, bool plain = false)
    {
        (this.page, this.assessment) = (page, assessment);
        Stage = plain ? null : assessment.Stages.FirstOrDefault(stage => stage.Stage.Id() == page.Asked("stage"));
        Indicator = plain ? null : (Stage ?? (assessment.Stages.Count > 0 ? assessment.Stages[0] : null))?.Indicators.FirstOrDefault(result => result.Indicator.Id == page.Asked("indicator"));
        if (Indicator is not null)
            Stage ??= assessment.Stages[0];
        Bounds = Indicator is null ? [] : Quantiles();
        Points = [.. Indicator is null ? ByVerdict() : ByIndicator()];
        Unplaced = Judged().Count(place => !HasPlace(place.School));
    }

    /// <summary>The stage shown; null for both.</summary>
    public StageAssessment? Stage { get; }

    /// <summary>The indicator shown; null for the verdict.</summary>
    public IndicatorResult? Indicator { get; }

    public IReadOnlyList<MapPoint> Points { get; }

    /// <summary>Schools without coordinates.</summary>
    public int Unplaced { get; }

    /// <summary>Upper bounds of all steps but the last.</summary>
    public IReadOnlyList<double> Bounds { get; }

    private IEnumerable<(StageAssessment Stage, int Section, int School)> Judged() => assessment.Stages
        .Where(stage => Stage is null || stage == Stage)
        .SelectMany(stage => stage.Sections.Select((section, i) => (stage, i, section.School)));

    private bool HasPlace(int school) => assessment.Facts.Schools[school] is { Longitude: not null, Latitude: not null };

    private IEnumerable<MapPoint> ByVerdict()
    {
        foreach (var school in Judged().Where(place => HasPlace(place.School)).GroupBy(place => place.School))
        {
            // A combined school shows the graver of its stages.
            var sections = school.Select(place => (place.Stage, place.Section, Css: Css(place.Stage, place.Section))).ToList();
            var worst = sections.MaxBy(each => Rank(each.Css));
            var words = string.Join(page.T("，", ", "), sections.Select(each => page.T(each.Stage.Stage.Name()) + page.T(Word(each.Css))));
            yield return Point(school.Key, sections.Sum(each => each.Stage.Sections[each.Section].Pupils), worst.Css, words);
        }
    }

    private IEnumerable<MapPoint> ByIndicator()
    {
        foreach (var (stage, section, school) in Judged().Where(place => HasPlace(place.School) && Ratios.IsShown(place.Stage.Sections[place.Section])))
        {
            var value = Indicator!.Values[section];
            var css = double.IsFinite(value) ? $"v{Bounds.Count(bound => value > bound)}" : "none";
            yield return Point(school, stage.Sections[section].Pupils, css, $"{Print.Value(value, Indicator.Indicator, page.Pack)} {page.T(Indicator.Indicator.Unit)}");
        }
    }

    private MapPoint Point(int index, double pupils, string css, string words)
    {
        var school = assessment.Facts.Schools[index];
        return new MapPoint(school.Longitude!.Value, school.Latitude!.Value, school.Township, pupils, css, $"{school.Name} {words}", page.To(SectionNames.Link(school)));
    }

    private static string Css(StageAssessment stage, int section) => stage.Schools[section] switch
    {
        SchoolStatus.Pass => stage.Indicators.Any(result => result.Statuses[section] == SchoolIndicatorStatus.Floor) ? "near" : "met",
        SchoolStatus.Fail => "fail",
        SchoolStatus.Excluded => "out",
        SchoolStatus.PrintedOnly => "out",
        _ => "none",
    };

    private static int Rank(string css) => css switch { "fail" => 4, "none" => 3, "near" => 2, "met" => 1, _ => 0 };

    private static Words Word(string css) => css switch
    {
        "fail" => new("不达标", " does not meet"),
        "near" => new("达标，有余项", " meets, one short"),
        "met" => new("达标", " meets"),
        "none" => new("不能判定", " not known"),
        _ => new("不计入", " not counted"),
    };

    private double[] Quantiles()
    {
        var values = Indicator!.Values.Where((value, i) => double.IsFinite(value) && Ratios.IsShown(Stage!.Sections[i])).Order().ToArray();
        return values.Length == 0 ? [] : [.. Enumerable.Range(1, Steps - 1).Select(step => values[step * (values.Length - 1) / Steps])];
    }
}
