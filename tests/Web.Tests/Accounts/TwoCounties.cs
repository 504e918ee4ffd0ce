using System.Net;
using System.Security.Cryptography;
using System.Text;
using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Junheng.Accounts.Storage;
using Junheng.Assessments;
using Junheng.Platform.Access;
using Junheng.Platform.Storage;
using Junheng.Registry.Demo;
using Junheng.Registry.Rounds;
using Junheng.Standards.Facts;
using Junheng.Web.Tests.Hosting;
using Junheng.Web.Tests.OwnPacks;
using Junheng.Web.Tests.Plans;
using Microsoft.Data.Sqlite;

namespace Junheng.Web.Tests.Accounts;

/// <summary>Two counties in one database. The second one has everything that a county can have, so that there is something to leak.</summary>
public sealed class TwoCounties : RunningSite, IAsyncLifetime
{
    private static readonly DemoOptions Options = new() { Schools = 12, Years = 1, Counties = 2, Seed = 3 };
    private static readonly IReadOnlyList<CountyFacts> Facts = [.. DemoCounty.Generate(Options)];

    public TwoCounties()
        : base(Options)
    {
    }

    public static CountyFacts Own => Facts[0];
    public static CountyFacts Foreign => Facts[1];

    /// <summary>Ids of what the foreign county has, by the name of the route's parameter and the beginning of the route.</summary>
    public Dictionary<string, string> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that stand on the foreign county's pages and on nobody else's.</summary>
    public static IReadOnlyList<string> Marks { get; } = [Foreign.County.Name, .. Foreign.Schools.Select(school => school.Code)];

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var county = Foreign.County.Key;
        var bureau = await ClientAsync("foreign", new Post(Role.Clerk, new Place(PlaceKind.County, county), Module.Data), new Post(Role.Clerk, new Place(PlaceKind.County, county), Module.Planning), new Post(Role.Leader, new Place(PlaceKind.County, county)));
        var plan = await PlanSteps.NewAsync(this, bureau, "/plans/new", ("name", "外县方案"));
        await PlanSteps.ResultAsync(this, bureau, plan);
        using var accepted = await PlanSteps.SendAsync(this, bureau, plan.Split('?')[0] + "/accept", plan.Split('?')[0] + "/accept");
        Assert.Equal(HttpStatusCode.SeeOther, accepted.StatusCode);
        Ids["/plans/"] = plan.Split('?')[0]["/plans/".Length..];
        Ids["/data/drafts/"] = (await UploadAsync(bureau, "外县.xlsx", Workbook(Foreign))).Split('?')[0]["/data/drafts/".Length..];
        Ids["/schools/"] = Foreign.Schools[0].Code;
        Ids["/returns/"] = Foreign.Schools[0].Code;
        Ids["/rounds/"] = await OpenRoundAsync(county);
        Ids["/register/"] = Foreign.Schools[0].Code;
        Ids["/standards/"] = "foreign-pack";
        await SamplePack.AddAsync(this, bureau, SamplePack.Text("foreign-pack"));
        var keeper = await ClientAsync("keeper", new Post(Role.SystemAdmin, new Place(PlaceKind.Installation)));
        Ids["/accounts/"] = (await PageAsync("/accounts", keeper)).QuerySelectorAll("main td a").First(link => link.TextContent == "foreign").GetAttribute("href")!["/accounts/".Length..];
    }

    /// <summary>A round of next year, in whose returns the foreign schools stand.</summary>
    private async Task<string> OpenRoundAsync(string county)
    {
        using var acting = new Acting("foreign", AccessScope.County(county)).Enter();
        var store = await JunhengStore.OpenAsync(DatabaseSettings.InFolder(Folder), TimeProvider.System, default, AccountTables.Set);
        var year = Foreign.County.SchoolYear!.Value + 1;
        return (await store.Rounds.OpenAsync(new NewRound(county, year, $"{Foreign.County.Name}填报", ["quality-2017"], new(year, 9, 1), new(year, 10, 15)))).RoundId;
    }

    public static byte[] Workbook(CountyFacts facts)
    {
        using var stream = new MemoryStream();
        DemoWorkbook.Write(stream, [facts]);
        return stream.ToArray();
    }

    /// <summary>One hash over every row of the foreign county in every table, and over the accounts.</summary>
    public async Task<string> StateAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "junheng.db")};Mode=ReadOnly");
        await connection.OpenAsync();
        var text = new StringBuilder();
        foreach (var table in await RowsAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%county_id%' AND name NOT LIKE 'audit%'"))
            text.Append(table).AppendJoin('\n', await RowsAsync(connection, $"SELECT * FROM {table} WHERE county_id = '{Foreign.County.Key}' ORDER BY 1, 2, 3"));
        text.AppendJoin('\n', await RowsAsync(connection, "SELECT account_id, user_name, password_hash, security_stamp, closed_at FROM account WHERE user_name IN ('foreign', 'keeper') ORDER BY 1"));
        text.AppendJoin('\n', await RowsAsync(connection, "SELECT p.* FROM account_post p JOIN account a ON a.account_id = p.account_id WHERE a.user_name IN ('foreign', 'keeper') ORDER BY 1, 2"));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static async Task<List<string>> RowsAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(SHA256.HashData(bytes)) : Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        return rows;
    }
}
