using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Junheng.Plans;
using Junheng.Plans.Storage;
using Junheng.Platform.Access;
using Junheng.Registry.Demo;
using Junheng.Registry.Teachers;
using Junheng.Standards.Fields;
using Junheng.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Plans;

/// <summary>轮岗方案 from a list of teachers: who is named, what is kept of people, orders and comparison.</summary>
public sealed class RotationListTests(DemoSite site) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task List_NamesPeopleByTheRule_AndKeepsNoFullName()
    {
        using var http = site.Client();
        var plan = await SendListAsync(http, List(), ("name", "按名册"));
        var page = await PlanSteps.ResultAsync(site, http, plan);

        Assert.Contains("核对通过", page.Text("p.lead"), StringComparison.Ordinal);
        Assert.Contains("按名册做的方案", page.Text(".explain"), StringComparison.Ordinal);
        var names = await site.PageAsync(plan + "?by=names", http);
        Assert.Contains("名单按公开规则排出", names.Text("#rows"), StringComparison.Ordinal);
        var rows = names.QuerySelectorAll("#rows tbody tr").ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Matches("^测＊＊$", row.Children[1].TextContent));
        Assert.All(rows, row => Assert.Contains("本校任教", row.Children[6].TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("测试教师", await http.GetStringAsync(new Uri(plan + "?by=names", UriKind.Relative)), StringComparison.Ordinal);
        // The same list serves a plan with other assumptions.
        var again = await site.PageAsync($"/plans/rotation?from={plan[7..]}", http);
        Assert.NotNull(again.QuerySelector("input[name=source][value=earlier]"));
    }

    [Fact]
    public async Task Sheet_OfTheDatasOwnWorkbook_IsOffered()
    {
        using var http = site.Client();
        Assert.Matches("“教师”表，[0-9,]+ 人", (await site.PageAsync("/plans/rotation", http)).Text("main"));
        var plan = await PlanAsync(http, ("source", "sheet"), ("nearest", "4"));

        Assert.NotEmpty((await site.PageAsync(plan + "?by=names", http)).QuerySelectorAll("#rows tbody tr"));
        // A year without the sheet does not offer it.
        Assert.DoesNotContain("“教师”表，", (await site.PageAsync("/plans/rotation?year=2024", http)).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingOfPeople_StaysWhereItIsNotNeeded()
    {
        using var http = site.Client();
        var plan = await SendListAsync(http, List());
        await PlanSteps.ResultAsync(site, http, plan);
        var (desk, key) = (site.Services.GetRequiredService<PlanDesk>(), Key(plan));

        // Computed: what waited is gone; what is kept has masked names and no homes.
        using var acting = Acting.EnterProgram();
        Assert.Null(await desk.Plans.InputAsync(key));
        var kept = Encoding.UTF8.GetString((await desk.Plans.ContentAsync(key))!);
        Assert.DoesNotContain("测试教师", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("某某镇", kept, StringComparison.Ordinal);
        (await PlanSteps.SendAsync(site, http, plan, plan + "/drop")).Dispose();
        Assert.Null(await desk.Plans.FindAsync(key));
    }

    [Theory]
    [InlineData("", "没有选文件")]
    [InlineData("教师编号,学段\n1,小学\n", "学校标识码")]
    [InlineData("教师编号,学校代码,学段\nT1,9999999999,小学\n", "没有本县学校的教师")]
    public async Task List_ThatCannotBeUsed_IsAnsweredInWords(string csv, string said)
    {
        using var http = site.Client();
        using var response = await PostListAsync(http, Encoding.UTF8.GetBytes(csv), "教师.csv");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(said, RunningSite.Parse(await response.Content.ReadAsStringAsync()).Text("p.note.fail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepted_GivesAnOrderForEachWay_WithReportsAndEffect()
    {
        using var http = site.Client();
        var plan = await SendListAsync(http, List());
        await PlanSteps.ResultAsync(site, http, plan);
        var confirm = await site.PageAsync(plan + "/accept", http);
        Assert.Equal("人事股", confirm.QuerySelector("input[name=office]")!.GetAttribute("value"));

        using (var refused = await PlanSteps.SendAsync(site, http, plan + "/accept", plan + "/accept", ("office", " ")))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        (await PlanSteps.SendAsync(site, http, plan + "/accept", plan + "/accept", ("by", "王局长"))).Dispose();

        var orders = await site.PageAsync(plan + "/orders", http);
        Assert.Contains("项任务，完成 0 项", orders.Text("h1.say"), StringComparison.Ordinal);
        Assert.Contains("教师交流到", orders.Text("#rows"), StringComparison.Ordinal);
        Assert.DoesNotContain("万元", orders.Text("main"), StringComparison.Ordinal);
        var order = plan + "/orders/1";
        Assert.Contains("测＊＊", (await site.PageAsync(order, http)).Text("table.about"), StringComparison.Ordinal);
        (await PlanSteps.SendAsync(site, http, order, order, ("state", "Done"), ("done", "1"))).Dispose();
        Assert.Contains("完成 1 项", (await site.PageAsync(plan + "/orders", http)).Text("h1.say"), StringComparison.Ordinal);
        Assert.Contains("还没有下一年的数据", (await site.PageAsync(plan + "/effect", http)).Text("h1"), StringComparison.Ordinal);
        // An accepted plan stays with its evidence.
        Assert.Null((await site.PageAsync(plan, http)).QuerySelector("form[action$='/drop']"));
    }

    [Fact]
    public async Task TwoRotations_AreCompared()
    {
        using var http = site.Client();
        var first = await PlanAsync(http, ("name", "远一点"), ("nearest", "6"));
        var second = await PlanAsync(http, ("name", "近一点"), ("nearest", "3"), ("kilometres", "8"));

        var page = await site.PageAsync($"/plans/compare?first={first[7..]}&second={second[7..]}", http);

        Assert.Matches("交流", page.Text("h1"));
        Assert.Equal("交流（人）", page.QuerySelectorAll("table.about tbody tr")[0].Children[0].TextContent);
        Assert.NotEmpty(page.QuerySelectorAll("#rows tbody tr"));
        // The second list offers rotations only.
        Assert.All(page.QuerySelectorAll("select[name=second] option"), option => Assert.DoesNotContain("达标方案", option.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task BuyAndMove_IsAnsweredBesideEitherAlone_AndTakenAway()
    {
        using var http = site.Client();
        var plan = await PlanAsync(http, ("way", "both"), ("prices", ""), ("nearest", "4"));
        var page = await site.PageAsync(plan, http);

        Assert.Contains("核对通过", page.Text("p.lead"), StringComparison.Ordinal);
        var ways = page.QuerySelectorAll("main table")[0].QuerySelectorAll("tbody tr").Select(row => row.Children[1].TextContent).ToList();
        Assert.Equal(3, ways.Count);
        double Cost(string text) => double.Parse(text.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        Assert.True(Cost(ways[2]) <= Cost(ways[0]));
        Assert.Equal("PK"u8.ToArray(), (await http.GetByteArrayAsync(new Uri(plan + "/joint.xlsx", UriKind.Relative)))[..2]);
        // Its form begins with both again.
        Assert.NotNull((await site.PageAsync($"/plans/rotation?from={plan[7..]}", http)).QuerySelector("input[name=way][value=both][checked]"));
    }

    [Fact]
    public async Task BuyAndMove_IsAcceptedAsAWhole_AndComparedWithBuying()
    {
        using var http = site.Client();
        var plan = await PlanAsync(http, ("way", "both"), ("prices", ""), ("nearest", "5"));
        var page = await site.PageAsync(plan, http);
        var bought = page.QuerySelectorAll("#rows tbody tr").Length;
        var moves = page.QuerySelectorAll("#moves tbody tr").Select(row => string.Join('|', row.Children.Take(3).Select(cell => cell.TextContent))).Distinct().Count();

        var confirm = await site.PageAsync(plan + "/accept", http);
        Assert.Contains($"下达 {bought + moves} 项任务", confirm.Text("h1"), StringComparison.Ordinal);
        Assert.Equal(moves > 0, confirm.QuerySelector("input[name='office.move']") is not null);
        using (var refused = await PlanSteps.SendAsync(site, http, plan + "/accept", plan + "/accept", (confirm.QuerySelector("input[name^=office]")!.GetAttribute("name")!, "")))
            Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        (await PlanSteps.SendAsync(site, http, plan + "/accept", plan + "/accept")).Dispose();

        var orders = await site.PageAsync(plan + "/orders", http);
        Assert.Equal($"{bought + moves} 项任务，完成 0 项。", orders.Text("h1.say"));
        Assert.Equal(moves, orders.QuerySelectorAll("#rows tbody tr").Count(row => row.Children[2].TextContent.Contains("教师交流到", StringComparison.Ordinal)));
        Assert.Contains("已下达任务", (await site.PageAsync(plan, http)).Text("p.note.met"), StringComparison.Ordinal);
        Assert.Contains("还没有下一年的数据", (await site.PageAsync(plan + "/effect", http)).Text("h1"), StringComparison.Ordinal);

        var buying = await PlanSteps.NewAsync(site, http, "/plans/new");
        await PlanSteps.ResultAsync(site, http, buying);
        var compared = await site.PageAsync($"/plans/compare?first={buying[7..]}&second={plan[7..]}", http);
        Assert.Equal("教师交流", compared.QuerySelectorAll("table.about tbody tr")[2].Children[0].TextContent);
    }

    [Fact]
    public async Task Effect_OfARotation_PutsPromiseBesideReport()
    {
        using var http = site.Client();
        using var sent = await PlanSteps.SendAsync(site, http, "/plans/rotation?year=2024", "/plans/rotation", ("nearest", "4"));
        var plan = sent.Headers.Location!.ToString();
        await PlanSteps.ResultAsync(site, http, plan);

        var page = await site.PageAsync(plan.Split('?')[0] + "/effect", http);

        Assert.Matches("^承诺 [0-9]+ 项，[0-9]+ 项到位，[0-9]+ 项没有到位。$", page.Text("h1.say"));
    }

    private static PlanKey Key(string plan) => new(DemoCounty.Generate(new DemoOptions()).Last().County.Key, plan[7..]);

    private async Task<string> PlanAsync(HttpClient http, params (string Name, string Value)[] changes)
    {
        using var sent = await PlanSteps.SendAsync(site, http, "/plans/rotation", "/plans/rotation", changes);
        var plan = sent.Headers.Location!.ToString();
        await PlanSteps.ResultAsync(site, http, plan);
        return plan;
    }

    private async Task<string> SendListAsync(HttpClient http, byte[] list, params (string Name, string Value)[] changes)
    {
        using var sent = await PostListAsync(http, list, "教师.csv", changes);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        return sent.Headers.Location!.ToString();
    }

    private async Task<HttpResponseMessage> PostListAsync(HttpClient http, byte[] list, string name, params (string Name, string Value)[] changes)
    {
        var form = (await site.PageAsync("/plans/rotation", http)).QuerySelector("form.planform")!;
        using var content = new MultipartFormDataContent();
        foreach (var field in form.QuerySelectorAll("input[name], select[name]").Where(field => field.GetAttribute("type") is not ("radio" or "checkbox" or "file") && !changes.Any(change => change.Name == field.GetAttribute("name"))))
            content.Add(new StringContent(field.GetAttribute("value") ?? field.QuerySelector("option[selected]")?.GetAttribute("value") ?? ""), field.GetAttribute("name")!);
        foreach (var (field, value) in changes)
            content.Add(new StringContent(value), field);
        content.Add(new StringContent("file"), "source");
        var file = new ByteArrayContent(list);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(file, "teachers", name);
        return await http.PostAsync(new Uri("/plans/rotation", UriKind.Relative), content);
    }

    /// <summary>The demo county's own teachers, with names, as a bureau would send them.</summary>
    private static byte[] List()
    {
        using var workbook = new MemoryStream();
        DemoWorkbook.Write(workbook, [DemoCounty.Generate(new DemoOptions()).Last()], withTeachers: true);
        workbook.Position = 0;
        var csv = new StringBuilder("教师编号,姓名,学校代码,学段,学科,学历,职称,骨干级别,本校任教年限,不宜交流,家庭所在地\n");
        foreach (var row in TeacherReader.Read(workbook, "demo.xlsx", schoolCodes: null).Teachers)
        {
            var degree = row.Stage == Stage.Primary ? "专科" : "本科";
            csv.Append(CultureInfo.InvariantCulture, $"{row.Id},测试教师,{row.SchoolCode},{row.Stage.Name().Zh},{row.SubjectGroup},{(row.HighDegree ? degree : "中专")},");
            csv.Append(CultureInfo.InvariantCulture, $"{(row.MidTitle ? "一级" : "二级")},{(row.Backbone ? "县级" : "")},{row.YearsHere},{(row.Exempt ? "是" : "")},某某镇\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}
