using System.Globalization;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Bench.Country;

/// <summary>
/// A synthetic country for timing: so many counties of so many schools, combined schools and teaching points among them,
/// the same rows for Junheng (columns by county) and for the databases (one CSV).
/// </summary>
internal static class CountryData
{
    private static readonly SchoolKind[] Kinds =
    [
        SchoolKind.Primary, SchoolKind.Primary, SchoolKind.Primary, SchoolKind.Primary, SchoolKind.Primary,
        SchoolKind.TeachingPoint, SchoolKind.Middle, SchoolKind.Middle, SchoolKind.NineYear, SchoolKind.CompleteSecondary,
    ];

    public static readonly string[] Columns =
    [
        "pupils_primary", "pupils_middle", "pupils_high",
        "teachers_above_degree_primary", "teachers_above_degree_middle", "teachers_backbone_primary", "teachers_backbone_middle",
        "teachers_pe_art_primary", "teachers_pe_art_middle",
        "area_teaching", "area_indoor_pe", "area_sports_ground", "equipment_value", "multimedia_rooms",
    ];

    public static CountyFacts[] Create(int counties, int schools)
    {
        var country = new CountyFacts[counties];
        for (var c = 0; c < counties; c++)
            country[c] = County(c, schools);
        return country;
    }

    public static void WriteCsv(IEnumerable<CountyFacts> country, TextWriter csv)
    {
        csv.WriteLine("county,school,kind," + string.Join(',', Columns));
        foreach (var county in country)
        {
            for (var i = 0; i < county.Schools.Count; i++)
            {
                csv.Write(county.County.Code);
                csv.Write(',');
                csv.Write(i.ToString(CultureInfo.InvariantCulture));
                csv.Write(',');
                csv.Write(county.Schools[i].Kind.Id());
                foreach (var column in Columns)
                {
                    var value = county.Value(column, i);
                    csv.Write(',');
                    csv.Write(double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture));
                }

                csv.WriteLine();
            }
        }
    }

    private static CountyFacts County(int number, int count)
    {
        var random = new Random(1000 + number);
        var schools = new SchoolIdentity[count];
        var columns = Columns.ToDictionary(id => id, _ => NaNs(count), StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var kind = Kinds[random.Next(Kinds.Length)];
            schools[i] = new SchoolIdentity($"{2100000000L + number * 1000L + i}", $"学校{i}", kind);
            double total = 0;
            foreach (var stage in kind.StagesOf())
            {
                var pupils = kind == SchoolKind.TeachingPoint ? random.Next(10, 90) : random.Next(60, 1600);
                total += pupils;
                columns["pupils_" + stage.Id()][i] = pupils;
                if (stage == Stage.High)
                    continue;
                columns["teachers_above_degree_" + stage.Id()][i] = Math.Round(pupils * (0.04 + 0.04 * random.NextDouble()));
                columns["teachers_backbone_" + stage.Id()][i] = Math.Round(pupils * (0.008 + 0.01 * random.NextDouble()));
                columns["teachers_pe_art_" + stage.Id()][i] = Math.Round(pupils * (0.007 + 0.01 * random.NextDouble()));
            }

            columns["area_teaching"][i] = Math.Round(total * (4 + 5 * random.NextDouble()), 1);
            columns["area_indoor_pe"][i] = random.Next(3) == 0 ? 120.5 : 0;
            columns["area_sports_ground"][i] = Math.Round(total * (6 + 9 * random.NextDouble()), 1);
            columns["equipment_value"][i] = Math.Round(total * (1800 + 2500 * random.NextDouble()), 2);
            columns["multimedia_rooms"][i] = Math.Ceiling(total * (0.02 + 0.02 * random.NextDouble()));
        }

        var code = (110000 + number).ToString(CultureInfo.InvariantCulture);
        return new CountyFacts(
            new CountyIdentity(code, "县" + code, 2025), schools, columns, FactSources.None, new Dictionary<string, CountyItemValue>(StringComparer.Ordinal));
    }

    private static double[] NaNs(int count)
    {
        var values = new double[count];
        Array.Fill(values, double.NaN);
        return values;
    }
}
