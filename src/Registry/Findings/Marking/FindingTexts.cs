using Junheng.Standards.Facts;

namespace Junheng.Registry.Findings.Marking;

/// <summary>The words of findings in a workbook given back.</summary>
internal static class FindingTexts
{
    public static readonly (string Heading, double Width)[] Columns =
        [("序号", 6), ("程度", 8), ("工作表", 10), ("单元格", 9), ("学校", 26), ("问题", 58), ("怎样改", 46), ("原值", 16), ("可改为", 12), ("规则", 26)];

    public static string Severity(Severity severity) => severity switch
    {
        Findings.Severity.Error => "错误",
        Findings.Severity.Warning => "提醒",
        _ => "说明",
    };

    /// <summary>Background: errors in a wash of 朱, warnings in a wash of 赭.</summary>
    public static string Fill(Severity severity) => severity == Findings.Severity.Error ? "F8D7D0" : "FBE8C8";

    public static string[] Row(int number, Finding finding) =>
    [
        number.ToString(System.Globalization.CultureInfo.InvariantCulture), Severity(finding.Severity), finding.Cell.Sheet, Cell(finding.Cell),
        finding.SchoolName.Length > 0 ? finding.SchoolName : finding.SchoolCode, finding.Message.Zh, finding.Advice.Zh, finding.Value, finding.Suggestion, finding.RuleId,
    ];

    public static string Comment(IEnumerable<Finding> findings) =>
        string.Join("\n", findings.Select(finding => $"{Severity(finding.Severity)}：{finding.Message.Zh}\n{finding.Advice.Zh}"));

    private static string Cell(CellAddress cell) => cell.Exists
        ? (cell with { Sheet = "" }).ToString()
        : cell.Row > 0 ? $"第 {cell.Row.ToString(System.Globalization.CultureInfo.InvariantCulture)} 行" : "";
}
