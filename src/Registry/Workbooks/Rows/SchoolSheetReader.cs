using Junheng.Registry.Findings;
using Junheng.Registry.Workbooks.Headings;
using Junheng.Registry.Workbooks.Raw;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Workbooks.Rows;

/// <summary>Binds sheet 学校: headings, rows, identities, numbers, then the counties with their checks.</summary>
internal sealed class SchoolSheetReader(RawSheet sheet, IReadOnlyList<CountyRow> known, ReadOptions options, FindingCollector findings)
{
    public (IReadOnlyList<CountyFacts> Counties, IReadOnlyList<CountyIdentity> Blocked, SheetGrid? Grid) Read()
    {
        if (BoundSheet.Bind(sheet, options, findings) is { } bound)
            return Read(bound);
        findings.Add(HeadingRules.NoHeadings, new CellAddress(sheet.Name, sheet.RowCount > 0 ? sheet.RowNumber(0) : 1, 1), "",
            new("前 40 行里找不到列名行。", "No row of headings was found in the first 40 rows."));
        return ([], [], null);
    }

    /// <summary>The same where the headings are bound already.</summary>
    public (IReadOnlyList<CountyFacts> Counties, IReadOnlyList<CountyIdentity> Blocked, SheetGrid? Grid) Read(BoundSheet bound)
    {
        var (fields, columns) = bound;
        var texts = new CellTexts(sheet, columns, options.Map);
        Required(columns, texts, fields);
        var rows = SchoolRows.Pick(sheet, columns, findings);
        if (rows.Count == 0)
            return ([], [], Grid(columns, rows));

        var counties = new CountyBinder(known, texts, findings);
        foreach (var row in rows)
        {
            counties.Bind(row);
            row.Identity = new SchoolIdentity(texts.Code(row.Row, "school_code"), texts.Text(row.Row, "school_name"), SchoolKind.Unknown);
        }

        var numbers = new NumberBinder(sheet, columns, texts, rows, findings);
        var values = Numbers(numbers, fields);
        var identities = new IdentityBinder(texts, findings);
        for (var at = 0; at < rows.Count; at++)
            identities.Bind(rows[at], (Value(values, "longitude", at), Value(values, "latitude", at), Value(values, "built_year", at)));
        RelationBinder.Check(rows, texts, findings);
        var (good, blocked) = new CountyAssembler(sheet, columns, texts, known, options, findings).Assemble(rows, values, numbers.Bad);
        return (good, blocked, Grid(columns, rows));
    }

    private void Required(SheetColumns columns, CellTexts texts, FieldCatalog fields)
    {
        foreach (var id in (ReadOnlySpan<string>)["school_code", "school_name", "school_kind"])
        {
            if (texts.Has(id))
                continue;
            var heading = fields.Find(id)!.Heading;
            findings.Add(HeadingRules.ColumnMissing, new CellAddress(sheet.Name, sheet.RowNumber(columns.HeadingRow), 1), "",
                new($"没有“{heading}”这一列。", $"There is no column {id}."), fieldId: id);
        }
    }

    private Dictionary<string, double[]> Numbers(NumberBinder binder, FieldCatalog fields)
    {
        var values = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var field in fields.All.Where(field => field.IsNumeric && field.Id != BoundSheet.SchoolYear.Id))
        {
            if (binder.Read(field, options.Map?.Constants.GetValueOrDefault(field.Id)) is { } column)
                values.Add(field.Id, column);
        }

        return values;
    }

    private static double Value(Dictionary<string, double[]> values, string field, int row) =>
        values.TryGetValue(field, out var column) ? column[row] : double.NaN;

    private SheetGrid Grid(SheetColumns columns, List<SchoolRow> rows) =>
        new(sheet.Name, sheet.RowNumber(columns.HeadingRow), columns.Columns, new GridRows(sheet, columns.Columns, rows));
}
