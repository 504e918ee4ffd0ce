using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Junheng.Planning.Compliance;
using Junheng.Reports.Plans;
using Junheng.Standards;
using Xunit;

namespace Junheng.Reports.Tests.Plans;

public class PlanPaperTests
{
    [Theory]
    [InlineData(Language.Zh, true)]
    [InlineData(Language.En, true)]
    [InlineData(Language.Zh, false)]
    public void Paper_ByTheOpenXmlRules_IsValid(Language language, bool feasible)
    {
        using var document = Open(feasible ? SamplePlan.Feasible : SamplePlan.Infeasible, language);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Assumptions_ComeFirst_ThenTheConclusion()
    {
        using var document = Open(SamplePlan.Feasible);
        var headings = document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Select(paragraph => paragraph.InnerText).Where(text => text.Contains('、', StringComparison.Ordinal) && text.Length < 14).ToList();

        Assert.Equal(["一、本方案的假设", "二、结论", "三、费用", "四、达标前后", "五、各校要做的事", "六、水位和价格", "七、没有包括的"], headings);
    }

    [Fact]
    public void EveryPriceAndAction_IsOnPaper()
    {
        using var document = Open(SamplePlan.Feasible);
        var text = document.MainDocumentPart!.Document.Body!.InnerText;

        Assert.Contains("121.7 万元", text, StringComparison.Ordinal);
        Assert.Contains("已证明不可能低于 121.6 万元，相差 0.05%", text, StringComparison.Ordinal);
        Assert.All(SamplePlan.Feasible.Options.Actions, action => Assert.Contains(action.Name.Zh, text, StringComparison.Ordinal));
        Assert.Contains("假设，待核实", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_IsA4_WithTheFontsOfOfficialPapers()
    {
        using var document = Open(SamplePlan.Feasible);
        var size = document.MainDocumentPart!.Document.Body!.Descendants<PageSize>().Single();

        Assert.Equal((11906u, 16838u), (size.Width!.Value, size.Height!.Value));
        Assert.Contains(document.MainDocumentPart.FontTablePart!.Fonts.Elements<Font>(), font => font.Name == "方正小标宋简体" && font.AltName!.Val == "宋体");
    }

    [Fact]
    public void ANameWithControlCharacters_DoesNotBreakThePaper()
    {
        using var document = Open(SamplePlan.Named("坏\u0001名\uFFFE<b>&\ud800小学"));

        Assert.Contains("坏名<b>&小学", document.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
    }

    private static WordprocessingDocument Open(CompliancePlan plan, Language language = Language.Zh)
    {
        var stream = new MemoryStream();
        PlanPaper.Write(stream, plan, SamplePlan.Report, language);
        stream.Position = 0;
        return WordprocessingDocument.Open(stream, isEditable: false);
    }
}
