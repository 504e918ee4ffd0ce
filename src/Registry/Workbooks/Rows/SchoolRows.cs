using Junheng.Registry.Findings;
using Junheng.Registry.Workbooks.Headings;
using Junheng.Registry.Workbooks.Raw;
using Junheng.Standards.Facts;

namespace Junheng.Registry.Workbooks.Rows;

/// <summary>Picks the rows that are schools; says in a note what was passed over.</summary>
internal static class SchoolRows
{
    public static List<SchoolRow> Pick(RawSheet sheet, SheetColumns columns, FindingCollector findings)
    {
        var kinds = new RowKinds(sheet, columns);
        var rows = new List<SchoolRow>();
        var skipped = new Dictionary<RowKind, List<int>>();
        for (var row = columns.HeadingRow + 1; row < sheet.RowCount; row++)
        {
            var number = sheet.RowNumber(row);
            var kind = kinds.Of(row);
            if (kind == RowKind.School)
            {
                rows.Add(new SchoolRow(row, number));
                continue;
            }

            if (!skipped.TryGetValue(kind, out var list))
                skipped.Add(kind, list = []);
            list.Add(number);
        }

        Tell(RowKind.Total, HeadingRules.TotalsRow, "合计行", "Totals rows");
        Tell(RowKind.Note, HeadingRules.NoteRow, "表下说明行", "Notes");
        Tell(RowKind.Heading, HeadingRules.HeadingRepeat, "重复的列名、编号或单位行", "Repeated heading, number or unit rows");
        if (rows.Count > 0 && rows[^1].Number - sheet.RowNumber(columns.HeadingRow) - (rows[^1].Row - columns.HeadingRow) is var blank and > 0)
            findings.Add(HeadingRules.BlankRows, new CellAddress(sheet.Name, rows[0].Number, 0), "", new($"表中有 {blank} 个空行，已跳过。", $"{blank} blank rows were skipped."));
        if (rows.Count == 0)
            findings.Add(HeadingRules.NoRows, new CellAddress(sheet.Name, sheet.RowNumber(columns.HeadingRow), 1), "", new("列名下面没有学校。", "There is no school below the headings."));
        return rows;

        void Tell(RowKind kind, Rule rule, string zh, string en)
        {
            if (!skipped.TryGetValue(kind, out var list))
                return;
            var shown = string.Join("、", list.Take(10)) + (list.Count > 10 ? "……" : "");
            findings.Add(rule, new CellAddress(sheet.Name, list[0], 0), sheet.Text(sheet.Row(IndexOf(list[0]))[0]), new(
                $"第 {shown} 行是{zh}，没有当作学校。", $"{en} (row {shown}) were not read as schools."));
        }

        int IndexOf(int number)
        {
            for (var row = columns.HeadingRow + 1; row < sheet.RowCount; row++)
            {
                if (sheet.RowNumber(row) == number)
                    return row;
            }

            return columns.HeadingRow;
        }
    }
}
