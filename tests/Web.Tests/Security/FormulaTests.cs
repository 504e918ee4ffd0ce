using System.Globalization;
using System.Text;
using Junheng.Registry.Sheets;
using Junheng.Registry.Workbooks;
using Microsoft.AspNetCore.Routing;

namespace Junheng.Web.Tests.Security;

/// <summary>
/// No text that anybody typed becomes a formula in a file that leaves the program. Made from the route table: a new route that hands out a
/// table or a paper fails until it has a case here. Architecture.Tests finds writers that no case names.
/// </summary>
public sealed class FormulaTests(HostileSite site) : IClassFixture<HostileSite>
{
    /// <summary>Route → what writes its file, and how to get one full of such texts.</summary>
    private static readonly Dictionary<string, (string Writer, Func<HostileSite, Task<byte[]>> TakeAsync)> Files = new(StringComparer.Ordinal)
    {
        ["GET /export.xlsx"] = ("AssessmentWorkbook", site => site.GetAsync("/export.xlsx")),
        ["GET /schools/export.xlsx"] = ("AssessmentWorkbook", site => site.GetAsync("/schools/export.xlsx")),
        ["GET /schools/{code}/export.xlsx"] = ("SchoolWorkbook", async site =>
            await site.GetAsync((await site.PageAsync("/schools")).QuerySelector("main td a[href^='/schools/']")!.GetAttribute("href")!.Split('?')[0] + "/export.xlsx")),
        ["GET /indicators/{stage}/{id}/export.xlsx"] = ("IndicatorWorkbook", site => site.GetAsync("/indicators/primary/teachers_pe_art/export.xlsx")),
        ["GET /data/template.xlsx"] = ("TemplateWriter", site => site.GetAsync("/data/template.xlsx")),
        ["GET /data/drafts/{id}/findings.xlsx"] = ("FindingsWorkbook", async site => await site.GetAsync(await site.DraftAsync("=县.xlsx", HostileSite.Workbook) + "/findings.xlsx")),
        ["GET /data/drafts/{id}/findings.xlsx of a CSV"] = ("GridWorkbook", async site => await site.GetAsync(await site.DraftAsync("=县.csv", Encoding.UTF8.GetBytes(
            "县级行政区划代码,学校标识码,学校名称,办学类型,小学在校生数\n" + string.Join('\n', HostileTexts.Each.Select((text, i) =>
                string.Create(CultureInfo.InvariantCulture, $"999901,219900000{i},\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\",完全小学,+12x"))))) + "/findings.xlsx")),
        ["GET /plans/{id}/plan.xlsx"] = ("PlanWorkbook", async site => await site.GetAsync(await site.PlanAsync() + "/plan.xlsx")),
        ["GET /plans/{id}/plan.docx"] = ("Paper", async site => await site.GetAsync(await site.PlanAsync() + "/plan.docx")),
        ["GET /plans/{id}/rotation.xlsx"] = ("RotationWorkbook", async site => await site.GetAsync(await site.RotationAsync(both: false) + "/rotation.xlsx")),
        ["GET /plans/{id}/joint.xlsx"] = ("JointWorkbook", async site => await site.GetAsync(await site.RotationAsync(both: true) + "/joint.xlsx")),
        ["GET /rounds/{round}/export.xlsx"] = ("RoundWorkbook", async site => await site.GetAsync(await site.RoundAsync() + "/export.xlsx")),
        ["GET /returns/{round}/{code}/workbook.xlsx"] = ("TemplateWriter", async site => await site.GetAsync(await site.ReturnAsync() + "/workbook.xlsx")),
        ["GET /roster/template.xlsx"] = ("PupilTemplate", site => site.GetAsync("/roster/template.xlsx")),
        ["GET /roster/export.xlsx"] = ("RosterWorkbook", async site =>
        {
            await site.RosterAsync();
            return await site.GetAsync("/roster/export.xlsx");
        }),
        ["POST /roster/export.xlsx"] = ("RosterWorkbook", async site =>
        {
            await site.RosterAsync();
            return await site.PostForFileAsync("/roster", "/roster/export.xlsx", ("reason", "=核对学籍"));
        }),
        ["junheng demo"] = ("DemoWorkbook", _ => Task.FromResult(HostileSite.Workbook)),
    };

