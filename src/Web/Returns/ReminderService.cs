using Junheng.Accounts.Notices;
using Junheng.Platform.Access;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Desk;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Standards;
using Junheng.Web.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Junheng.Web.Returns;

/// <summary>Reminds whoever has a return that is due, and sends out the mails that wait.</summary>
/// <param name="mailer">Null where no mail server is set: messages then stay within the program.</param>
internal sealed partial class ReminderService(RoundDesk desk, NoticeBook notices, Mailer? mailer, TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>So many days before the day itself; from then on every day.</summary>
    private static readonly int[] DaysBefore = [7, 3, 1];

    /// <summary>Tells everybody who has a return that is due; each day once.</summary>
    /// <returns>How many people were told.</returns>
    public async Task<int> RemindAsync(CancellationToken cancellation = default)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var told = 0;
        foreach (var round in (await desk.ListAllAsync(cancellation)).Where(round => round.Status == RoundStatus.Open && round.OpensOn <= today))
        {
            foreach (var its in (await desk.ReturnsAsync(round.Key, cancellation)).Where(its => its.Status.IsWithSchool()))
            {
                if (Words(round, its, its.DueOn.DayNumber - today.DayNumber) is { } text)
                {
                    var key = its.Key;
                    told += await notices.SendAsync(
                        ReturnHolder.Of(key, its.Status),
                        text, $"/returns/{key.RoundId}/{Uri.EscapeDataString(key.SchoolCode)}", $"due {key.RoundId}/{key.SchoolCode} {today:yyyy-MM-dd}", cancellation);
                }
            }
        }

        return told;
    }

    /// <summary>Null on days without a reminder.</summary>
    internal static Words? Words(Round round, ReturnSummary its, int days) => days switch
    {
        < 0 => new($"{round.Title}：{its.Name}逾期 {-days} 天，{its.Status.Name().Zh}。", $"{round.Title}: {its.Name} is {-days} days late ({its.Status.Name().En})."),
        0 => new($"{round.Title}：{its.Name}今天截止，{its.Status.Name().Zh}。", $"{round.Title}: {its.Name} is due today ({its.Status.Name().En})."),
        _ when DaysBefore.Contains(days) => new($"{round.Title}：{its.Name}还有 {days} 天截止，{its.Status.Name().Zh}。", $"{round.Title}: {its.Name} is due in {days} days ({its.Status.Name().En})."),
        _ => null,
    };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                using var acting = Acting.EnterProgram();
                await RemindAsync(stoppingToken);
                if (mailer is not null && await mailer.SendWaitingAsync(stoppingToken) is { Failed: > 0 and var failed })
                    LogFailed(log, failed);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // A database that is away must not stop the pages; the next turn tries again.
                LogError(log, exception);
            }
        }
        while (await timer.NextAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} mails could not be sent; the mail server or an address refuses them.")]
    private static partial void LogFailed(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Reminders could not be made.")]
    private static partial void LogError(ILogger logger, Exception exception);
}
