using Junheng.Registry.People;
using Junheng.Registry.Sheets;
using Junheng.Web.Frame;

namespace Junheng.Web.Roster;

/// <summary>The register to take away; masked or not is decided by who gives the persons.</summary>
internal static class RosterWorkbook
{
    private static readonly CellFormat Head = new() { Bold = true };
    private static readonly double[] Widths = [8, 24, 14, 22, 14, 28, 36];

    public static void Write(Stream output, IReadOnlyList<RegisteredPerson> persons, PageContext page)
    {
        using var workbook = new WorkbookWriter(output);
        using var sheet = workbook.Sheet(page.T("人员名册", "Register"), new SheetLayout { Widths = Widths, FrozenRows = 1 });
        sheet.Row();
        foreach (var heading in (string[])[page.T("类别", "Kind"), page.T("编号", "Code"), page.T("姓名", "Name"), page.T("身份证号", "Identity number"), page.T("学校标识码", "School code"), page.T("学校", "School"), page.T("说明", "Notes")])
            sheet.Cell(heading, Head);
        foreach (var person in persons)
        {
            sheet.Row().Cell(page.T(person.Kind.Name())).Cell(person.Code).Cell(person.Name).Cell(person.IdNumber)
                .Cell(person.SchoolCode).Cell(PersonWords.School(person, page)).Cell(PersonWords.Of(person, page));
        }
    }
}
