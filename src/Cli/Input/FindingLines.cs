using Junheng.Registry.Findings;
using Junheng.Standards;

namespace Junheng.Cli.Input;

/// <summary>Findings as lines on standard error: all errors, the first warnings of each rule, and how many more there are.</summary>
internal static class FindingLines
{
    private const int WarningsShown = 5;
    private const int ErrorsShown = 200;

    public static void Write(TextWriter output, IReadOnlyList<Finding> findings, Language language)
    {
        var errors = findings.Where(finding => finding.Severity == Severity.Error).ToList();
        foreach (var finding in errors.Take(ErrorsShown))
            output.WriteLine(Describe(finding, language));
        More(output, errors.Count - ErrorsShown, language, language == Language.Zh ? "错误" : "errors");
        foreach (var rule in findings.Where(finding => finding.Severity != Severity.Error).GroupBy(finding => finding.RuleId, StringComparer.Ordinal))
        {
            foreach (var finding in rule.Take(WarningsShown))
                output.WriteLine(Describe(finding, language));
            More(output, rule.Count() - WarningsShown, language, $"[{rule.Key}]");
        }
    }

    /// <summary>Severity, cell, school, value, what is wrong, what to do, rule.</summary>
    private static string Describe(Finding finding, Language language)
    {
        var zh = language == Language.Zh;
        var severity = finding.Severity switch
        {
            Severity.Error => zh ? "错误" : "error",
            Severity.Warning => zh ? "提醒" : "warning",
            _ => zh ? "说明" : "note",
        };
        var place = finding.Cell.Exists ? $"{finding.File} {finding.Cell}" : finding.Cell.Row > 0 ? $"{finding.File} {finding.Cell.Sheet}!{Row(finding.Cell.Row, zh)}" : finding.File;
        var school = finding.SchoolName.Length > 0 ? $"  {finding.SchoolName}" : "";
        var message = finding.Message.In(language);
        var value = finding.Value.Length > 0 && !message.Contains(finding.Value, StringComparison.Ordinal) ? zh ? $"“{finding.Value}” " : $"\"{finding.Value}\" " : "";
        return $"{severity}  {place}{school}  {value}{message} {finding.Advice.In(language)} [{finding.RuleId}]";
    }

    private static string Row(int row, bool zh) => zh ? FormattableString.Invariant($"第 {row} 行") : FormattableString.Invariant($"row {row}");

    private static void More(TextWriter output, int more, Language language, string what)
    {
        if (more > 0)
            output.WriteLine(language == Language.Zh ? $"      另有 {more} 条{what}" : $"      {more} more {what}");
    }
}
