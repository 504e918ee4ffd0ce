namespace Junheng.Standards.Facts;

/// <summary>
/// A county-level value from sheet 县情, by the id of a standard's item or of a county fact:
/// a number, a conclusion (达标, 是, 否 …) or both unknown with the raw text kept.
/// </summary>
/// <param name="Raw">The cell as text.</param>
/// <param name="Number">The cell as a number, where it is one (percentages as percent: 87.2).</param>
/// <param name="Conclusion">true for 是, 达标, 达到, 有; false for 否, 不达标, 未达到, 没有; null where the text says neither.</param>
public sealed record CountyItemValue(string Raw, double? Number, bool? Conclusion)
{
    public CellAddress Source { get; init; } = CellAddress.None;
}
