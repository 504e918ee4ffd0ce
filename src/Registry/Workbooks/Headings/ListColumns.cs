using Junheng.Registry.Findings;
using Junheng.Registry.Workbooks.Raw;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Workbooks.Headings;

/// <summary>Finds and binds the headings of a sheet that lists people.</summary>
internal static class ListColumns
{
    /// <param name="required">Ids of the columns that have to be there.</param>
    /// <returns>Null where there are no headings or one that is required is missing; the findings say which.</returns>
    public static SheetColumns? Bind(RawSheet sheet, FieldCatalog fields, IReadOnlyList<string> required, FindingCollector findings)
    {
        var index = new HeadingIndex(fields.All, map: null);
        if (HeadingRows.Find(sheet, index) is not { } headings)
        {
            if (sheet.RowCount > 0)
                findings.Add(HeadingRules.NoHeadings, new CellAddress(sheet.Name, sheet.RowNumber(0), 1), "",
                    new("找不到列名行。", "There is no row of headings."),
                    new($"第一行写列名：{string.Join('、', fields.All.Select(field => field.Heading))}。", $"Write headings in the first row: {string.Join(", ", fields.All.Select(field => field.Id))}."));
            return null;
        }

        var columns = SheetColumns.Bind(sheet, headings, index, fields, findings);
        var missing = required.Where(id => !columns.Fields.ContainsKey(id)).ToList();
        foreach (var id in missing)
        {
            var heading = fields.All.First(field => field.Id == id).Heading;
            findings.Add(HeadingRules.ColumnMissing, new CellAddress(sheet.Name, sheet.RowNumber(columns.HeadingRow), 1), "",
                new($"没有“{heading}”这一列。", $"There is no column {id}."), new($"加上“{heading}”列。", $"Add the column {id}."), fieldId: id);
        }

        return missing.Count == 0 ? columns : null;
    }
}
