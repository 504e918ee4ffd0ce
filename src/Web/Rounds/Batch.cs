using System.Globalization;
using Junheng.Accounts.Notices;
using Junheng.Accounts.Roles;
using Junheng.Platform.Access;
using Junheng.Platform.Audit;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Desk;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Standards;
using Junheng.Web.Frame;
using Junheng.Web.Plans;
using Junheng.Web.Returns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Rounds;

/// <summary>What the bureau does with several returns at once.</summary>
internal enum BatchAct
{
    Approve,
    Remind,
    Due,
    Excuse,
}

/// <summary>One thing to do with chosen schools: with whom it can be done, with whom not and why.</summary>
/// <param name="Fit">The schools with which it can be done.</param>
/// <param name="Unfit">The others, with the reason.</param>
/// <param name="Message">Why there is nothing to confirm; null where there is.</param>
/// <param name="Error">What is wrong with the reason or the day; null where nothing is.</param>
internal sealed record Batch(
    BatchAct Do, IReadOnlyList<SchoolLine> Fit, IReadOnlyList<(SchoolLine Line, Words Why)> Unfit, string Reason, string DueText, DateOnly? Due, Words? Message, Words? Error)
{
    public static Batch Read(PageContext page, RoundView view, IFormCollection form)
    {
        var codes = form["code"].Where(code => code is not null).ToHashSet(StringComparer.Ordinal);
        var chosen = form["whom"] == "all" ? RoundFilter.Read(page).Apply(view.Lines) : [.. view.Lines.Where(line => codes.Contains(line.Its.Key.SchoolCode))];
        if (!Enum.TryParse<BatchAct>(form["do"], out var act) || !Enum.IsDefined(act))
            return Nothing(new("没有选要做什么。", "Nothing was chosen to do."));
        if (chosen.Count == 0)
            return Nothing(new("没有勾选学校。勾选后再办。", "No school is ticked. Tick some first."));
        var judged = chosen.Select(line => (Line: line, Why: Why(act, line))).ToList();
        var reason = form["reason"].ToString().Trim();
        var day = form["due"].ToString().Trim();
        var due = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given) ? given : (DateOnly?)null;
        return new Batch(
            act,
            [.. judged.Where(each => each.Why is null).Select(each => each.Line)],
            [.. judged.Where(each => each.Why is not null).Select(each => (each.Line, each.Why!))],
            reason,
            day,
            due,
            null,
            (act, reason.Length, due) switch
            {
                (BatchAct.Excuse, 0, _) => new("写明免报的原因。", "Say why they are excused."),
                (BatchAct.Due, _, null) => new($"“{day}”不是日期。写成 2026-10-31 的样子。", $"“{day}” is not a date. Write it like 2026-10-31."),
                _ => null,
            });
    }

    /// <summary>Does it, school by school; one that somebody else was faster with is left as it is.</summary>
    /// <returns>With how many schools it was done.</returns>
    public async Task<int> TakeAsync(HttpContext http, RoundDesk desk, NoticeBook notices, RoundView view)
    {
        if (Do == BatchAct.Remind)
            return await RemindAsync(http, notices, view);
        var done = 0;
        foreach (var line in Fit)
        {
            try
            {
                if (Do == BatchAct.Due)
                    await desk.SetDueAsync(line.Its.Key, Due!.Value, http.RequestAborted);
                else
                    await desk.StepAsync(line.Its.Key, Do == BatchAct.Approve ? ReturnStep.Approve : ReturnStep.Excuse, Hand.County, Reason, line.Its.Revision, http.RequestAborted);
                done++;
            }
            catch (RoundRefusedException)
            {
                // Changed since the list was shown: the page afterwards shows it as it is now.
            }
        }

        return done;
    }

    public Words Name => Do switch
    {
        BatchAct.Approve => new("审核通过", "Approve"),
        BatchAct.Remind => new("催报", "Remind"),
        BatchAct.Due => new("改截止日期", "Set another due day"),
        _ => new("免报", "Excuse"),
    };

    private static Words? Why(BatchAct act, SchoolLine line) => act switch
    {
        BatchAct.Approve when ReturnWorkflow.To(line.Its.Status, ReturnStep.Approve, Hand.County) is null => line.Its.Status.Name(),
        BatchAct.Approve when line.Its.Errors > 0 => new($"有 {line.Its.Errors} 处错误", $"{line.Its.Errors} errors"),
        BatchAct.Excuse when ReturnWorkflow.To(line.Its.Status, ReturnStep.Excuse, Hand.County) is null => line.Its.Status.Name(),
        BatchAct.Remind or BatchAct.Due when !line.Its.Status.IsWithSchool() => line.Its.Status.Name(),
        _ => null,
    };

    private static Batch Nothing(Words why) => new(BatchAct.Remind, [], [], "", "", null, why, null);

    /// <summary>Tells whoever has the return at the school; once a day for each school.</summary>
    private async Task<int> RemindAsync(HttpContext http, NoticeBook notices, RoundView view)
    {
        var county = view.Round.Key.CountyId;
        var told = 0;
        foreach (var line in Fit)
        {
            var days = view.Today.DayNumber - line.Its.DueOn.DayNumber;
            var (zh, en) = (OrderWords.Day(line.Its.DueOn, Language.Zh), OrderWords.Day(line.Its.DueOn, Language.En));
            var text = days > 0
                ? new Words($"{view.Round.Title}：{line.Its.Name}的表逾期 {days} 天，请尽快上报。", $"{view.Round.Title}: the return of {line.Its.Name} is {days} days late.")
                : new Words($"{view.Round.Title}：{line.Its.Name}的表{zh}截止，现在是“{line.Its.Status.Name().Zh}”。", $"{view.Round.Title}: the return of {line.Its.Name} is due on {en}; it is “{line.Its.Status.Name().En}”.");
            // For the program: the bureau need not see who has the school's posts.
            using var acting = Acting.EnterProgram();
            told += await notices.SendAsync(
                ReturnHolder.Of(line.Its.Key, line.Its.Status),
                text,
                ReturnView.AddressOf(line.Its.Key),
                string.Create(CultureInfo.InvariantCulture, $"remind {view.Round.Key.RoundId}/{line.Its.Key.SchoolCode} {view.Today:yyyy-MM-dd}"),
                http.RequestAborted);
        }

        await http.RequestServices.GetRequiredService<AuditLog>().AppendAsync(
            AuditEntry.ByActing(county, AuditKind.Write, $"round {view.Round.Key.RoundId} remind") with { After = AuditJson.Of(new { schools = Fit.Count, people = told }) }, http.RequestAborted);
        return told;
    }
}
