using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Junheng.Web.Frame;
using Junheng.Web.Results;

namespace Junheng.Web.Find;

/// <summary>Something that the search field found.</summary>
public sealed record Hit(string Kind, string Name, string Link, string Note);

/// <summary>Searches pages, indicators and schools by name, code or township.</summary>
internal static class Finder
{
    public static IReadOnlyList<Hit> Search(PageContext page, string query) =>
        query.Length == 0 ? [] : [.. Pages(page, query), .. Indicators(page, query), .. Schools(page, query)];

    private static IEnumerable<Hit> Pages(PageContext page, string query) => Navigation.For(page.Visitor).SelectMany(group => group.Items)
        .Where(item => Fits(item.Name.Zh, query) || Fits(item.Name.En, query))
        .Select(item => new Hit(page.T("页面", "Page"), page.T(item.Name), page.To(item.Path), ""));

    private static IEnumerable<Hit> Indicators(PageContext page, string query)
    {
        foreach (var pack in page.Packs)
        {
            foreach (var indicator in pack.Indicators.Where(indicator => Fits(indicator, query)))
            {
                var stage = pack.Stages.Count > 0 ? pack.Stages[0] : Stage.Primary;
                yield return new Hit(
                    page.T("指标", "Indicator"),
                    page.T(indicator.Name),
                    page.To($"/indicators/{stage.Id()}/{indicator.Id}", ("standard", pack.Id == page.Packs[0].Id ? "" : pack.Id)),
                    page.T(pack.ShortName));
            }
        }
    }

    private static IEnumerable<Hit> Schools(PageContext page, string query) => (page.Data?.Facts.Schools ?? [])
        .Where(school => Fits(school.Name, query) || Fits(school.Township, query) || (query.Length >= 4 && Fits(school.Code, query)))
        .OrderByDescending(school => school.Name.StartsWith(query, StringComparison.Ordinal))
        .Select(school => new Hit(page.T("学校", "School"), school.Name, page.To(SectionNames.Link(school)), $"{page.T(school.Kind.Name())}　{school.Township}"));

    private static bool Fits(Indicator indicator, string query) =>
        Fits(indicator.Name.Zh, query) || Fits(indicator.ShortName.Zh, query) || Fits(indicator.Name.En, query) || Fits(indicator.Id, query);

    private static bool Fits(string text, string query) => text.Contains(query, StringComparison.OrdinalIgnoreCase);
}
