using Junheng.Standards;

namespace Junheng.Registry.Findings;

/// <summary>Rules about sheet 学生: the pupils one by one, for the register.</summary>
internal static class PupilRules
{
    private static readonly Words Format = new("学生表格式", "Format of the list of pupils");
    private static readonly Words Gb11643 = new("GB 11643—1999《公民身份号码》", "GB 11643-1999, Citizen identification number");

    public static readonly Rule Code = new("pupil_code_missing", Severity.Error,
        new("每名学生有学籍号。", "Every pupil has a code."), new("填全国学籍号；还没有的填本校编号。", "Enter the national code, or the school's own where there is none yet."), Format);

    public static readonly Rule Twice = new("pupil_twice", Severity.Error,
        new("学籍号不重复。", "A pupil's code is given once."), new("留下正确的一行。", "Keep the right row."), Format);

    public static readonly Rule Name = new("pupil_name_missing", Severity.Error,
        new("每名学生有姓名。", "Every pupil has a name."), new("填姓名。", "Enter the name."), Format);

    public static readonly Rule School = new("pupil_school_unknown", Severity.Error,
        new("学校标识码是自己可以填报的学校。", "The school is one that may be reported on."), new("核对学校标识码。", "Check the school's code."), Format);

    public static readonly Rule Number = new("id_number_wrong", Severity.Error,
        new("身份证号 18 位，校验码按 ISO 7064 MOD 11-2 计算。", "An identity number has 18 characters; the last is the check character of ISO 7064 MOD 11-2."),
        new("对照户口簿改正；这一列要设为文本，否则表格软件会把末几位变成 0。没有的留空。", "Correct it by the household register; format the column as text, or a spreadsheet turns the last digits into zeros. Leave it empty where there is none."),
        Gb11643);

    public static readonly Rule NumberTwice = new("id_number_twice", Severity.Error,
        new("一个身份证号只有一名学生。", "An identity number belongs to one pupil."), new("核对是不是同一人登记了两次。", "Check whether one person was entered twice."), Gb11643);

    public static readonly Rule Word = new("pupil_word_unknown", Severity.Error,
        new("是否寄宿、随迁子女、留守儿童、残疾学生写是或否。", "Boarder, migrant, left-behind and disabled are 是 or 否."), new("改为 是 或 否；空着算否。", "Write 是 or 否; empty counts as 否."), Format);

    public static IReadOnlyList<Rule> All { get; } = [Code, Twice, Name, School, Number, NumberTwice, Word];
}
