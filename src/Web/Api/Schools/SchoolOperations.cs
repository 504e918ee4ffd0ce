using Junheng.Accounts.Roles;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Life;
using Junheng.Web.Accounts;
using Junheng.Web.Api.Frame;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Api.Schools;

/// <summary>A school of the register.</summary>
/// <param name="OpenedOn">Null where the register does not know.</param>
/// <param name="ClosedOn">Null while it is open.</param>
internal sealed record SchoolResource(string County, string Code, string Name, string Kind, DateOnly? OpenedOn, DateOnly? ClosedOn);

/// <summary>A school that opens, or a part of one that is split.</summary>
internal sealed record SchoolWish(string Code, string Name, string Kind);

/// <summary>Something that happened to schools.</summary>
/// <param name="Document">Number of the document that decided it.</param>
/// <param name="School">The school that closes, is split or gets another name, or that others go into.</param>
/// <param name="From">Of a merger: the schools that go into it.</param>
/// <param name="Opened">The school that opens, or the new schools of a split.</param>
/// <param name="Name">The new name.</param>
/// <param name="Kind">The new kind; empty to leave it.</param>
internal sealed record SchoolEventWish(
    string County, SchoolEventKind Event, DateOnly OnDate, string Document, string Reason = "", string School = "", IReadOnlyList<string>? From = null,
    IReadOnlyList<SchoolWish>? Opened = null, string Name = "", string Kind = "");

/// <summary>What happened, as it is on record.</summary>
internal sealed record SchoolEventResource(string Id, string County, SchoolEventKind Event, DateOnly OnDate, string Document, string Reason, string NameBefore, string NameAfter, DateTimeOffset At, string By);

/// <summary>The register of schools and what happens to them.</summary>
internal static class SchoolOperations
{
    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new("GET", "/schools", RoutePolicies.One(Right.ReadSchool), new("学校名录，停办的也在内", "The register of schools, closed ones too"), typeof(Slice<SchoolResource>), ListAsync) { Query = ["county", "limit", "cursor"] },
        new("POST", "/schools/events", RoutePolicies.One(Right.ManageRounds), new("新设、停办、合并、分设、更名", "Open, close, merge, split or rename schools"), typeof(SchoolEventResource), HappenAsync)
        {
            Takes = typeof(SchoolEventWish), Status = StatusCodes.Status201Created,
        },
    ];

    private static async Task<ApiAnswer> ListAsync(ApiCall call)
    {
        var county = await call.CountyAsync();
        var rows = await call.Rounds.Schools.ListAfterAsync(county, call.Cursor(1)?[0] ?? "", call.Limit + 1, call.Cancellation);
        return new ApiAnswer(
            Slice<SchoolResource>.Of(rows, call.Limit, school => new SchoolResource(school.CountyId, school.Code, school.Name, school.Kind, school.OpenedOn, school.ClosedOn), school => ApiCursor.Write(school.Code)),
            county);
    }

    private static async Task<ApiAnswer> HappenAsync(ApiCall call)
    {
        var wish = await call.BodyAsync<SchoolEventWish>();
        if (!call.Scope.Covers(wish.County))
            throw ApiProblem.Forbidden();
        var register = call.Rounds.Schools;
        var decision = new Decision(wish.OnDate, wish.Document, wish.Reason);
        var opened = (wish.Opened ?? []).Select(school => new NewSchool(school.Code, school.Name, school.Kind)).ToList();
        await (wish.Event switch
        {
            SchoolEventKind.Open => register.OpenAsync(wish.County, opened is [var only] ? only : throw Wrong("/opened", "写明新设的一所学校。", "Name the one school that opens."), decision, call.Cancellation),
            SchoolEventKind.Close => register.CloseAsync(wish.County, wish.School, decision, call.Cancellation),
            SchoolEventKind.Merge => register.MergeAsync(wish.County, wish.From ?? [], wish.School, decision, call.Cancellation),
            SchoolEventKind.Split => register.SplitAsync(wish.County, wish.School, opened, decision, call.Cancellation),
            _ => register.RenameAsync(wish.County, wish.School, wish.Name, wish.Kind, decision, call.Cancellation),
        });
        // The events come newest day first; ids grow with the time of entering.
        var made = (await register.EventsAsync(wish.County, call.Cancellation)).MaxBy(each => each.Id, StringComparer.Ordinal)!;
        return new ApiAnswer(
            new SchoolEventResource(made.Id, wish.County, made.Kind, made.OnDate, made.Document, made.Reason, made.NameBefore, made.NameAfter, made.At, made.By), wish.County)
        {
            Status = StatusCodes.Status201Created,
        };
    }

    private static ApiProblem Wrong(string path, string zh, string en) =>
        new(StatusCodes.Status422UnprocessableEntity, RoundRefusals.Setting, new(zh, en), new ApiError(path, "invalid", zh, en));
}
