using System.Globalization;
using Junheng.Assessments;
using Junheng.Platform.Access;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Desk;
using Junheng.Registry.Versions;
using Junheng.Web.Accounts;
using Junheng.Web.Hosting;
using Junheng.Web.Returns;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Api.Frame;

/// <summary>One request of the interface: what it names, asks for and sends.</summary>
internal sealed class ApiCall(HttpContext http, Site site, ReturnStepping stepping)
{
    private const int MostItems = 200;
    private const int UsualItems = 50;

    public JunhengStore Store => site.Library.Store;
    public RoundDesk Rounds => Store.Rounds;
    public ReturnStepping Stepping => stepping;
    public Visitor Visitor => Visitor.Of(http);
    public CancellationToken Cancellation => http.RequestAborted;
    public AccessScope Scope => Acting.Current?.Scope ?? AccessScope.Nothing;

    /// <summary>A parameter of the query; empty where it is not given.</summary>
    public string Asked(string name) => http.Request.Query[name].ToString().Trim();

    public Task<T> BodyAsync<T>() => ApiBody.ReadAsync<T>(http);

    /// <summary>How many items a page shall hold.</summary>
    public int Limit => Asked("limit") is not { Length: > 0 } text ? UsualItems
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostItems ? number
        : throw ApiProblem.Bad("limit_invalid", new($"limit 写 1 到 {MostItems}。", $"limit is 1 to {MostItems}."), new ApiError("limit", "invalid", $"写 1 到 {MostItems}。", $"1 to {MostItems}."));

    /// <summary>Where the page before ended; null for the first.</summary>
    public string[]? Cursor(int parts) => ApiCursor.Read(Asked("cursor"), parts);

    /// <summary>The pages read counties anew: a step has changed which versions there are.</summary>
    public void ForgetCounties() => site.Library.Forget();

    /// <summary>The counties of which the caller may see something.</summary>
    public Task<IReadOnlyList<CountySummary>> CountiesAsync() => site.Library.CountiesAsync(Cancellation);

    /// <summary>The county that the query names; the only one that the caller may see, where it names none.</summary>
    /// <exception cref="ApiProblem">It is not the caller's, or none is named and there are several.</exception>
    public async Task<string> CountyAsync()
    {
        var asked = Asked("county");
        if (asked.Length > 0)
            return Scope.SeesPartOf(asked) ? asked : throw ApiProblem.NotFound();
        var all = Scope.Areas.Count == 0 ? [.. Scope.Counties.Union(Scope.CountiesOfSchools, StringComparer.Ordinal)] : (await CountiesAsync()).Select(county => county.Id).ToList();
        return all is [var only] ? only : throw ApiProblem.Bad("county_missing", new("写明 county。", "Name the county."), new ApiError("county", "missing", "写明 county。", "Name the county."));
    }

    /// <summary>The round that the address names.</summary>
    /// <exception cref="ApiProblem">There is none that the caller may see.</exception>
    public async Task<Round> RoundAsync() => await Rounds.FindAsync(Named("round"), Cancellation) ?? throw ApiProblem.NotFound();

    /// <summary>The return that the address names; whether there is one, its reading tells.</summary>
    /// <exception cref="ApiProblem">There is no such round that the caller may see.</exception>
    public async Task<ReturnKey> ReturnAsync()
    {
        var round = await Rounds.FindKeyAsync(Named("round"), Cancellation) ?? throw ApiProblem.NotFound();
        return new ReturnKey(round.CountyId, round.RoundId, Named("school"));
    }

    /// <summary>The revision that the sender has seen.</summary>
    /// <exception cref="ApiProblem">None is given: nobody may write over what they have not seen.</exception>
    public int Match()
    {
        var text = http.Request.Headers.IfMatch.ToString().Trim();
        if (text.Length == 0)
            throw new ApiProblem(StatusCodes.Status428PreconditionRequired, "if_match_missing", new("写入要带 If-Match：先读一次，用回来的 ETag。", "A write needs If-Match: read first and send the ETag that came."));
        return text.Length > 2 && text[0] == '"' && text[^1] == '"' && int.TryParse(text[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? revision
            : throw ApiProblem.Bad("if_match_invalid", new("If-Match 不对。照抄读到的 ETag，连引号。", "If-Match is wrong; send the ETag as it came, with its quotes."));
    }

    public string Named(string part) => (string)http.Request.RouteValues[part]!;
}
