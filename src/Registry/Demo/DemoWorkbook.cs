using System.Globalization;
using Junheng.Registry.Sheets;
using Junheng.Registry.Workbooks;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Demo;

/// <summary>Writes counties of one school year as a county workbook, the way a bureau would send it: sheets 学校 and 县情.</summary>
public static class DemoWorkbook
{
    private static readonly CellFormat Head = new() { Bold = true, Fill = "F1EFEA", Lined = true, Wrap = true, Align = CellAlign.Centre };

    /// <param name="output">Stays open; need not be seekable.</param>
    /// <param name="counties">Taken one at a time, so that a province streams through.</param>
    /// <param name="withTeachers">True to add sheet 教师, whose rows agree with the schools' numbers.</param>
    public static void Write(Stream output, IEnumerable<CountyFacts> counties, bool withTeachers = false)
    {
        var kept = new List<CountyFacts>();
        using var workbook = new WorkbookWriter(output);
        var fields = FieldCatalog.BuiltIn.All;
        var rows = new List<(CountyIdentity County, IReadOnlyDictionary<string, CountyItemValue> Items)>();
        using (var sheet = workbook.Sheet("学校", new SheetLayout { FrozenRows = 1, FrozenColumns = 4, Widths = [.. fields.Select(Width)], PrintTitles = (1, 1) }))
        {
            sheet.Row(48);
            foreach (var field in fields)
                sheet.Cell(Heading(field), Head);
            foreach (var county in counties)
            {
                for (var school = 0; school < county.Schools.Count; school++)
                    WriteSchool(sheet, county, school, fields);
                rows.Add((county.County, county.Items));
                if (withTeachers)
                    kept.Add(county);
            }
        }

        using (var conditions = workbook.Sheet("县情", new SheetLayout { FrozenRows = 1, Widths = [16, 14, 10, .. Enumerable.Repeat(22.0, 60)] }))
            WriteConditions(conditions, rows);
        if (withTeachers)
            WriteTeachers(workbook, kept);
    }

    private static void WriteTeachers(WorkbookWriter workbook, List<CountyFacts> counties)
    {
        using var sheet = workbook.Sheet("教师", new SheetLayout { FrozenRows = 1, Widths = [18, 16, 8, 12, 10, 12, 10, 12, 10, 14] });
        sheet.Row();
        foreach (var heading in DemoTeachers.Headings)
            sheet.Cell(heading, Head);
        foreach (var teacher in counties.SelectMany(DemoTeachers.Of))
        {
            sheet.Row();
            foreach (var text in teacher.Texts)
                sheet.Cell(text);
            sheet.Cell(teacher.Years);
            foreach (var text in teacher.TextsAfter)
                sheet.Cell(text);
        }
    }

    private static void WriteSchool(SheetWriter sheet, CountyFacts county, int school, IReadOnlyList<FieldDefinition> fields)
    {
        sheet.Row();
        foreach (var field in fields)
        {
            if (field.Type is FieldType.Number or FieldType.Count)
                sheet.Cell(county.Value(field.Id, school));
            else if (field.Type is FieldType.Year or FieldType.Degrees)
                sheet.Cell(IdentityNumber(county.Schools[school], field.Id));
            else
                sheet.Cell(IdentityText(county.County, county.Schools[school], field.Id));
        }
    }

    private static void WriteConditions(SheetWriter sheet, List<(CountyIdentity County, IReadOnlyDictionary<string, CountyItemValue> Items)> rows)
    {
        var ids = rows.SelectMany(row => row.Items.Keys).Distinct(StringComparer.Ordinal).ToList();
        var names = PackColumns.BuiltInItemHeadings.ToDictionary(each => each.Value, each => each.Key, StringComparer.Ordinal);
        sheet.Row(96).Cell("县级行政区划代码", Head).Cell("县名", Head).Cell("学年", Head);
        foreach (var id in ids)
            sheet.Cell(names.GetValueOrDefault(id, id), Head);
        foreach (var (county, items) in rows)
        {
            sheet.Row().Cell(county.Code).Cell(county.Name);
            if (county.SchoolYear is { } year)
                sheet.Cell(year);
            else
                sheet.Empty();
            foreach (var id in ids)
            {
                if (!items.TryGetValue(id, out var value))
                    sheet.Empty();
                else if (value.Number is { } number)
                    sheet.Cell(number);
                else
                    sheet.Cell(value.Raw);
            }
        }
    }

    private static string Heading(FieldDefinition field) => field.Unit switch
    {
        "m2" => field.Heading + "（㎡）",
        "yuan" => field.Heading + "（元）",
        _ => field.Heading,
    };

    private static double Width(FieldDefinition field) => field.Id switch
    {
        "school_name" => 26,
        "school_code" or "parent_code" or "school_group" or "school_kind" => 16,
        _ => 11,
    };

    private static double IdentityNumber(SchoolIdentity school, string field) => field switch
    {
        "longitude" => school.Longitude ?? double.NaN,
        "latitude" => school.Latitude ?? double.NaN,
        "built_year" => school.BuiltYear ?? double.NaN,
        _ => double.NaN,
    };

    private static string IdentityText(CountyIdentity county, SchoolIdentity school, string field) => field switch
    {
        "county_code" => county.Code,
        "county_name" => county.Name,
        "school_code" => school.Code,
        "school_name" => school.Name,
        "school_kind" => school.Kind.Name().Zh,
        "operator" => school.Operator?.ToString(CultureInfo.InvariantCulture) ?? "",
        "urban_rural" => school.UrbanRuralCode,
        "township" => school.Township,
        "district" => school.District,
        "school_group" => school.SchoolGroup,
        "inspection_area" => school.InspectionArea,
        "parent_code" => school.ParentCode,
        "counts_as_school" => school.CountsAsSchool ? "是" : "否",
        _ => "",
    };
}
