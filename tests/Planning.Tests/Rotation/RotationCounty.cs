using Junheng.Planning.Rotation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Tests.Rotation;

/// <summary>Counties of one stage whose teachers are spread unevenly, the same for the same seed. Schools lie a few kilometres apart.</summary>
internal static class RotationCounty
{
    public static CountyFacts Create(int seed, int schools, double spread = 0.5)
    {
        var random = new Random(seed);
        var columns = new Dictionary<string, double[]>();
        double[] Column(string field) => columns.TryGetValue(field, out var column) ? column : columns[field] = new double[schools];
        var identities = new List<SchoolIdentity>();
        for (var i = 0; i < schools; i++)
        {
            identities.Add(new SchoolIdentity($"21100000{i:00}", $"第{i + 1}小学", SchoolKind.Primary)
            {
                Operator = 7, Township = i % 2 == 0 ? "东镇" : "西镇", Latitude = 30 + random.NextDouble() * 0.1, Longitude = 110 + random.NextDouble() * 0.1,
            });
            var pupils = random.Next(100, 900);
            var teachers = Math.Max(6, pupils / 16);
            int Part(double share) => (int)Math.Min(teachers, Math.Round(teachers * share * Math.Exp(spread * (random.NextDouble() * 2 - 1))));
            Column("pupils_primary")[i] = pupils;
            Column("teachers_primary")[i] = teachers;
            Column("teachers_above_degree_primary")[i] = Part(0.85);
            Column("teachers_backbone_primary")[i] = Part(0.22);
            Column("teachers_pe_art_primary")[i] = Part(0.18);
            Column("teachers_mid_title_primary")[i] = Part(0.5);
            Column("teachers_rotation_due_primary")[i] = (int)(teachers * 0.5);
            Column("teachers_rotated_primary")[i] = 0;
            Column("backbone_rotated_primary")[i] = 0;
            Column("area_teaching")[i] = 6 * pupils;
            Column("area_indoor_pe")[i] = 0;
            Column("area_sports_ground")[i] = 9 * pupils;
            Column("equipment_value")[i] = 2500 * pupils;
            Column("multimedia_rooms")[i] = Math.Ceiling(0.03 * pupils);
        }

        return new CountyFacts(new CountyIdentity("330100", "测试县", 2025), identities, columns, FactSources.None, new Dictionary<string, CountyItemValue>());
    }

    /// <summary>A list of teachers that agrees with the county's numbers; subjects and homes by turns.</summary>
    public static List<Teacher> Teachers(CountyFacts facts)
    {
        var list = new List<Teacher>();
        string[] subjects = ["语文", "数学", "外语", "科学"];
        for (var i = 0; i < facts.Schools.Count; i++)
        {
            int Count(string field) => (int)facts.Value($"{field}_primary", i);
            for (var k = 0; k < Count("teachers"); k++)
            {
                var isPeArt = k < Count("teachers_pe_art");
                var traits = (k < Count("teachers_above_degree") ? TeacherTraits.HighDegree : TeacherTraits.None) | (k % 2 == 0 && k / 2 < Count("teachers_backbone") ? TeacherTraits.Backbone : TeacherTraits.None)
                    | (isPeArt ? TeacherTraits.PeArt : TeacherTraits.None);
                list.Add(new Teacher($"T{i:00}{k:000}", facts.Schools[i].Code, Stage.Primary, traits, isPeArt ? "体育艺术" : subjects[k % 4], 2 + (k * 7 + i) % 15, k % 11 == 0)
                {
                    Home = k % 3 == 0 ? "东镇" : k % 3 == 1 ? "西镇" : "",
                });
            }
        }

        return list;
    }
}
