using System.Globalization;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Demo;

/// <summary>Made-up teachers one by one that add up to a demo county's numbers: traits, and who is due to rotate (six years here, not exempt). No names.</summary>
internal static class DemoTeachers
{
    private static readonly string[] PeArt = ["体育", "音乐", "美术"];
    private static readonly string[] PrimarySubjects = ["语文", "数学", "语文", "数学", "英语", "科学", "道德与法治", "信息科技"];
    private static readonly string[] MiddleSubjects = ["语文", "数学", "英语", "物理", "化学", "生物", "道德与法治", "历史", "地理", "语文", "数学", "英语"];

    /// <summary>The columns in the order in which a row is written.</summary>
    public static IReadOnlyList<string> Headings { get; } = ["教师编号", "学校代码", "学段", "学科", "学历", "职称", "骨干级别", "本校任教年限", "不宜交流", "家庭所在地"];

    public static IEnumerable<DemoTeacher> Of(CountyFacts facts)
    {
        var townships = facts.Schools.Select(school => school.Township).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        for (var i = 0; i < facts.Schools.Count; i++)
        {
            foreach (var stage in Stages.Compulsory)
            {
                foreach (var teacher in Of(facts, i, stage, townships))
                    yield return teacher;
            }
        }
    }

    private static IEnumerable<DemoTeacher> Of(CountyFacts facts, int school, Stage stage, List<string> townships)
    {
        var all = Count("teachers");
        var chance = new Chance(4711, school, (int)stage);
        var (peArt, degree, backbone, title, due) = (Marked("teachers_pe_art"), Marked("teachers_above_degree"), Marked("teachers_backbone"), Marked("teachers_mid_title"), Marked("teachers_rotation_due"));
        var own = facts.Schools[school];
        for (var k = 0; k < all; k++)
        {
            var stays = chance.Happens(0.15);
            yield return new DemoTeacher(
                string.Create(CultureInfo.InvariantCulture, $"{own.Code}{(stage == Stage.Primary ? "P" : "M")}{k + 1:000}"),
                own.Code, stage,
                peArt[k] ? chance.Pick(PeArt) : chance.Pick(stage == Stage.Primary ? PrimarySubjects : MiddleSubjects),
                degree[k] ? (chance.Happens(0.08) ? "研究生" : "本科") : stage == Stage.Primary ? "中专" : "专科",
                title[k] ? (chance.Happens(0.3) ? "高级教师" : "一级教师") : "二级教师",
                backbone[k] ? (chance.Happens(0.25) ? "市级" : "县级") : "",
                due[k] ? 6 + chance.Below(20) : stays ? 6 + chance.Below(25) : chance.Below(6),
                !due[k] && stays,
                chance.Happens(0.7) || townships.Count == 0 ? own.Township : chance.Pick(townships));
        }

        int Count(string field) => facts.Value($"{field}_{stage.Id()}", school) is var value && value > 0 ? (int)value : 0;

        bool[] Marked(string field)
        {
            var marks = new bool[all];
            Array.Fill(marks, true, 0, Math.Min(all, Count(field)));
            chance.Shuffle(marks);
            return marks;
        }
    }
}

/// <summary>One made-up teacher.</summary>
internal sealed record DemoTeacher(string Id, string School, Stage Stage, string Subject, string Degree, string Title, string Backbone, int Years, bool Exempt, string Home)
{
    /// <summary>The cells before and after the number of years.</summary>
    public IReadOnlyList<string> Texts => [Id, School, Stage.Name().Zh, Subject, Degree, Title, Backbone];

    public IReadOnlyList<string> TextsAfter => [Exempt ? "是" : "否", Home];
}
