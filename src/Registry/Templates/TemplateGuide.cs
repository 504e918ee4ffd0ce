namespace Junheng.Registry.Templates;

/// <summary>Sheet 填报说明: what to write where.</summary>
internal static class TemplateGuide
{
    private static readonly string[] Rules =
    [
        "每所学校在“学校”表填一行，列的顺序可以变，列名不要改。",
        "没有的填 0，不知道的空着：空着是“缺”，不是 0。",
        "数字只填阿拉伯数字，不写单位，不合并单元格。学校标识码按文本填 10 位。",
        "九年一贯制学校、完全中学分学段填学生、班级、教师；校舍、设备、图书填全校数。",
    ];

    public static TemplateSheet Sheet(IReadOnlyList<TemplateColumn> columns)
    {
        var sheet = new TemplateSheet().Column(30).Column(26).Column(60);
        sheet.Row(["填报说明"], _ => TemplateStyles.Title, 24);
        sheet.Row([string.Concat(Rules)], _ => TemplateStyles.Plain);
        sheet.Row(["列名", "字段", "说明"], _ => TemplateStyles.Head);
        foreach (var column in columns)
            sheet.Row([column.Heading, column.Field.Id, column.Choices.Count > 0 ? $"{column.Note}可选：{string.Join("、", column.Choices)}" : column.Note], _ => TemplateStyles.Wrapped);
        return sheet;
    }
}
