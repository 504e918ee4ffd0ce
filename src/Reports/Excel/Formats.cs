using Junheng.Reports.Numbers;
using Junheng.Registry.Sheets;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Packs;

namespace Junheng.Reports.Excel;

/// <summary>The looks of the cells of all exported workbooks.</summary>
internal static class Formats
{
    private const string FailedFill = "F3D5CD", FloorFill = "F6E8CB", HeadFill = "F1EFEA";

    public static CellFormat Title { get; } = new() { Bold = true, Size = 16 };
    public static CellFormat Lead { get; } = new() { Bold = true, Size = 12, Wrap = true };
    public static CellFormat Note { get; } = new() { Size = 9, Colour = "646A72" };
    public static CellFormat Head { get; } = new() { Bold = true, Fill = HeadFill, Lined = true, Wrap = true, Align = CellAlign.Centre };
    public static CellFormat Text { get; } = new() { Lined = true };
    public static CellFormat Wrapped { get; } = new() { Lined = true, Wrap = true };
    public static CellFormat Centred { get; } = new() { Lined = true, Align = CellAlign.Centre };
    public static CellFormat Whole { get; } = new() { Lined = true, NumberFormat = "#,##0" };
    public static CellFormat Exact { get; } = new() { Lined = true, NumberFormat = "#,##0.######" };
    public static CellFormat Integer { get; } = new() { Lined = true, NumberFormat = "0" };

    /// <summary>Shown with so many decimals; the cell keeps the full value.</summary>
    public static CellFormat Decimals(int decimals) => new() { Lined = true, NumberFormat = decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals) };

    /// <summary>A school's value: as many decimals as its comparison needs, shaded where it falls short as 表Ⅱ asks.</summary>
    public static CellFormat Value(IndicatorResult result, int section, StandardPack pack)
    {
        var printed = Print.Value(result.Values[section], result.Thresholds[section], result.Indicator, pack);
        var point = printed.IndexOf('.', StringComparison.Ordinal);
        return Decimals(point < 0 ? 0 : printed.Length - point - 1) with { Fill = Shade(result.Statuses[section]), Bold = result.Statuses[section] == SchoolIndicatorStatus.Failed };
    }

    public static CellFormat Shaded(SchoolStatus status) => Centred with { Fill = status == SchoolStatus.Fail ? FailedFill : null };

    public static CellFormat Shaded(CellFormat format, bool isBad) => isBad ? format with { Fill = FailedFill, Bold = true } : format;

    public static CellFormat Shaded(SchoolIndicatorStatus status) => Centred with { Fill = Shade(status) };

    private static string? Shade(SchoolIndicatorStatus status) => status switch
    {
        SchoolIndicatorStatus.Failed => FailedFill,
        SchoolIndicatorStatus.Floor => FloorFill,
        _ => null,
    };
}
