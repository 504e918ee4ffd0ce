using Junheng.Standards;

namespace Junheng.Registry.Findings;

/// <summary>Rules about sheet 教师: the teachers of a county one by one, for rotation plans.</summary>
internal static class TeacherRules
{
    private static readonly Words Format = new("教师表格式", "Format of the list of teachers");

    public static readonly Rule Id = new("teacher_id_missing", Severity.Error,
        new("每位教师有教师编号。", "Every teacher has an id."),
        new("填本单位的教师编号；不要填身份证号。", "Enter the bureau's own id of the teacher, not a citizen's number."), Format);

    public static readonly Rule Twice = new("teacher_twice", Severity.Error,
        new("教师编号不重复。", "A teacher's id is given once."),
        new("留下正确的一行；跨校任教的写在编制所在学校。", "Keep the right row; who teaches at two schools stands at the one that employs them."), Format);

    public static readonly Rule School = new("teacher_school_unknown", Severity.Error,
        new("学校代码在“学校”表里有。", "The school code is in sheet 学校."),
        new("核对代码。", "Check the code."), Format);

    public static readonly Rule StageWord = new("teacher_stage_unknown", Severity.Error,
        new("学段写小学或初中。", "The stage is 小学 or 初中."),
        new("改为 小学 或 初中。", "Write 小学 or 初中."), Format);

    public static readonly Rule Years = new("teacher_years", Severity.Error,
        new("本校任教年限是 0 到 60 的数。", "Years at this school are a number from 0 to 60."),
        new("填在本校任教的年数，可以有小数；不知道就空着，这位教师不列入应交流。", "Enter the years, decimals allowed; leave it empty if not known, and the teacher is not due to rotate."), Format);

    public static readonly Rule Word = new("teacher_word_unknown", Severity.Warning,
        new("学历、职称、骨干级别、不宜交流用看得懂的词。", "Degree, title, backbone level and exemption use known words."),
        new("学历写研究生、本科、专科、中专等，职称写正高级、高级、一级、二级、三级等，骨干写国家级、省级、市级、县级、校级或无，不宜交流写是或否。", "Use 研究生, 本科, 专科, 中专; 正高级, 高级, 一级, 二级, 三级; 国家级, 省级, 市级, 县级, 校级, 无; 是 or 否."), Format);

    public static readonly Rule Number = new("teacher_id_number_wrong", Severity.Warning,
        new("身份证号 18 位，校验码对得上。", "An identity number has 18 characters and the right check character."),
        new("对照证件改正，这一列设为文本；方案不需要它，可以不填。", "Correct it and format the column as text; plans do not need it, so it may be empty."),
        PupilRules.Number.Why);

    public static IReadOnlyList<Rule> All { get; } = [Id, Twice, School, StageWord, Years, Word, Number];
}
