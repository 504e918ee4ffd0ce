using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Junheng.Registry.Demo;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Plans;

/// <summary>In English nothing is Chinese but names: of the county, its schools and townships, and of documents and sheets.</summary>
public sealed partial class EnglishPlanTests(DemoSite site) : IClassFixture<DemoSite>
{
    /// <summary>The document and the sheets are called so in every language.</summary>
    private static readonly string[] Titles = ["教师〔2014〕4号", "规划约束", "教师"];

    [Fact]
    public async Task PagesOfPlans_HaveNoChineseButNames()
    {
        using var http = site.Client();
        await site.PageAsync("/plans/new?lang=en", http);
        var plan = await PlanSteps.NewAsync(site, http, "/plans/new", ("years", "3"), ("cost.retrain_pe_art", "29.9"), ("alternatives", "3"), ("cv.primary.teachers_pe_art", "0.45"));
        var page = await PlanSteps.ResultAsync(site, http, plan);
        Assert.StartsWith("At the least", page.Text("h1.say"), StringComparison.Ordinal);
        var locked = await PlanSteps.NewAsync(site, http, page.QuerySelector("a[aria-label^=Lock]")!.GetAttribute("href")!);
        await PlanSteps.ResultAsync(site, http, locked);
        var poor = await PlanSteps.NewAsync(site, http, "/plans/new", ("budget", "20"));
        await PlanSteps.ResultAsync(site, http, poor);
        await CheckAsync(http, plan, plan + "?by=action", plan + "?by=township", plan + "?by=map", plan + "/proof", plan + "/accept", plan + "/others/1", plan + "/effect", locked, poor, "/plans", "/plans/new", "/plans/compare");

        (await PlanSteps.SendAsync(site, http, plan + "/accept", plan + "/accept")).Dispose();
        await CheckAsync(http, plan, plan + "/orders", plan + "/orders/1");
    }

    [Fact]
    public async Task PagesOfRotations_HaveNoChineseButNames()
    {
        using var http = site.Client();
        await site.PageAsync("/plans/rotation?lang=en", http);
        using var sent = await PlanSteps.SendAsync(site, http, "/plans/rotation", "/plans/rotation", ("nearest", "5"));
        var plan = sent.Headers.Location!.ToString();
        await PlanSteps.ResultAsync(site, http, plan);
        await CheckAsync(http, "/plans/rotation", plan, plan + "/accept");

        (await PlanSteps.SendAsync(site, http, plan + "/accept", plan + "/accept")).Dispose();
        await CheckAsync(http, plan + "/orders", plan + "/orders/1");
    }

    private async Task CheckAsync(HttpClient http, params string[] addresses)
    {
        var facts = DemoCounty.Generate(new DemoOptions()).Last();
        var names = facts.Schools.SelectMany(school => (string[])[school.Name, school.Township]).Append(facts.County.Name).Concat(Titles)
            .Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length).ToList();
        foreach (var address in addresses)
        {
            var page = await site.PageAsync(address, http);
            var texts = page.QuerySelector("main")!.Descendants().OfType<IText>().Select(text => text.Data)
                .Concat(page.QuerySelectorAll("main [aria-label]").Select(element => element.GetAttribute("aria-label")!))
                .Append(page.Title!);
            foreach (var text in texts)
            {
                var rest = names.Aggregate(text, (left, name) => left.Replace(name, "", StringComparison.Ordinal));
                Assert.False(Chinese().IsMatch(rest), $"{address}: {text.Trim()}");
            }
        }
    }

    [GeneratedRegex("[\u3001-\u303f\u4e00-\u9fff\uff00-\uffef]", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Chinese();
}
