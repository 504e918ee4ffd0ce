using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Tests.Packs;

/// <summary>The packs in plain words, as the page 标准 shows them.</summary>
public class PackDescriberTests
{
    private static readonly IReadOnlyList<PackSection> Quality = PackDescriber.Describe(BuiltInPacks.Find("quality-2017")!);
    private static readonly IReadOnlyList<PackSection> Guangdong = PackDescriber.Describe(BuiltInPacks.Find("guangdong-school-2015")!);

    [Fact]
    public void Sections_StandInReadingOrder_AndOnlyThoseThatThePackHas()
    {
        Assert.Equal(
            ["about", "indicators", "school_rule", "cv_rule", "splitting", "exclusions", "county_government", "county_quality", "county_approval", "county_vetoes", "waivers", "notes"],
            Quality.Select(section => section.Id));
        Assert.DoesNotContain(Guangdong, section => section.Id is "cv_rule" or "waivers");
        Assert.Contains(Guangdong, section => section.Id == "fields");
    }

    [Fact]
    public void Indicator_SaysFormulaAndThresholds()
    {
        var line = Line(Quality, "indicators", "area_teaching");

        Assert.Equal("（教学及辅助用房面积 − 室内体育用房面积） ÷ 在校生数", line.Details[0].Text.Zh);
        Assert.Equal("(Teaching rooms − Indoor PE rooms) ÷ Pupils", line.Details[0].Text.En);
        Assert.Equal([("小学", "≥ 4.5"), ("初中", "≥ 5.8")], line.Details.Skip(1).Take(2).Select(detail => (detail.Label.Zh, detail.Text.Zh)));
        Assert.Equal("教督〔2017〕6号", line.Source!.Document);
    }

    [Fact]
    public void ConditionalThresholds_SayWhen()
    {
        var details = Line(Guangdong, "indicators", "class_size").Details;

        Assert.Equal(
            ["小学随迁子女数 ÷ 小学在校生数 > 0.3 时 ≤ 50", "其余情形 ≤ 45", "≤ 55"],
            details.Where(detail => detail.Label == Stage.Primary.Name() || detail.Label == Stage.Middle.Name()).Select(detail => detail.Text.Zh));
        Assert.Equal("运动场地（任一达标即可）", Line(Guangdong, "indicators", "sports_other").Details.Single(detail => detail.Label.Zh == "合并计项").Text.Zh);
    }

    [Fact]
    public void CountyItems_AreNumbered_WithRequirement()
    {
        Assert.Equal("≥ 8,000 元", Requirement(Line(Quality, "county_government", "gov_7")));
        Assert.Equal("全县 交流轮岗教师数 ÷ 应交流教师数 ≥ 10 %", Requirement(Line(Quality, "county_government", "gov_11")));
        Assert.Contains(Line(Quality, "county_government", "gov_11").Details, detail => detail.Id == "gov_11_backbone");
        Assert.Equal("15", Line(Quality, "county_government", "gov_15").Label.Zh);
        var disabled = PackDescriber.Describe(BuiltInPacks.Find("basic-2012")!).Single(section => section.Id == "county_government").Lines[3];
        Assert.Equal("满分 5 分，目标 80，每低于 1 扣 1 分", Requirement(disabled));
    }

    [Fact]
    public void EveryText_IsInBothLanguages()
    {
        foreach (var section in BuiltInPacks.All.SelectMany(PackDescriber.Describe))
        {
            Assert.NotEmpty(section.Heading.En);
            Assert.All(All(section.Lines), line => Assert.Equal(line.Text.Zh.Length == 0, line.Text.In(Language.En).Length == 0));
        }
    }

    private static IEnumerable<PackLine> All(IEnumerable<PackLine> lines) => lines.SelectMany(line => All(line.Details).Prepend(line));

    private static string Requirement(PackLine line) => line.Details.Single(detail => detail.Label.Zh == "要求").Text.Zh;

    private static PackLine Line(IReadOnlyList<PackSection> sections, string section, string id) =>
        sections.Single(each => each.Id == section).Lines.Single(line => line.Id == id);
}
