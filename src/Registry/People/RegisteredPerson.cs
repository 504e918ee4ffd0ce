using Junheng.Standards;

namespace Junheng.Registry.People;

/// <summary>Whom the register holds.</summary>
public enum PersonKind
{
    Teacher,
    Pupil,
}

/// <summary>Kinds as words.</summary>
public static class PersonKinds
{
    public static string Id(this PersonKind kind) => kind == PersonKind.Teacher ? "teacher" : "pupil";

    public static Words Name(this PersonKind kind) => kind == PersonKind.Teacher ? new("教师", "Teacher") : new("学生", "Pupil");

    public static bool TryParse(string id, out PersonKind kind)
    {
        kind = id == PersonKind.Pupil.Id() ? PersonKind.Pupil : PersonKind.Teacher;
        return kind.Id() == id;
    }
}

/// <summary>Somebody to enter into the register.</summary>
/// <param name="Code">教师编号 or 学籍号, known only once in a county.</param>
/// <param name="IdNumber">18 characters; empty where not given.</param>
/// <param name="Attributes">What a plan or a statistic needs of the person, by name; without name, number or home.</param>
public sealed record NewPerson(string SchoolCode, string Code, string Name, string IdNumber, IReadOnlyDictionary<string, string> Attributes);

/// <summary>Somebody in the register as everybody who may read it sees them: masked.</summary>
/// <param name="Name">张＊＊.</param>
/// <param name="IdNumber">610921********1234; empty where none was given.</param>
/// <param name="IsTwice">Somebody else that the reader may see has the same number.</param>
public sealed record RegisteredPerson(
    string PersonId, PersonKind Kind, string SchoolCode, string Code, string Name, string IdNumber, bool IsTwice, IReadOnlyDictionary<string, string> Attributes);

/// <summary>Which persons.</summary>
/// <param name="CountyId">Of this county; null for all that the reader may see.</param>
/// <param name="SchoolCode">Of this school; null for any.</param>
public sealed record PersonQuery(string? CountyId = null, PersonKind? Kind = null, string? SchoolCode = null);
