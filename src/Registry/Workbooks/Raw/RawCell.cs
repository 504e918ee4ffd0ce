namespace Junheng.Registry.Workbooks.Raw;

/// <summary>What stood in a cell.</summary>
internal enum CellKind : byte
{
    Empty,
    Number,
    Text,

    /// <summary>A date or time; its text is kept.</summary>
    Date,

    /// <summary>A formula error such as #REF!; its text is kept.</summary>
    Error,

    /// <summary>A formula without a saved result.</summary>
    NoValue,

    /// <summary>TRUE or FALSE.</summary>
    Flag,

    /// <summary>A number shown as a percentage.</summary>
    Percent,
}

/// <summary>
/// A cell in eight bytes: a number as itself; anything else as a NaN whose payload says the kind and the index of its text.
/// </summary>
internal readonly struct RawCell
{
    private const long Boxed = unchecked((long)0xFFF8_0000_0000_0000);
    private const long Mask = unchecked((long)0xFFF8_0000_0000_0000);
    private readonly long bits;

    private RawCell(long bits) => this.bits = bits;

    public static RawCell Empty => Of(CellKind.Empty, 0);

    public static RawCell OfNumber(double number) => new(BitConverter.DoubleToInt64Bits(number));

    public static RawCell Of(CellKind kind, int text) => new(Boxed | ((long)kind << 32) | (uint)text);

    public CellKind Kind => IsNumber ? CellKind.Number : (CellKind)((bits >> 32) & 0xFF);

    public bool IsNumber => (bits & Mask) != Boxed;

    public bool IsEmpty => !IsNumber && (bits >> 32 & 0xFF) == (long)CellKind.Empty;

    public double Number => BitConverter.Int64BitsToDouble(bits);

    /// <summary>Index of the text in the sheet's pool.</summary>
    public int TextIndex => (int)(bits & 0x7FFF_FFFF);
}
