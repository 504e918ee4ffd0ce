using System.Globalization;
using Junheng.Registry.Rounds.Life;
using Junheng.Standards;
using Junheng.Web.Rounds;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Registers;

/// <summary>The form of something that happens to schools: what was typed and what is wrong with it.</summary>
internal sealed class ChangeForm
{
    private readonly Dictionary<string, Words> errors = new(StringComparer.Ordinal);

    private ChangeForm(SchoolEventKind kind, IReadOnlyList<RegisteredSchool> schools) => (Kind, Schools) = (kind, schools);

    public SchoolEventKind Kind { get; }

    /// <summary>The whole register.</summary>
    public IReadOnlyList<RegisteredSchool> Schools { get; }

    public IReadOnlyList<RegisteredSchool> Open => [.. Schools.Where(school => school.ClosedOn is null)];

    /// <summary>The school that it happens to; of a merger the one that goes on.</summary>
    public string School { get; private init; } = "";

    /// <summary>The schools that go into another one.</summary>
    public IReadOnlySet<string> From { get; private init; } = new HashSet<string>(StringComparer.Ordinal);

    public string Code { get; private init; } = "";
    public string Name { get; private init; } = "";
    public string SchoolKind { get; private init; } = "";
    public string Day { get; private init; } = "";
    public string Document { get; private init; } = "";
    public string Reason { get; private init; } = "";

    public bool IsRight => errors.Count == 0;

    public Words? Error(string field) => errors.GetValueOrDefault(field);

    public bool NeedsSchool => Kind != SchoolEventKind.Open;

    /// <summary>A new school is named: one that opens, or a part.</summary>
    public bool NeedsNew => Kind is SchoolEventKind.Open or SchoolEventKind.Split;

    public static ChangeForm Fresh(SchoolEventKind kind, IReadOnlyList<RegisteredSchool> schools, string school, DateOnly today) => new(kind, schools)
    {
        School = school, Day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    public static ChangeForm Read(SchoolEventKind kind, IReadOnlyList<RegisteredSchool> schools, IFormCollection form)
    {
        var read = new ChangeForm(kind, schools)
        {
            School = form["school"].ToString(),
            From = form["from"].OfType<string>().ToHashSet(StringComparer.Ordinal),
            Code = form["code"].ToString().Trim(),
            Name = form["name"].ToString().Trim(),
            SchoolKind = form["kind"].ToString(),
            Day = form["day"].ToString().Trim(),
            Document = form["document"].ToString().Trim(),
            Reason = form["reason"].ToString().Trim(),
        };
        read.Check();
        return read;
    }

    public Decision Decision => new(NewRoundForm.Date(Day) ?? default, Document, Reason);

    public string NameOf(string code) => Schools.FirstOrDefault(school => school.Code == code)?.Name ?? code;

    /// <summary>Writes it into the register.</summary>
    public Task TakeAsync(SchoolRegister register, string county, CancellationToken cancellation) => Kind switch
    {
        SchoolEventKind.Open => register.OpenAsync(county, new NewSchool(Code, Name, SchoolKind), Decision, cancellation),
        SchoolEventKind.Close => register.CloseAsync(county, School, Decision, cancellation),
        SchoolEventKind.Merge => register.MergeAsync(county, [.. From], School, Decision, cancellation),
        SchoolEventKind.Split => register.SplitAsync(county, School, [new NewSchool(Code, Name, SchoolKind)], Decision, cancellation),
        _ => register.RenameAsync(county, School, Name, SchoolKind, Decision, cancellation),
    };

    private void Check()
    {
        if (NeedsSchool && !Open.Any(school => school.Code == School))
            errors["school"] = new("从列表里选一所在办的学校。", "Choose an open school from the list.");
        if (Kind == SchoolEventKind.Merge && (From.Count == 0 || From.Contains(School) || !From.All(code => Open.Any(school => school.Code == code))))
            errors["from"] = new("选并入的学校，不能是同一所。", "Choose the schools that go into the other one.");
        if (NeedsNew && (Code.Length != 10 || !Code.All(char.IsAsciiDigit)))
            errors["code"] = new($"“{Code}”不是 10 位学校标识码。", $"“{Code}” is no ten-digit school code.");
        else if (NeedsNew && Schools.FirstOrDefault(school => school.Code == Code) is { } used)
            errors["code"] = new($"标识码 {Code} 是“{used.Name}”用过的；标识码不重复使用。", $"Code {Code} was used by “{used.Name}”; codes are not used again.");
        if ((NeedsNew || Kind == SchoolEventKind.Rename) && Name.Length is 0 or > 60)
            errors["name"] = new("写校名，不超过 60 个字。", "Give the name of the school, at most 60 characters.");
        if (NeedsNew && !Standards.Fields.SchoolKinds.TryParse(SchoolKind, out _))
            errors["kind"] = new("从列表里选办学类型。", "Choose the kind from the list.");
        if (NewRoundForm.Date(Day) is null)
            errors["day"] = new($"“{Day}”不是日期。写成 2026-09-01 的样子。", $"“{Day}” is not a date. Write it like 2026-09-01.");
        if (Document.Length is 0 or > 100)
            errors["document"] = new("写明批准文号；学校的设立、停办、合并、分设、更名都要有依据。", "Give the number of the document that decided it.");
    }
}
