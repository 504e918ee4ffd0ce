using Junheng.Assessments;
using Junheng.Registry.Rounds;
using System.Globalization;

namespace Junheng.Web.Shelf;

/// <summary>An open round of the demo county's coming year, so that a newcomer sees what a school is asked and how it is signed.</summary>
internal static class DemoRound
{
    private const int DaysToFill = 21;

    public static async Task OpenAsync(JunhengStore store, TimeProvider clock, CancellationToken cancellation)
    {
        if (await store.Versions.ListCountiesAsync(cancellation) is not [{ Id: var county, SchoolYears: [var newest, ..] }, ..] || (await store.Rounds.ListAsync(county, cancellation)).Count > 0)
            return;
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var title = string.Create(CultureInfo.InvariantCulture, $"{newest + 1} 学年填报");
        await store.Rounds.OpenAsync(new NewRound(county, newest + 1, title, ["quality-2017", "basic-2012"], today, today.AddDays(DaysToFill)), cancellation);
    }
}
