using System.Net;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Registry.Demo;
using Junheng.Web.Tests.Hosting;
using Junheng.Web.Tests.Plans;

namespace Junheng.Web.Tests.Security;

/// <summary>A small county, and what the steps of the walks hand on to each other.</summary>
public sealed class AuditedSite : RunningSite
{
    private static readonly DemoOptions County = new() { Schools = 14, Years = 1, Seed = 5 };
    private readonly Dictionary<string, HttpClient> keepers = new(StringComparer.Ordinal);

    public AuditedSite()
        : base(County)
    {
    }

    public static byte[] Workbook { get; } = WorkbookOf(County with { Seed = 6 });

    /// <summary>Code of a school of the county.</summary>
    public static string School { get; } = DemoCounty.Generate(County).Last().Schools[0].Code;

    /// <summary>What was made on the way, by a word of the walk's own.</summary>
    public Dictionary<string, string> Made { get; } = new(StringComparer.Ordinal);

    public string Plan => Made["plan"];

    /// <summary>A browser of an administrator; the same one for the same role.</summary>
    public async Task<HttpClient> KeeperAsync(Role role)
    {
        if (!keepers.TryGetValue(role.ToString(), out var http))
            keepers[role.ToString()] = http = await ClientAsync(role.ToString(), new Post(role, new Place(PlaceKind.Installation)));
        return http;
    }

    /// <summary>Sends a form of a page with what stands in it, some fields replaced.</summary>
    /// <returns>The status, and where it leads.</returns>
    public async Task<(HttpStatusCode Status, string To)> FormAsync(HttpClient http, string page, string action, params (string Name, string Value)[] fields)
    {
        using var response = await PlanSteps.SendAsync(this, http, page, action, fields);
        return (response.StatusCode, response.Headers.Location?.ToString() ?? "");
    }

    /// <summary>Posts these fields and no others.</summary>
    public async Task<HttpStatusCode> PostFormAsync(HttpClient http, string page, string action, params (string Name, string Value)[] fields)
    {
        using var response = await PostAsync(http, action, await TokenAsync(http, page), form =>
        {
            foreach (var (name, value) in fields)
                form.Add(new StringContent(value), name);
        });
        return response.StatusCode;
    }

    public async Task<HttpStatusCode> GetAsync(string address)
    {
        using var response = await Http.GetAsync(new Uri(address, UriKind.Relative));
        return response.StatusCode;
    }

    private static byte[] WorkbookOf(DemoOptions options)
    {
        using var stream = new MemoryStream();
        DemoWorkbook.Write(stream, [.. DemoCounty.Generate(options)]);
        return stream.ToArray();
    }
}
