using Junheng.Reports.Sentences;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Reports.Tests.Sentences;

public class CountySentenceTests
{
    [Fact]
    public void Failing_SaysWhere()
    {
        var quality = DemoAssessment.Quality;
        var primary = quality.Stages[0].Schools.Count(status => status == SchoolStatus.Fail);
        var middle = quality.Stages[1].Schools.Count(status => status == SchoolStatus.Fail);
        Assert.Equal(
            $"还没有达到优质均衡：{primary} 所小学、{middle} 所初中不达标，小学体艺教师差异超限，政府保障程度 1 项未达到。",
            CountySentence.Of(quality, Language.Zh).ToString());
    }

    [Fact]
    public void Failing_WeighsWhatSomebodyMustMend()
    {
        var runs = CountySentence.Of(DemoAssessment.Quality, Language.Zh).Runs;
        Assert.Contains(runs, run => run.Emphasis == Emphasis.Bad && run.Text.Contains("所小学", StringComparison.Ordinal));
        Assert.Equal(Emphasis.None, runs[0].Emphasis);
    }

    [Fact]
    public void Failing_InEnglish_SaysTheSame() =>
        Assert.Matches("^Quality balance not reached: [0-9]+ primary schools and [0-9]+ junior middle schools below standard, CV of .+ over the limit", CountySentence.Of(DemoAssessment.Quality, Language.En).ToString());

    [Fact]
    public void Passing_WithNothingOpen_SaysReached()
    {
        var pack = BuiltInPacks.Find("basic-2012")! with { CountyItems = [] };
        Assert.StartsWith("小学、初中都达到基本均衡。最接近底线的是", CountySentence.Of(Evaluator.Evaluate(pack, DemoAssessment.Facts), Language.Zh).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Passing_WithCountyItemsUnreported_ClaimsNoMoreThanTheIndicators_AndNamesWhatIsClosestToItsLimit() =>
        Assert.Matches("^小学、初中的指标都达到基本均衡的要求；县级项目没有填，全县还不能认定。最接近底线的是(小学|初中)综合差异系数：0\\.[0-9]{3}，限值 0\\.[56]5。$", CountySentence.Of(DemoAssessment.Basic, Language.Zh).ToString());

    [Fact]
    public void Open_NamesTheColumnThatIsNotThere()
    {
        var open = DemoAssessment.Evaluate("basic-2012", DemoAssessment.With("books"));
        Assert.Equal(Verdict.Incomplete, open.Verdict);
        Assert.Equal("还不能判定基本均衡：没有“图书册数”一列。", CountySentence.Of(open, Language.Zh).ToString());
    }

    [Fact]
    public void Open_CountsTheSchoolsThatLackAValue()
    {
        var open = DemoAssessment.Evaluate("basic-2012", DemoAssessment.With("area_sports_ground", school: 0));
        Assert.Equal("还不能判定基本均衡：缺 1 所学校的“运动场地面积”。", CountySentence.Of(open, Language.Zh).ToString());
    }

    [Fact]
    public void Veto_IsNamedInTheSentence()
    {
        var vetoed = DemoAssessment.Evaluate("quality-2017", DemoAssessment.WithItems((id, value) => id == "veto_2" ? new CountyItemValue("是", null, true) : value));
        Assert.EndsWith("1 项一票否决。", CountySentence.Of(vetoed, Language.Zh).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lead_ComparesWithTheYearBefore()
    {
        var before = DemoAssessment.Evaluate("quality-2017", DemoAssessment.YearBefore);
        var fewer = Failing(before) - Failing(DemoAssessment.Quality);
        Assert.True(fewer > 0);
        var lead = LeadSentence.Of(DemoAssessment.Quality, before, Language.Zh).ToString();
        Assert.StartsWith("不达标的学校主要缺体艺教师（", lead, StringComparison.Ordinal);
        Assert.EndsWith($"比上年少 {fewer} 所不达标学校。", lead, StringComparison.Ordinal);
        Assert.EndsWith($"比上年多 {fewer} 所不达标学校。", LeadSentence.Of(before, DemoAssessment.Quality, Language.Zh).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Stage_CountsSchoolsAndCvs()
    {
        var stage = DemoAssessment.Quality.Stages[0];
        Assert.Equal(
            $"{stage.SchoolsJudged} 所学校中 {stage.SchoolsMeeting} 所达标，7 项差异系数中 6 项达标。",
            StageSentence.Of(DemoAssessment.Quality, stage, Language.Zh).ToString());
        Assert.StartsWith("综合差异系数 0.", StageSentence.Of(DemoAssessment.Basic, DemoAssessment.Basic.Stages[0], Language.Zh).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Indicator_OverItsLimit_TellsExcessSchoolsAndDrivers()
    {
        var stage = DemoAssessment.Quality.Stages[0];
        var result = stage.Indicators.Single(each => each.Indicator.Id == "teachers_pe_art");
        Assert.Matches(
            "^差异系数 0\\.5[0-9]{2}，超 0\\.[0-9]+，限值 0\\.50；9 所学校不达标，[0-9]+ 所为余项。差距的 [0-9]+% 来自前 10 所学校，其中 [0-9]+ 所高于均值。$",
            IndicatorSentence.Of(DemoAssessment.Quality, stage, result, Language.Zh).ToString());
    }

    [Fact]
    public void School_TellsWhatItLacks()
    {
        var stage = DemoAssessment.Quality.Stages[0];
        var section = Section("滨河小学");
        Assert.Matches("^7 项中 5 项达标，1 项余项，1 项不达标。还差：体艺教师 [0-9]+ 人，教学用房 [0-9,]+ m²。$", SchoolSentence.Of(DemoAssessment.Quality, stage, section, Language.Zh).ToString());
        Assert.StartsWith("不计入：", SchoolSentence.Of(DemoAssessment.Quality, stage, Section("特殊教育学校"), Language.Zh).ToString(), StringComparison.Ordinal);
    }

    private static int Failing(Assessment assessment) => assessment.Stages.Sum(stage => stage.Schools.Count(status => status == SchoolStatus.Fail));

    private static int Section(string name) =>
        DemoAssessment.Quality.Stages[0].Sections.ToList().FindIndex(section => DemoAssessment.Facts.Schools[section.School].Name == name);
}
