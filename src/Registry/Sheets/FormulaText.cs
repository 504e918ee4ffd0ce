namespace Junheng.Registry.Sheets;

/// <summary>
/// Texts that a spreadsheet program takes for a formula where it gets the chance: when a cell is edited, or a file of plain text is opened.
/// Every writer of files asks here. The text itself is never changed, so that it comes back as it was when the file is read again.
/// </summary>
public static class FormulaText
{
    /// <summary>First letters: the four signs, the same in full width, and the blanks that some programs skip before them.</summary>
    private const string Leads = "=+-@＝＋－＠\t\r\n";

    /// <summary>True for a text whose cell must be marked as text, so that editing it makes no formula of it; a sign by itself is none.</summary>
    public static bool Begins(string text) => text.Length > 1 && Leads.Contains(text[0], StringComparison.Ordinal);

    /// <summary>For plain text without cell types, where only an apostrophe before it keeps a text from being a formula.</summary>
    public static string Quoted(string text) => Begins(text) ? "'" + text : text;
}