    /// <summary>Nothing that anybody typed stands in an empty form.</summary>
    private static readonly string[] WithoutTexts = ["GET /roster/template.xlsx"];

    public static TheoryData<string> Cases => [.. Files.Keys];

    [Fact]
    public void EveryRouteThatHandsOutATable_HasItsCase()
    {
        string[] other = [".yaml", ".json", ".ico", ".css", ".js", ".svg", ".woff2", ".png", ".webmanifest"];
        var routes = site.Routes.Where(route => Path.HasExtension(route.RoutePattern.RawText) && !route.RoutePattern.RawText!.Contains("{*", StringComparison.Ordinal))
            .Where(route => !other.Contains(Path.GetExtension(route.RoutePattern.RawText), StringComparer.Ordinal))
            .SelectMany(route => (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Where(method => method != "HEAD").Select(method => $"{method} {route.RoutePattern.RawText}"))
            .ToList();

        Assert.Contains("GET /plans/{id}/plan.docx", routes);
        Assert.Empty(routes.Except(Files.Keys));
        Assert.Empty(Files.Keys.Where(name => !name.Contains("of a CSV", StringComparison.Ordinal) && !name.StartsWith("junheng", StringComparison.Ordinal)).Except(routes));
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task NoText_BecomesAFormula(string route)
    {
        var file = await Files[route].TakeAsync(site);

        Assert.Empty(SheetFile.Active(file));
        if (route.EndsWith(".docx", StringComparison.Ordinal))
        {
            Assert.Contains("=县", SheetFile.Words(file), StringComparison.Ordinal);
            return;
        }

        var cells = SheetFile.Cells(file);
        Assert.NotEmpty(cells);
        Assert.DoesNotContain(cells, cell => cell.HasFormula);
        // What is a number is one, whatever its sign; what is text says so, and stays text when the cell is edited.
        Assert.All(cells.Where(cell => cell is { Type: "n", Text.Length: > 0 }), cell => Assert.True(double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _), cell.ToString()));
        var hostile = cells.Where(cell => cell.Type != "n" && FormulaText.Begins(cell.Text)).ToList();
        Assert.All(hostile, cell => Assert.True(cell is { Type: "inlineStr" or "s", IsQuoted: true }, cell.ToString()));
        Assert.Equal(WithoutTexts.Contains(route), hostile.Count == 0);
    }

    [Fact]
    public void Names_ComeBackAsTheyWere()
    {
        var reading = WorkbookReader.Read(new MemoryStream(HostileSite.Workbook), "=县.xlsx", new ReadOptions());

        var county = Assert.Single(reading.Counties);
        Assert.Equal(("=县", "=1+1", "+cmd|' /C calc'!A0", "-2+3", "＠SUM(1)"), (county.County.Name, county.Schools[0].Name, county.Schools[1].Name, county.Schools[2].Name, county.Schools[8].Name));
        Assert.Equal(("+学区", -108.5), (county.Schools[0].District, county.Schools[0].Longitude));
    }

    [Fact]
    public async Task WhatWasTypedInARound_ComesBackAsItWas_AndTakesTheWayAgain()
    {
        var reading = WorkbookReader.Read(new MemoryStream(await site.GetAsync(await site.RoundAsync() + "/export.xlsx")), "x.xlsx", new ReadOptions());

        Assert.Equal(("=1+1", -108.5), (reading.Counties[0].Schools[0].District, reading.Counties[0].Schools[0].Longitude));
        Assert.Equal("+学区", reading.Counties[0].Schools[1].District);
    }

    [Theory]
    [InlineData("=1", true)]
    [InlineData("＋1", true)]
    [InlineData("\t=1", true)]
    [InlineData("\r=1", true)]
    [InlineData("－", false)]
    [InlineData("小学=", false)]
    [InlineData("", false)]
    public void PlainText_IsQuotedWhereItMustBe(string text, bool quoted) => Assert.Equal(quoted ? "'" + text : text, FormulaText.Quoted(text));
}
