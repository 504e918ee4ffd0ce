using System.Globalization;
using Junheng.Web.Frame;

namespace Junheng.Web.Tables;

/// <summary>How a table is sorted and which page of it is shown: all in the address, so that a link or a printout says it too.</summary>
/// <param name="Key">The column sorted by.</param>
/// <param name="Descending">Greatest first.</param>
/// <param name="Number">The page, from 1.</param>
internal sealed record TableState(string Key, bool Descending, int Number)
{
    /// <summary>Up to so many rows stand on one page; more are split.</summary>
    public const int OnePage = 100;

    /// <summary>Rows of a page where there are several.</summary>
    public const int PerPage = 50;

    /// <summary>Reads <c>sort</c> (a key, with − before it for descending) and <c>page</c>.</summary>
    public static TableState Read(PageContext page, string fallback, params ReadOnlySpan<string> keys)
    {
        var asked = page.Asked("sort");
        var descending = asked.StartsWith('-');
        var key = asked.TrimStart('-');
        if (!keys.Contains(key))
            (key, descending) = (fallback.TrimStart('-'), fallback.StartsWith('-'));
        var number = int.TryParse(page.Asked("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > 0 ? given : 1;
        return new TableState(key, descending, number);
    }

    public int Pages(int rows) => rows <= OnePage ? 1 : (rows + PerPage - 1) / PerPage;

    /// <summary>The rows of the page asked for; the last page where it asks for more than there are.</summary>
    public IReadOnlyList<T> Slice<T>(IReadOnlyList<T> rows)
    {
        var pages = Pages(rows.Count);
        return pages == 1 ? rows : [.. rows.Skip((Math.Min(Number, pages) - 1) * PerPage).Take(PerPage)];
    }

    /// <summary>Sorts, missing values last in either direction.</summary>
    public IReadOnlyList<T> Sort<T>(IEnumerable<T> rows, Func<T, double> by) => Descending
        ? [.. rows.OrderBy(row => double.IsNaN(by(row))).ThenByDescending(by)]
        : [.. rows.OrderBy(row => double.IsNaN(by(row))).ThenBy(by)];

    public IReadOnlyList<T> Sort<T>(IEnumerable<T> rows, Func<T, string> by) =>
        Descending ? [.. rows.OrderByDescending(by, Names)] : [.. rows.OrderBy(by, Names)];

    /// <summary>Chinese names in the order of their pinyin.</summary>
    private static StringComparer Names { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("zh-CN"), ignoreCase: false);
}
