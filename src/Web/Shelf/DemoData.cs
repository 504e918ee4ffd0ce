using Junheng.Assessments;
using Junheng.Registry.Demo;

namespace Junheng.Web.Shelf;

/// <summary>Puts the demo county into an empty database, so that a newcomer sees a county at once.</summary>
internal static class DemoData
{
    public static async Task LoadAsync(JunhengStore store, CancellationToken cancellation)
    {
        if ((await store.Versions.ListCountiesAsync(cancellation)).Count > 0)
            return;
        foreach (var facts in DemoCounty.Generate(new DemoOptions()))
            await store.Versions.AcceptFactsAsync("demo.xlsx", [facts], cancellation: cancellation);
    }
}
