using Junheng.Registry.Findings;
using Junheng.Registry.People;
using Junheng.Registry.Workbooks.Headings;
using Junheng.Registry.Workbooks.Raw;
using Junheng.Registry.Workbooks.Rows;
using Junheng.Standards;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Teachers;

/// <summary>The rows of sheet 教师, one a teacher.</summary>
internal sealed class TeacherSheet(RawSheet sheet, IReadOnlySet<string>? schoolCodes, FindingCollector findings)
{
    private const double MostYears = 60;
    private static readonly string[] Required = ["teacher_id", "school_code", "stage"];

    /// <summary>The columns; <c>teacher_id</c>, <c>school_code</c> and <c>stage</c> have to be there.</summary>
    public static FieldCatalog Fields { get; } = new(
    [
        new FieldDefinition("teacher_id", "教师编号", "Teacher id", FieldType.Text, "") { Synonyms = ["编号", "教师代码", "工号"] },
        new FieldDefinition("teacher_name", "姓名", "Name", FieldType.Text, "") { Synonyms = ["教师姓名"] },
        .. FieldCatalog.BuiltIn.All.Where(field => field.Id is "school_code" or "school_name"),
        new FieldDefinition("stage", "学段", "Stage", FieldType.Text, "") { Synonyms = ["任教学段"] },
        new FieldDefinition("subject", "学科", "Subject", FieldType.Text, "") { Synonyms = ["任教学科", "所教学科", "科目"] },
        new FieldDefinition("degree", "学历", "Degree", FieldType.Text, "") { Synonyms = ["最高学历", "学历层次"] },
        new FieldDefinition("title", "职称", "Title", FieldType.Text, "") { Synonyms = ["专业技术职务", "职务"] },
        new FieldDefinition("backbone_level", "骨干级别", "Backbone level", FieldType.Text, "") { Synonyms = ["骨干教师级别", "骨干", "骨干教师"] },
        new FieldDefinition("years_here", "本校任教年限", "Years at this school", FieldType.Number, "") { Synonyms = ["在本校任教年限", "本校年限", "任教年限"] },
        new FieldDefinition("exempt", "不宜交流", "Exempt", FieldType.Text, "") { Synonyms = ["暂不交流", "是否不宜交流"] },
        new FieldDefinition("id_number", "身份证号", "Identity number", FieldType.Text, "") { Synonyms = ["身份证号码", "身份证件号", "公民身份号码"] },
        new FieldDefinition("home", "家庭所在地", "Home", FieldType.Text, "") { Synonyms = ["家庭住址", "居住地", "家庭所在乡镇"] },
        new FieldDefinition("home_longitude", "家庭经度", "Home longitude", FieldType.Number, ""),
        new FieldDefinition("home_latitude", "家庭纬度", "Home latitude", FieldType.Number, ""),
    ]);

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public IReadOnlyList<TeacherRow> Read()
    {
        if (ListColumns.Bind(sheet, Fields, Required, findings) is not { } columns)
            return [];
        var texts = new CellTexts(sheet, columns, map: null);
        var kinds = new RowKinds(sheet, columns);
        var teachers = new List<TeacherRow>();
        for (var row = columns.HeadingRow + 1; row < sheet.RowCount; row++)
        {
            if (kinds.Of(row) == RowKind.School && Row(row, texts) is { } teacher)
                teachers.Add(teacher);
        }

        return teachers;
    }

    private TeacherRow? Row(int row, CellTexts texts)
    {
        var id = texts.Code(row, "teacher_id");
        var school = texts.Code(row, "school_code");
        if (id.Length == 0)
        {
            if (school.Length > 0)
                Say(TeacherRules.Id, row, "teacher_id", texts, new("这一行没有教师编号。", "This row has no teacher id."));
            return null;
        }

        if (!seen.Add(id))
        {
            Say(TeacherRules.Twice, row, "teacher_id", texts, new($"教师编号 {id} 出现两次。", $"Teacher {id} is given twice."));
            return null;
        }

        if (schoolCodes?.Contains(school) == false)
        {
            Say(TeacherRules.School, row, "school_code", texts, new($"“学校”表里没有 {school}。", $"Sheet 学校 has no school {school}."));
            return null;
        }

        if (Stage(texts.Text(row, "stage")) is not { } stage)
        {
            Say(TeacherRules.StageWord, row, "stage", texts, new($"“{texts.Text(row, "stage")}”不是小学或初中。", $"“{texts.Text(row, "stage")}” is neither 小学 nor 初中."));
            return null;
        }

        return new TeacherRow(
            id, texts.Text(row, "teacher_name"), school, stage, SubjectGroups.Of(HeadingText.Narrow(texts.Text(row, "subject")).Trim()),
            Word(row, "degree", texts, word => TeacherWords.HighDegree(word, stage)), Word(row, "title", texts, TeacherWords.MidTitle),
            Word(row, "backbone_level", texts, TeacherWords.Backbone), Years(row, texts), Word(row, "exempt", texts, TeacherWords.YesNo),
            texts.Address(row, "teacher_id"))
        {
            IdNumber = Number(row, texts),
            Home = texts.Text(row, "home").Trim(),
            HomeLongitude = Degrees(row, "home_longitude", texts, 180),
            HomeLatitude = Degrees(row, "home_latitude", texts, 90),
        };
    }

    /// <summary>A word that is not known counts as no, and is said.</summary>
    private bool Word(int row, string field, CellTexts texts, Func<string, bool?> read)
    {
        var word = HeadingText.Narrow(texts.Text(row, field)).Trim();
        if (read(word) is { } known)
            return known;
        Say(TeacherRules.Word, row, field, texts, new($"“{word}”没有看懂，按没有处理。", $"“{word}” is not known and counts as none."));
        return false;
    }

    private double Years(int row, CellTexts texts)
    {
        var text = texts.Text(row, "years_here").Trim();
        if (text.Length == 0)
            return double.NaN;
        NumberText.Read(text.TrimEnd('年'), out var years);
        if (years is >= 0 and <= MostYears)
            return years;
        Say(TeacherRules.Years, row, "years_here", texts, new($"“{text}”不是年数。", $"“{text}” is not a number of years."));
        return double.NaN;
    }

    private string Number(int row, CellTexts texts)
    {
        var number = IdNumber.Normalize(HeadingText.Narrow(texts.Code(row, "id_number")));
        if (number.Length == 0 || IdNumber.IsValid(number))
            return number;
        findings.Add(TeacherRules.Number, texts.Address(row, "id_number"), "",
            new("身份证号不对，没有收进名册。", "The identity number is wrong and was not taken into the register."), fieldId: "id_number");
        return "";
    }

    private static double? Degrees(int row, string field, CellTexts texts, double most)
    {
        NumberText.Read(texts.Text(row, field).Trim(), out var value);
        return Math.Abs(value) <= most && value != 0 ? value : null;
    }

    private static Stage? Stage(string text) => HeadingText.Narrow(text).Trim().ToLowerInvariant() switch
    {
        "小学" or "小学部" or "primary" => Standards.Fields.Stage.Primary,
        "初中" or "初中部" or "middle" => Standards.Fields.Stage.Middle,
        _ => null,
    };

    private void Say(Rule rule, int row, string field, CellTexts texts, Words message) =>
        findings.Add(rule, texts.Address(row, field), texts.Text(row, field), message, fieldId: field);
}
