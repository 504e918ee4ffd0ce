using System.Globalization;
using Junheng.Registry.Findings;
using Junheng.Registry.Workbooks.Headings;
using Junheng.Registry.Workbooks.Raw;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Workbooks.Rows;

/// <summary>Reads sheet 县情: one row a county, its year, its figures and the items of a standard.</summary>
internal static class CountySheetReader
{
    private static readonly string[] Yes = ["是", "达标", "达到", "有", "符合", "合格", "通过", "√", "✓", "yes", "true", "y"];
    private static readonly string[] No = ["否", "不达标", "未达标", "未达到", "没有达到", "没有", "无", "不符合", "不合格", "未通过", "×", "✗", "x", "no", "false", "n"];

    /// <summary>The county facts that are no items of a standard.</summary>
    public static FieldCatalog Fields { get; } = new(
    [
        .. FieldCatalog.BuiltIn.All.Where(field => field.Id is "county_code" or "county_name"),
        new FieldDefinition("school_year", "学年", "School year", FieldType.Year, "") { Synonyms = ["学年度"] },
        new FieldDefinition("population", "常住人口数", "Population", FieldType.Count, "persons") { Synonyms = ["常住人口"] },
        new FieldDefinition("gdp_per_capita", "人均GDP", "GDP per person", FieldType.Number, "yuan") { Synonyms = ["人均生产总值", "人均地区生产总值"] },
        new FieldDefinition("revenue_per_capita", "人均财政收入", "Revenue per person", FieldType.Number, "yuan") { Synonyms = ["人均一般公共预算收入"] },
        new FieldDefinition("coordinate_system", "坐标系", "Coordinate system", FieldType.Text, ""),
    ]);

    public static IReadOnlyList<CountyRow> Read(RawSheet sheet, IReadOnlyDictionary<string, string> itemHeadings, FindingCollector findings)
    {
        var items = itemHeadings.Select(pair => new FieldDefinition(pair.Value, pair.Key, "", FieldType.Text, ""));
        var byId = Fields.All.Concat(items).GroupBy(field => field.Id, StringComparer.Ordinal)
            .Select(group => group.First() with { Synonyms = [.. group.First().Synonyms, .. group.Skip(1).Select(field => field.Heading)] }).ToList();
        var index = new HeadingIndex(byId, map: null);
        var headings = HeadingRows.Find(sheet, index);
        if (headings is null)
        {
            if (sheet.RowCount > 0)
                findings.Add(HeadingRules.NoHeadings, new CellAddress(sheet.Name, sheet.RowNumber(0), 1), "", new("“县情”表里找不到列名行。", "Sheet 县情 has no row of headings."));
            return [];
        }

        // A standard's item may be named by its id even if no pack in use knows it.
        var catalog = new FieldCatalog(byId);
        var withIds = headings with { Columns = [.. headings.Columns.Select(column => column.Fields.Count == 0 && IsId(column.Heading) ? column with { Fields = [column.Heading.Trim()] } : column)] };
        var columns = SheetColumns.Bind(sheet, withIds, index, catalog, findings);
        return Rows(sheet, columns, findings);
    }

    private static List<CountyRow> Rows(RawSheet sheet, SheetColumns columns, FindingCollector findings)
    {
        var texts = new CellTexts(sheet, columns, map: null);
        var kinds = new RowKinds(sheet, columns);
        var rows = new List<CountyRow>();
        for (var row = columns.HeadingRow + 1; row < sheet.RowCount; row++)
        {
            var code = texts.Code(row, "county_code");
            var name = texts.Text(row, "county_name");
            if (kinds.Of(row) != RowKind.School || (code.Length == 0 && name.Length == 0 && rows.Count > 0))
                continue;
            var cell = texts.Address(row, code.Length > 0 ? "county_code" : "county_name");
            if (rows.Any(other => (code.Length > 0 && other.Code == code) || (code.Length == 0 && other.Name == name)))
            {
                findings.Add(IdentityRules.CountyDuplicate, cell, code.Length > 0 ? code : name, new($"“县情”里“{name}{code}”出现了两次。", $"County “{name}{code}” appears twice in sheet 县情."));
                continue;
            }

            rows.Add(new CountyRow(code, name, Year(row, texts, findings), Items(row, sheet, columns, texts), cell));
        }

        return rows;
    }

    private static int? Year(int row, CellTexts texts, FindingCollector findings)
    {
        var text = texts.Text(row, "school_year");
        if (text.Length == 0)
            return null;
        if (SchoolYears.TryRead(text, out var year))
            return year;
        findings.Add(IdentityRules.SchoolYear, texts.Address(row, "school_year"), text, new($"“{text}”不是学年。", $"“{text}” is no school year."), fieldId: "school_year");
        return null;
    }

    private static Dictionary<string, CountyItemValue> Items(int row, RawSheet sheet, SheetColumns columns, CellTexts texts)
    {
        var items = new Dictionary<string, CountyItemValue>(StringComparer.Ordinal);
        foreach (var (id, column) in columns.Fields)
        {
            var cell = sheet.Cell(row, column.Number);
            if (id is "county_code" or "county_name" or "school_year" || cell.IsEmpty)
                continue;
            items[id] = Value(sheet, cell, column.Factor) with { Source = texts.Address(row, id) };
        }

        return items;
    }

    private static CountyItemValue Value(RawSheet sheet, RawCell cell, decimal factor)
    {
        var text = sheet.Text(cell).Trim();
        if (cell.IsNumber)
            return new CountyItemValue(text, Scaling.Apply(cell.Number, factor), Conclusion: null);
        if (cell.Kind == CellKind.Percent)
            return new CountyItemValue(text + "%", double.Parse(text, CultureInfo.InvariantCulture), Conclusion: null);
        var narrow = HeadingText.Narrow(text);
        bool? conclusion = Yes.Contains(narrow, StringComparer.OrdinalIgnoreCase) ? true : No.Contains(narrow, StringComparer.OrdinalIgnoreCase) ? false : null;
        double? number = NumberText.Read(narrow.TrimEnd('%', ' '), out var read) == NumberReading.Number ? Scaling.Apply(read, factor) : null;
        return new CountyItemValue(text, number, conclusion);
    }

    private static bool IsId(string heading) => heading.Trim() is { Length: > 1 and < 80 } text && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_');
}
