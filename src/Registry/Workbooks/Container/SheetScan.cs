using Junheng.Standards.Facts;

namespace Junheng.Registry.Workbooks.Container;

/// <summary>What one pass over the bytes of a part found, before the reader library is let near it.</summary>
internal sealed class SheetScan
{
    /// <summary>Cells remembered with their address; a sheet has few formula errors, or its owner knows.</summary>
    public const int MostRemembered = 20_000;

    /// <summary>Elements inside one another at most; office files stay below 30.</summary>
    public const int Deepest = 256;

    public long Bytes { get; set; }
    public int MaxColumn { get; set; }
    public int MaxRow { get; set; }
    public bool IsSheet { get; set; }
    public bool HasDocumentType { get; set; }

    /// <summary>The part is XML in an encoding other than UTF-8.</summary>
    public bool IsWide { get; set; }

    public bool IsTooDeep { get; set; }
    public bool IsMalformed { get; set; }
    public bool RowsOutOfOrder { get; set; }
    public int Formulas { get; set; }
    public (int Row, int Column) FirstFormula { get; set; }

    /// <summary>Formula cells without a saved result.</summary>
    public HashSet<(int Row, int Column)> WithoutValue { get; } = [];

    /// <summary>Cells whose saved value is an error such as #REF!.</summary>
    public Dictionary<(int Row, int Column), string> Errors { get; } = [];

    public string FirstFormulaCell => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{CellAddress.Letters(FirstFormula.Column)}{FirstFormula.Row}");
}
