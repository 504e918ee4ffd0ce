using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Junheng.Registry.Findings.Marking;

/// <summary>Cells that hold text as text: what begins with = stays what it is and never becomes a formula.</summary>
internal static class InlineCells
{
    public static Cell Text(string reference, string text, uint style = 0) => new(new InlineString(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = reference,
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    /// <summary>Without what XML cannot hold, at most Excel's 32,767 characters.</summary>
    public static string Clean(string text)
    {
        var kept = text.EnumerateRunes().Where(rune => rune.Value is >= 0x20 and not (0xFFFE or 0xFFFF) or '\n' or '\t').Take(32_000);
        return text.Length <= 32_000 && text.All(letter => letter is >= ' ' and < '\uD800') ? text : string.Concat(kept.Select(rune => rune.ToString()));
    }
}
