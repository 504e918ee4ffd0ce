using System.Text.Json.Nodes;
using Junheng.Standards;
using Junheng.Web.Accounts;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Api.Frame;

/// <summary>One operation of the interface: the table of these is the interface, and its description is made from it.</summary>
/// <param name="Path">Below <c>/api/v1</c>, parameters in braces.</param>
/// <param name="Gives">The type of the answer.</param>
internal sealed record ApiOperation(string Method, string Path, RoutePolicy Policy, Words Summary, Type Gives, Func<ApiCall, Task<ApiAnswer>> Answer)
{
    public const string Root = "/api/v1";

    /// <summary>The type of what is sent; null for nothing.</summary>
    public Type? Takes { get; init; }

    /// <summary>The answer has a tag, and a reader who has it already gets 304.</summary>
    public bool Tagged { get; init; }

    /// <summary>Only whoever has seen the present state may write.</summary>
    public bool NeedsMatch { get; init; }

    /// <summary>Names of the parameters of the query; see <see cref="ApiParameters"/>.</summary>
    public IReadOnlyList<string> Query { get; init; } = [];

    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>The schema of an answer that is written by hand; null where the type tells it.</summary>
    public JsonNode? Schema { get; init; }

    public bool Writes => Method != HttpMethods.Get;
}

/// <summary>The parameters of queries.</summary>
internal static class ApiParameters
{
    public static IReadOnlyDictionary<string, (Words Says, string Type)> All { get; } = new Dictionary<string, (Words, string)>(StringComparer.Ordinal)
    {
        ["county"] = (new("县。只看得到一个县的可以不写。", "The county; may be left out by who sees only one."), "string"),
        ["limit"] = (new("一页多少项，1 到 200，不写为 50。", "Items of a page, 1 to 200; 50 where it is left out."), "integer"),
        ["cursor"] = (new("上一页给的 next；第一页不写。", "What the page before gave as next; left out for the first."), "string"),
        ["status"] = (new("只要这个状态的。", "Only those of this status."), "string"),
        ["year"] = (new("学年，写开始的年份；不写为最新。", "School year by the year it begins in; the newest where it is left out."), "integer"),
        ["standard"] = (new("标准；不写为这个县的全部标准。", "The standard; all of the county's where it is left out."), "string"),
        ["kind"] = (new("只要这一类的。", "Only those of this kind."), "string"),
        ["who"] = (new("只要这个账号的。", "Only those of this account."), "string"),
    };
}
