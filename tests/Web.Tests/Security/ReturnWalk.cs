using Junheng.Accounts.Storage;
using Junheng.Assessments;
using Junheng.Platform.Access;
using Junheng.Platform.Audit;
using Junheng.Platform.Storage;
using Junheng.Registry.Rounds;
using System.Net;

namespace Junheng.Web.Tests.Security;

/// <summary>A school's return: typed, sent as a workbook, remarked on, excused.</summary>
internal static class ReturnWalk
{
    public static IReadOnlyList<AuditedStep> Steps { get; } =
    [
        new("POST /returns/{round}/{code}/save", AuditKind.Write, async site => await site.PostFormAsync(site.Http, await AddressAsync(site), await AddressAsync(site) + "/save", ("revision", "1"), ("c.equipment_value", "1234"))),
        new("GET /returns/{round}/{code}/workbook.xlsx", AuditKind.Export, async site => await site.GetAsync(await AddressAsync(site) + "/workbook.xlsx")),
        new("POST /returns/{round}/{code}/workbook", AuditKind.Write, async site =>
        {
            var address = await AddressAsync(site);
            var file = await site.Http.GetByteArrayAsync(new Uri(address + "/workbook.xlsx", UriKind.Relative));
            using var response = await Hosting.RunningSite.PostAsync(site.Http, address + "/workbook", await site.TokenAsync(site.Http, address), form => form.Add(new ByteArrayContent(Changed(file)), "file", "本校.xlsx"));
            return response.StatusCode;
        }),
        new("POST /returns/{round}/{code}/step", AuditKind.Approval, async site => await site.PostFormAsync(site.Http, await AddressAsync(site), await AddressAsync(site) + "/step", ("step", "Excuse"), ("reason", "停办"), ("revision", "3"))),
        new("POST /returns/{round}/{code}/remark", AuditKind.Write, async site => await site.PostFormAsync(site.Http, await AddressAsync(site), await AddressAsync(site) + "/remark", ("field", "equipment_value"), ("text", "核对设备台账"))),
    ];

    /// <summary>The workbook with another number in place of 1234.</summary>
    private static byte[] Changed(byte[] workbook)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var name in zip.Entries.Select(entry => entry.FullName).Where(name => name.Contains("sheet", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal)).ToList())
            {
                string text;
                using (var reader = new StreamReader(zip.GetEntry(name)!.Open()))
                    text = reader.ReadToEnd();
                zip.GetEntry(name)!.Delete();
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text.Replace(">1234<", ">5678<", StringComparison.Ordinal));
            }
        }

        return stream.ToArray();
    }

    private static async Task<string> AddressAsync(AuditedSite site)
    {
        if (site.Made.TryGetValue("return", out var known))
            return known;
        using var acting = new Acting("bureau", AccessScope.Everything).Enter();
        var store = await JunhengStore.OpenAsync(DatabaseSettings.InFolder(site.Folder), TimeProvider.System, default, AccountTables.Set);
        var county = (await store.Versions.ListCountiesAsync())[0];
        var year = county.SchoolYears[0] + 1;
        var round = await store.Rounds.OpenAsync(new NewRound(county.Id, year, "填报", ["quality-2017"], new(year, 9, 1), new(year, 10, 15)));
        var school = (await store.Rounds.ReturnsAsync(round))[0].Key.SchoolCode;
        return site.Made["return"] = $"/returns/{round.RoundId}/{school}";
    }
}
