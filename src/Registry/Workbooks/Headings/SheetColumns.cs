using Junheng.Registry.Findings;
using Junheng.Registry.Mapping;
using Junheng.Registry.Workbooks.Raw;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Workbooks.Headings;

/// <summary>Which column of a sheet holds which field.</summary>
/// <param name="HeadingRow">Index of the last heading row in the sheet.</param>
/// <param name="Columns">Every headed column, left to right.</param>
/// <param name="Fields">Field id → its column and what its values are multiplied by.</param>
internal sealed record SheetColumns(int HeadingRow, IReadOnlyList<GridColumn> Columns, IReadOnlyDictionary<string, GridColumn> Fields)
{
    public int ColumnOf(string fieldId) => Fields.TryGetValue(fieldId, out var column) ? column.Number : 0;

    /// <summary>Binds the headings; says which are doubled, nearly known, unknown or in units that cannot be converted.</summary>
    public static SheetColumns Bind(RawSheet sheet, HeadingRows headings, HeadingIndex index, FieldCatalog fields, FindingCollector findings)
    {
        var row = sheet.RowNumber(headings.Row);
        var title = TitleUnit.Find(sheet, headings.Row);
        var columns = new List<GridColumn>();
        var bound = new Dictionary<string, GridColumn>(StringComparer.Ordinal);
        foreach (var column in headings.Columns)
        {
            var cell = new CellAddress(sheet.Name, row, column.Number);
            var first = column.Fields.Count > 0 ? column.Fields[0] : "";
            var shown = new GridColumn(column.Number, column.Heading, first, Factor(column.Heading, first, fields, index.Map));
            columns.Add(shown);
            if (first.Length > 0 && fields.Find(first) is { IsNumeric: true } && HeadingUnits.ForeignUnit(column.Heading) is { } unit)
                findings.Add(HeadingRules.UnitForeign, cell, column.Heading, new($"“{column.Heading}”的单位“{unit}”不能换算。", $"The unit “{unit}” of “{column.Heading}” cannot be converted."));
            foreach (var id in column.Fields)
            {
                var its = shown with { FieldId = id, Factor = Factor(column.Heading, id, fields, index.Map) };
                if (title is not null && fields.Find(id) is { Unit: "yuan" } && TitleUnit.HoldsFor(column.Heading) && index.Map?.Factors.ContainsKey(id) != true)
                {
                    its = its with { Factor = title.Factor };
                    columns[^1] = its;
                    findings.Add(HeadingRules.UnitFromTitle, cell, column.Heading, new(
                        $"“{column.Heading}”没有写单位，按 {title.Cell} 的“{title.Text}”读入，每个数乘以 {title.Factor:0}。",
                        $"“{column.Heading}” names no unit and was read by “{title.Text}” in {title.Cell}: each value times {title.Factor:0}."), fieldId: id);
                }

                if (bound.TryAdd(id, its))
                    continue;
                var other = bound[id];
                findings.Add(HeadingRules.Duplicate, cell, column.Heading, new(
                    $"“{column.Heading}”与 {CellAddress.Letters(other.Number)} 列“{other.Heading}”是同一个字段。",
                    $"“{column.Heading}” and column {CellAddress.Letters(other.Number)} “{other.Heading}” are the same field."), fieldId: id);
            }
        }

        Unknown(sheet, row, columns, bound, index, fields, findings);
        return new SheetColumns(headings.Row, columns, bound);
    }

    private static decimal Factor(string heading, string field, FieldCatalog fields, HeadingMap? map)
    {
        if (map?.Factors.TryGetValue(field, out var factor) == true)
            return factor;
        return fields.Find(field) is { Type: FieldType.Number or FieldType.Count } ? HeadingUnits.Factor(heading) : 1m;
    }

    private static void Unknown(
        RawSheet sheet, int row, List<GridColumn> columns, Dictionary<string, GridColumn> bound, HeadingIndex index, FieldCatalog fields, FindingCollector findings)
    {
        var rest = new List<string>();
        foreach (var column in columns.Where(column => column.FieldId.Length == 0))
        {
            var cell = new CellAddress(sheet.Name, row, column.Number);
            var near = EditDistance.Nearest(HeadingText.KeyWithoutBrackets(column.Heading), index.Keys);
            if (near is not null && index.FieldOf(near) is var id && !bound.ContainsKey(id) && fields.Find(id) is { } field && IsChinese(column.Heading))
                findings.Add(HeadingRules.NearMiss, cell, column.Heading, new(
                    $"“{column.Heading}”列没有使用，是不是“{field.Heading}”？", $"Column “{column.Heading}” was not used; is it “{field.Heading}”?"), suggestion: field.Heading, fieldId: id);
            else
                rest.Add($"{CellAddress.Letters(column.Number)} {column.Heading}");
        }

        if (rest.Count == 0)
            return;
        var list = string.Join("、", rest.Take(20)) + (rest.Count > 20 ? "……" : "");
        findings.Add(HeadingRules.Unused, new CellAddress(sheet.Name, row, 0), "", new($"没有使用的列：{list}。", $"Columns not used: {list}."));
    }

    private static bool IsChinese(string heading) => heading.Any(letter => letter >= 0x2E80);
}
