using Junheng.Standards;

namespace Junheng.Registry.Rounds.Life;

/// <summary>What can happen to schools.</summary>
public enum SchoolEventKind
{
    /// <summary>新设.</summary>
    Open,

    /// <summary>停办.</summary>
    Close,

    /// <summary>合并.</summary>
    Merge,

    /// <summary>分设.</summary>
    Split,

    /// <summary>更名.</summary>
    Rename,
}

/// <summary>Names of what happens to schools.</summary>
public static class SchoolEventNames
{
    public static Words Name(this SchoolEventKind kind) => kind switch
    {
        SchoolEventKind.Open => new("新设", "Opened"),
        SchoolEventKind.Close => new("停办", "Closed"),
        SchoolEventKind.Merge => new("合并", "Merged"),
        SchoolEventKind.Split => new("分设", "Split"),
        _ => new("更名", "Renamed"),
    };
}

/// <summary>A school of the register.</summary>
/// <param name="Kind">办学类型, as in the form.</param>
/// <param name="OpenedOn">Null where the register does not know.</param>
/// <param name="ClosedOn">Null while it is open.</param>
public sealed record RegisteredSchool(string CountyId, string Code, string Name, string Kind, DateOnly? OpenedOn, DateOnly? ClosedOn)
{
    public bool IsOpenOn(DateOnly day) => (OpenedOn is not { } opened || opened <= day) && (ClosedOn is not { } closed || closed > day);
}

/// <summary>A school that opens, or a part of a school that is split.</summary>
/// <param name="Code">学校标识码; one that was ever used is refused.</param>
public sealed record NewSchool(string Code, string Name, string Kind);

/// <summary>Something that happened to schools.</summary>
/// <param name="Links">From which school to which; empty codes for none.</param>
public sealed record SchoolEvent(
    string Id, SchoolEventKind Kind, DateOnly OnDate, string Document, string Reason, string NameBefore, string NameAfter, DateTimeOffset At, string By, IReadOnlyList<SchoolLink> Links);

/// <summary>From which school to which.</summary>
public sealed record SchoolLink(SchoolEventKind Kind, DateOnly OnDate, string From, string To);

/// <summary>When something happened to schools and by which document.</summary>
/// <param name="Document">Number of the document that decided it; needed.</param>
public sealed record Decision(DateOnly OnDate, string Document, string Reason = "");
