using Junheng.Registry.Findings;
using Junheng.Registry.Workbooks;
using Junheng.Registry.Workbooks.Raw;
using Junheng.Registry.Workbooks.Rows;
using Junheng.Registry.Rounds.Returns;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using System.Globalization;

namespace Junheng.Registry.Rounds.Checks;

/// <summary>
/// Returns set out as sheet 学校 and the county's items as sheet 县情, so that they are read and checked by the very rules of a workbook.
/// </summary>
/// <remarks>Row of a return: its ordinal + 2; column of a field: its place among the round's fields + 1, as in the round's exported workbook.</remarks>
internal static class ReturnBook
{
    public const string Schools = "学校";
    private const string County = "县情";

    /// <param name="returns">Ordinal and cells of each.</param>
    /// <param name="off">Rules that say nothing.</param>
    public static WorkbookReading Read(
        Round round, FieldCatalog fields, IReadOnlyDictionary<string, string> itemHeadings, IReadOnlyList<SchoolReturn> returns, IReadOnlyCollection<string> off)
    {
        var book = new RawBook();
        var texts = new TextPool();
        book.Sheets.Add(SchoolSheet(round, returns, texts));
        book.Sheets.Add(CountySheet(round, texts));
        book.SheetNames.AddRange([(Schools, false), (County, false)]);
        return BookReader.Read(book, round.Title, Options(round, fields, itemHeadings, returns), new FindingCollector(round.Title, off));
    }

    /// <summary>The findings of one return, where what all returns share has been made before.</summary>
    public static IReadOnlyList<Finding> Read(Round round, RoundForm form, SchoolReturn its, IReadOnlyCollection<string> off)
    {
        var findings = new FindingCollector(round.Title, off);
        var options = Options(round, form.Fields, itemHeadings: null, [its]);
        new SchoolSheetReader(SchoolSheet(round, [its], new TextPool()), form.County, options, findings).Read(form.Schools);
        return findings.ToList();
    }

    /// <summary>The headings and the county's row, which no return changes.</summary>
    public static (BoundSheet Schools, IReadOnlyList<CountyRow> County) Bind(Round round, FieldCatalog fields, IReadOnlyDictionary<string, string> itemHeadings)
    {
        var findings = new FindingCollector(round.Title, []);
        var texts = new TextPool();
        var bound = BoundSheet.Bind(SchoolSheet(round, [], texts), Options(round, fields, itemHeadings, []), findings)
            ?? throw new InvalidOperationException($"Round {round.Key.RoundId} asks for no known field.");
        return (bound, CountySheetReader.Read(CountySheet(round, texts), itemHeadings, findings));
    }

    private static ReadOptions Options(Round round, FieldCatalog fields, IReadOnlyDictionary<string, string>? itemHeadings, IReadOnlyList<SchoolReturn> returns) => new()
    {
        Fields = fields,
        SchoolYear = round.SchoolYear,
        ItemHeadings = itemHeadings,
        LastYear = _ => LastYear(round, fields, returns),
    };

    private static RawSheet SchoolSheet(Round round, IReadOnlyList<SchoolReturn> returns, TextPool texts)
    {
        var sheet = new RawSheet(Schools, texts);
        sheet.Add(1, Row(sheet, round.Fields));
        foreach (var each in returns)
            sheet.Add(each.Summary.Ordinal + 2, Row(sheet, round.Fields.Select(each.Cell)));
        return sheet;
    }

    private static RawSheet CountySheet(Round round, TextPool texts)
    {
        var sheet = new RawSheet(County, texts);
        var items = round.Items.Where(item => item.Value.Length > 0).OrderBy(item => item.Key, StringComparer.Ordinal).ToList();
        sheet.Add(1, Row(sheet, ["county_code", "county_name", "school_year", .. items.Select(item => item.Key)]));
        sheet.Add(2, Row(sheet, [round.County.Code, round.County.Name, round.SchoolYear.ToString(CultureInfo.InvariantCulture), .. items.Select(item => item.Value)]));
        return sheet;
    }

    private static RawCell[] Row(RawSheet sheet, IEnumerable<string> cells) =>
        [.. cells.Select(text => text.Length == 0 ? RawCell.Empty : sheet.Keep(CellKind.Text, text))];

    /// <summary>Last year's numbers of these schools, as far as the returns keep them.</summary>
    private static CountyFacts LastYear(Round round, FieldCatalog fields, IReadOnlyList<SchoolReturn> returns)
    {
        var numeric = round.Fields.Where(id => fields.Find(id) is { Type: FieldType.Number or FieldType.Count });
        return new CountyFacts(
            round.County with { SchoolYear = round.SchoolYear - 1 },
            [.. returns.Select(each => new SchoolIdentity(each.Key.SchoolCode, each.Summary.Name, SchoolKind.Unknown))],
            numeric.ToDictionary(id => id, id => returns.Select(each => ReturnCells.Value(each.LastYear.GetValueOrDefault(id, ""))).ToArray(), StringComparer.Ordinal),
            FactSources.None,
            new Dictionary<string, CountyItemValue>(StringComparer.Ordinal));
    }
}
