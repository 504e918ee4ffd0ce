using Junheng.Registry.Workbooks.Container;

namespace Junheng.Registry.Workbooks.Raw;

/// <summary>The sheets of a file that are of use, and what else was seen in it.</summary>
internal sealed class RawBook
{
    /// <summary>Every sheet's name in order, hidden ones too.</summary>
    public List<(string Name, bool IsHidden)> SheetNames { get; } = [];

    public List<RawSheet> Sheets { get; } = [];

    public IReadOnlyDictionary<string, SheetScan> Scans { get; set; } = new Dictionary<string, SheetScan>(StringComparer.Ordinal);

    public RawSheet? Find(string name) => Sheets.FirstOrDefault(sheet => sheet.Name == name);
}
