using Junheng.Registry.Findings;
using Junheng.Registry.People;
using Junheng.Registry.Teachers;
using Junheng.Registry.Workbooks.Headings;
using Junheng.Registry.Workbooks.Raw;
using Junheng.Registry.Workbooks.Rows;
using Junheng.Standards;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Pupils;

/// <summary>The rows of sheet 学生, one a pupil.</summary>
internal sealed class PupilSheet(RawSheet sheet, IReadOnlySet<string>? schoolCodes, FindingCollector findings)
{
    private static readonly string[] Required = ["pupil_code", "pupil_name", "school_code"];
    private static readonly string[] Flags = ["boarder", "migrant", "left_behind", "disabled"];

    /// <summary>The columns; <c>pupil_code</c>, <c>pupil_name</c> and <c>school_code</c> have to be there.</summary>
    public static FieldCatalog Fields { get; } = new(
    [
        new FieldDefinition("pupil_code", "学籍号", "Pupil code", FieldType.Text, "") { Synonyms = ["学籍号码", "学生编号", "全国学籍号"] },
        new FieldDefinition("pupil_name", "姓名", "Name", FieldType.Text, "") { Synonyms = ["学生姓名"] },
        new FieldDefinition("id_number", "身份证号", "Identity number", FieldType.Text, "") { Synonyms = ["身份证号码", "身份证件号", "公民身份号码"] },
        .. FieldCatalog.BuiltIn.All.Where(field => field.Id is "school_code" or "school_name"),
        new FieldDefinition("stage", "学段", "Stage", FieldType.Text, "") { Synonyms = ["就读学段"] },
        new FieldDefinition("grade", "年级", "Grade", FieldType.Text, ""),
        new FieldDefinition("class", "班级", "Class", FieldType.Text, "") { Synonyms = ["班"] },
        new FieldDefinition("boarder", "是否寄宿", "Boarder", FieldType.Text, "") { Synonyms = ["寄宿", "住宿", "是否住宿", "寄宿生"] },
        new FieldDefinition("migrant", "随迁子女", "Migrant child", FieldType.Text, "") { Synonyms = ["是否随迁子女", "进城务工人员随迁子女"] },
        new FieldDefinition("left_behind", "留守儿童", "Left-behind child", FieldType.Text, "") { Synonyms = ["是否留守儿童", "留守"] },
        new FieldDefinition("disabled", "残疾学生", "Disabled", FieldType.Text, "") { Synonyms = ["是否残疾", "残疾", "随班就读"] },
    ]);

    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> numbers = new(StringComparer.Ordinal);

    public IReadOnlyList<NewPerson> Read()
    {
        if (ListColumns.Bind(sheet, Fields, Required, findings) is not { } columns)
            return [];
        var texts = new CellTexts(sheet, columns, map: null);
        var kinds = new RowKinds(sheet, columns);
        var pupils = new List<NewPerson>();
        for (var row = columns.HeadingRow + 1; row < sheet.RowCount; row++)
        {
            if (kinds.Of(row) == RowKind.School && Row(row, texts) is { } pupil)
                pupils.Add(pupil);
        }

        return pupils;
    }

    private NewPerson? Row(int row, CellTexts texts)
    {
        var (code, name, school) = (texts.Code(row, "pupil_code"), texts.Text(row, "pupil_name").Trim(), texts.Code(row, "school_code"));
        if (code.Length == 0 && name.Length == 0)
            return null;
        if (code.Length == 0)
            Say(PupilRules.Code, row, "pupil_code", texts, new("这一行没有学籍号。", "This row has no pupil code."));
        else if (!codes.TryAdd(code, sheet.RowNumber(row)))
            Say(PupilRules.Twice, row, "pupil_code", texts, new($"学籍号 {code} 在第 {codes[code]} 行已有。", $"Pupil {code} stands in row {codes[code]} already."));
        if (name.Length == 0)
            Say(PupilRules.Name, row, "pupil_name", texts, new("这一行没有姓名。", "This row has no name."));
        if (school.Length == 0 || schoolCodes?.Contains(school) == false)
            Say(PupilRules.School, row, "school_code", texts, new($"“{school}”不是可以填报的学校。", $"“{school}” is no school that may be reported on."));
        return new NewPerson(school, code, name, Number(row, code, texts), Attributes(row, texts));
    }

    /// <summary>The number is not repeated in what is said about it: findings are printed and sent on.</summary>
    private string Number(int row, string code, CellTexts texts)
    {
        var number = IdNumber.Normalize(HeadingText.Narrow(texts.Code(row, "id_number")));
        if (number.Length == 0)
            return "";
        if (!IdNumber.IsValid(number))
            Say(PupilRules.Number, row, "id_number", texts, new("身份证号不对：要 18 位，出生日期和校验码要对得上。", "The identity number is wrong: 18 characters whose birthday and check character fit."), quote: false);
        else if (!numbers.TryAdd(number, code))
            Say(PupilRules.NumberTwice, row, "id_number", texts, new($"身份证号与学籍号 {numbers[number]} 的相同。", $"Pupil {numbers[number]} has the same identity number."), quote: false);
        return number;
    }

    private Dictionary<string, string> Attributes(int row, CellTexts texts)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in (string[])["stage", "grade", "class"])
            attributes[field] = texts.Text(row, field).Trim();
        foreach (var field in Flags)
        {
            var word = HeadingText.Narrow(texts.Text(row, field)).Trim();
            if (TeacherWords.YesNo(word) is not { } flag)
                Say(PupilRules.Word, row, field, texts, new($"“{word}”不是 是 或 否。", $"“{word}” is neither 是 nor 否."));
            else
                attributes[field] = TeacherEntry.YesNo(flag);
        }

        return attributes;
    }

    private void Say(Rule rule, int row, string field, CellTexts texts, Words message, bool quote = true) =>
        findings.Add(rule, texts.Address(row, field), quote ? texts.Text(row, field) : "", message, fieldId: field);
}
