using System.Globalization;
using System.Net;
using System.Text;
using Junheng.Assessments;
using Junheng.Registry.Demo;
using Junheng.Registry.Teachers;
using Junheng.Registry.Versions;
using Junheng.Registry.Workbooks;
using Junheng.Standards.Fields;
using Junheng.Web.Tests.Hosting;
using Junheng.Web.Tests.Plans;
using Junheng.Web.Tests.Rounds;

namespace Junheng.Web.Tests.Security;

/// <summary>A small county whose every text looks like a formula; what is made in it is made once, by formula-like words again.</summary>
public sealed class HostileSite : RunningSite
{
    private static readonly DemoOptions County = new() { Schools = 14, Years = 1, Seed = 5 };
    private readonly Dictionary<string, string> made = new(StringComparer.Ordinal);

    public HostileSite()
        : base(County)
    {
    }

    public static byte[] Workbook { get; } = WorkbookOf(withTeachers: true);

    public async Task<byte[]> GetAsync(string address) => await Http.GetByteArrayAsync(new Uri(address, UriKind.Relative));

    /// <summary>Posts a form of a page and gives the file that comes back.</summary>
    public async Task<byte[]> PostForFileAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        using var response = await RoundSteps.PostAsync(this, Http, action, fields);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{page}: {response.StatusCode}");
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>The address of a draft of a file.</summary>
    public Task<string> DraftAsync(string name, byte[] content) => OnceAsync("draft " + name, async () => (await UploadAsync(Http, name, content)).Split('?')[0]);

    /// <summary>The address of a plan that buys.</summary>
    public Task<string> PlanAsync() => OnceAsync("plan", async () =>
    {
        var plan = (await PlanSteps.NewAsync(this, Http, "/plans/new", ("name", "=1+1"))).Split('?')[0];
        await PlanSteps.ResultAsync(this, Http, plan);
        return plan;
    });

    /// <summary>The address of a plan that moves teachers of a list, and may buy beside.</summary>
    public Task<string> RotationAsync(bool both) => OnceAsync("rotation " + both, async () =>
    {
        var form = (await PageAsync("/plans/rotation")).QuerySelector("form.planform")!;
        using var content = new MultipartFormDataContent();
        foreach (var field in form.QuerySelectorAll("input[name], select[name]").Where(field => field.GetAttribute("type") is not ("radio" or "checkbox" or "file") && field.GetAttribute("name") != "name"))
            content.Add(new StringContent(field.GetAttribute("value") ?? field.QuerySelector("option[selected]")?.GetAttribute("value") ?? ""), field.GetAttribute("name")!);
        content.Add(new StringContent("@SUM(1)"), "name");
        content.Add(new StringContent("file"), "source");
        content.Add(new StringContent(both ? "both" : "move"), "way");
        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(TeacherList())), "teachers", "=教师.csv");
        using var sent = await Http.PostAsync(new Uri("/plans/rotation", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var plan = sent.Headers.Location!.ToString().Split('?')[0];
        await PlanSteps.ResultAsync(this, Http, plan);
        return plan;
    });

    /// <summary>The address of a round in which a school typed such texts and was remarked on.</summary>
    public Task<string> RoundAsync() => OnceAsync("round", async () =>
    {
        var round = await RoundSteps.OpenAsync(this, Http, ("name", "=填报"));
        var school = await RoundSteps.FirstSchoolAsync(this, round);
        using var saved = await RoundSteps.SaveRowAsync(this, Http, round, school, 1, ("district", "=1+1"), ("longitude", "-108.5"));
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        made["return"] = round.Replace("/rounds/", "/returns/", StringComparison.Ordinal) + "/" + school;
        (await RoundSteps.PostAsync(this, Http, made["return"] + "/remark", ("field", "district"), ("text", "=1+1"))).Dispose();
        return round;
    });

    public async Task<string> ReturnAsync()
    {
        await RoundAsync();
        return made["return"];
    }

    /// <summary>Puts pupils of such names into the register.</summary>
    public Task<string> RosterAsync() => OnceAsync("roster", async () =>
    {
        var school = DemoCounty.Generate(County).Last().Schools[0].Code;
        var lines = HostileTexts.Each.Select((text, i) => string.Create(CultureInfo.InvariantCulture, $"\"=G{i}\",\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\",,{school}"));
        Assert.Equal(HttpStatusCode.SeeOther, await RosterWalk.UploadAsync(this, Http, "学籍号,姓名,身份证号,学校标识码\n" + string.Join('\n', lines) + "\n"));
        return "";
    });

    protected override async Task FillAsync(JunhengStore store, DemoOptions options)
    {
        var reading = WorkbookReader.Read(new MemoryStream(Workbook), "=县.xlsx", new ReadOptions());
        var upload = await store.Versions.SaveUploadAsync(new NewUpload("=县.xlsx", Workbook, CreatedBy: "demo"));
        await store.Versions.AcceptAsync(upload, reading);
    }

    private static byte[] WorkbookOf(bool withTeachers)
    {
        using var stream = new MemoryStream();
        DemoWorkbook.Write(stream, [HostileTexts.County(County)], withTeachers);
        return stream.ToArray();
    }

    /// <summary>The county's teachers with numbers and names that look like formulas.</summary>
    private static string TeacherList()
    {
        var csv = new StringBuilder("教师编号,姓名,学校代码,学段,学科,学历,职称,骨干级别,本校任教年限\n");
        foreach (var row in TeacherReader.Read(new MemoryStream(Workbook), "x.xlsx", schoolCodes: null).Teachers)
            csv.Append(CultureInfo.InvariantCulture, $"={row.Id},=测试,{row.SchoolCode},{row.Stage.Name().Zh},{row.SubjectGroup},{(row.HighDegree ? "研究生" : "中专")},{(row.MidTitle ? "一级" : "二级")},{(row.Backbone ? "县级" : "")},{row.YearsHere}\n");
        return csv.ToString();
    }

    private async Task<string> OnceAsync(string what, Func<Task<string>> make)
    {
        if (!made.TryGetValue(what, out var known))
            made[what] = known = await make();
        return known;
    }
}
