using Junheng.Planning.Options;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Planning.Tests.Checking;

/// <summary>Small and random counties for the checker's tests.</summary>
internal static class Counties
{
    private static readonly string[] StageFields = ["teachers", "teachers_above_degree", "teachers_backbone", "teachers_pe_art", "teachers_mid_title", "classes", "max_class"];
    private static readonly string[] SchoolFields = ["area_teaching", "area_indoor_pe", "area_sports_ground", "equipment_value", "multimedia_rooms", "computers", "books"];

    public static CountyFacts Of(IReadOnlyList<SchoolIdentity> schools, IReadOnlyList<Dictionary<string, double>> rows)
    {
        var ids = rows.SelectMany(row => row.Keys).Distinct(StringComparer.Ordinal);
        var columns = ids.ToDictionary(id => id, id => rows.Select(row => row.GetValueOrDefault(id, double.NaN)).ToArray(), StringComparer.Ordinal);
        return new CountyFacts(new CountyIdentity("999901", "示例县", 2025), schools, columns, FactSources.None, new Dictionary<string, CountyItemValue>());
    }

    /// <summary>Primary schools of so many pupils and teachers, codes A, B, C….</summary>
    public static CountyFacts Teachers(params (double Pupils, double Teachers)[] schools) => Of(
        [.. schools.Select((_, i) => new SchoolIdentity(((char)('A' + i)).ToString(), $"第{i + 1}小学", SchoolKind.Primary))],
        [.. schools.Select(school => new Dictionary<string, double> { ["pupils_primary"] = school.Pupils, ["teachers_primary"] = school.Teachers })]);

    public static StandardPack Pack(string rest)
    {
        var reading = PackReader.Read("""
            id: small
            version: 1
            name: 小标准
            source: {document: 某教〔2024〕1号, confidence: verified}
            effective: {from: 2024-09-01, to: 2030-08-31}
            splitting: {fields: [area_teaching, books], weights: {primary: 1, middle: 1.1, high: 1.32}}

            """ + rest);
        Assert.True(reading.Pack is not null, string.Join('\n', reading.Problems));
        return reading.Pack;
    }

    public static PlanOptions Options(string text)
    {
        var reading = PlanOptionsReader.Read(text);
        Assert.Empty(reading.Problems);
        return reading.Options!;
    }

    /// <summary>The product's actions and prices; most counties have few posts, every school has caps on rooms and ground.</summary>
    /// <param name="wide">How many times the tightest caps.</param>
    public static PlanOptions Limits(CountyFacts facts, Random random, int wide) => PlanDefaults.Options with
    {
        Quota = random.Next(4) == 0 ? null : random.Next(0, 5 * facts.Schools.Count),
        Caps = [.. facts.Schools.SelectMany(school => new[]
        {
            new SchoolCap(school.Code, null, "build_teaching", wide * random.Next(20, 150)),
            new SchoolCap(school.Code, null, "build_sports", wide * random.Next(40, 250)),
        })],
    };

    /// <summary>Every kind of school, combined ones, teaching points, missing figures and figures exactly at round ratios.</summary>
    public static CountyFacts Random(int seed, int count, bool complete = false)
    {
        var random = new Random(seed);
        var gaps = complete ? 0 : 60;
        var schools = new List<SchoolIdentity>();
        var rows = new List<Dictionary<string, double>>();
        SchoolKind[] kinds = [SchoolKind.Primary, SchoolKind.Primary, SchoolKind.TeachingPoint, SchoolKind.Middle, SchoolKind.NineYear, SchoolKind.CompleteSecondary, SchoolKind.Special];
        for (var i = 0; i < count; i++)
        {
            var kind = kinds[random.Next(kinds.Length)];
            var row = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var stage in kind.StagesOf())
            {
                var pupils = kind == SchoolKind.TeachingPoint ? random.Next(10, 90) : 100 * random.Next(1, 15);
                Put(row, $"pupils_{stage.Id()}", pupils, random, gaps);
                foreach (var field in StageFields.Where(_ => stage != Stage.High))
                    Put(row, $"{field}_{stage.Id()}", Math.Round(pupils * random.Next(4, 14) / 200.0), random, gaps);
            }

            var all = Math.Max(50, row.Where(pair => pair.Key.StartsWith("pupils", StringComparison.Ordinal)).Sum(pair => pair.Value));
            foreach (var field in SchoolFields)
                Put(row, field, Math.Round(all * random.Next(1, 12) * (field switch { "equipment_value" => 400, "multimedia_rooms" => 0.004, "area_indoor_pe" => 0.05, _ => 1 })), random, gaps);
            schools.Add(new SchoolIdentity($"S{i:D3}", $"学校{i}", kind)
            {
                CountsAsSchool = kind != SchoolKind.TeachingPoint || random.Next(2) == 0,
                ParentCode = i > 0 && random.Next(3) > 0 ? $"S{random.Next(i):D3}" : "",
                Location = (Location)random.Next(4),
                BuiltYear = random.Next(3) == 0 ? null : random.Next(1980, 2024),
            });
            rows.Add(row);
        }

        return Of(schools, rows);
    }

    private static void Put(Dictionary<string, double> row, string field, double value, Random random, int gaps)
    {
        if (gaps == 0 || random.Next(gaps) > 0)
            row[field] = value;
    }
}
