using Junheng.Registry.Sheets;

namespace Junheng.Registry.Pupils;

/// <summary>An empty list of pupils to fill.</summary>
public static class PupilTemplate
{
    private const double Wide = 24;
    private const double Usual = 12;
    private static readonly CellFormat Head = new() { Bold = true, Wrap = true };

    public static void Write(Stream output)
    {
        var fields = PupilSheet.Fields.All;
        using var workbook = new WorkbookWriter(output);
        var layout = new SheetLayout { Widths = [.. fields.Select(field => field.Id is "pupil_code" or "id_number" or "school_name" ? Wide : Usual)], FrozenRows = 1 };
        using (var sheet = workbook.Sheet("学生", layout))
        {
            sheet.Row();
            foreach (var field in fields)
                sheet.Cell(field.Heading, Head);
        }

        using var notes = workbook.Sheet("填报说明", new SheetLayout { Widths = [90] });
        foreach (var note in Notes)
            notes.Row().Cell(note, new CellFormat { Wrap = true });
    }

    private static IReadOnlyList<string> Notes { get; } =
    [
        "“学生”表每名学生一行；学籍号、姓名、学校标识码必填。",
        "学籍号和身份证号两列先设为文本格式再粘贴，否则末几位会变成 0。身份证号按 GB 11643 核对校验码；没有的留空。",
        "是否寄宿、随迁子女、留守儿童、残疾学生写 是 或 否，空着算否。",
        "一份名单替换名单里各校原来的学生名册。姓名和身份证号加密保存，页面上只显示部分。",
    ];
}
