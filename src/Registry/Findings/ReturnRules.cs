namespace Junheng.Registry.Findings;

/// <summary>Rules about a school's return that a workbook does not have.</summary>
internal static class ReturnRules
{
    public static readonly Rule Blank = new("cell_blank", Severity.Warning,
        new("表里的每一格都填了。", "Every cell of the form is filled in."),
        new("填实际数，没有就填 0；确实不知道的空着，写明原因。", "Enter the real number, 0 where there is none; say why where it is not known."),
        new("缺数的指标不能计算", "An indicator with a gap cannot be computed")) { CanBeOff = true };

    public static IReadOnlyList<Rule> All { get; } = [Blank];
}
