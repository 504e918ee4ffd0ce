using Junheng.Accounts.Notices;
using Junheng.Platform.Access;
using Junheng.Accounts.Roles;
using Junheng.Web.Returns;
using Microsoft.Extensions.Logging.Abstractions;

namespace Junheng.Web.Tests.Returns;

/// <summary>Who has a return that is due is told 7, 3 and 1 days before, on the day, and every day after; once a day.</summary>
public sealed class ReminderTests(RoundSite site) : IClassFixture<RoundSite>
{
    [Theory]
    [InlineData(8, 0)]
    [InlineData(7, 1)]
    [InlineData(6, 0)]
    [InlineData(3, 1)]
    [InlineData(1, 1)]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    [InlineData(-9, 1)]
    public async Task Reminds_OnItsDays_OnceADay(int daysLeft, int told)
    {
        using var _ = await site.PersonAsync($"due{daysLeft}", Role.SchoolReporter, 0);
        using var acting = Acting.EnterProgram();
        // Noon on a day so many days before the last day of the round.
        var clock = new DayClock(new DateTimeOffset(2026, 10, 15, 12, 0, 0, TimeSpan.Zero).AddDays(-daysLeft));
        using var service = new ReminderService(site.Store.Rounds, new NoticeBook(site.Store.Database, clock), mailer: null, clock, NullLogger.Instance);

        var first = await service.RemindAsync();
        var again = await service.RemindAsync();

        // People of the other cases are told too.
        Assert.Equal(told > 0, first > 0);
        Assert.Equal(0, again);
    }

    private sealed class DayClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
