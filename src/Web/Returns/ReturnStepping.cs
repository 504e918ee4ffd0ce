using Junheng.Accounts.Notices;
using Junheng.Platform.Access;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Desk;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Standards;

namespace Junheng.Web.Returns;

/// <summary>A step with a return, on the page or by a program: it is taken, and whoever has the return then is told.</summary>
internal sealed class ReturnStepping(RoundDesk desk, NoticeBook notices)
{
    /// <param name="its">The return before the step.</param>
    /// <param name="revision">The revision that was seen; null where none was.</param>
    /// <exception cref="RoundRefusedException">The step is not possible; nobody is told.</exception>
    public async Task TakeAsync(Round round, ReturnSummary its, ReturnStep step, Hand hand, string reason, int? revision, CancellationToken cancellation)
    {
        var status = await desk.StepAsync(its.Key, step, hand, reason, revision, cancellation);
        if (status is not (ReturnStatus.Returned or ReturnStatus.Submitted or ReturnStatus.Reviewed))
            return;
        var text = status == ReturnStatus.Returned
            ? new Words($"{round.Title}：{its.Name}的表被退回。{reason}", $"{round.Title}: the return of {its.Name} was sent back. {reason}")
            : new Words($"{round.Title}：{its.Name}的表{status.Name().Zh}。", $"{round.Title}: the return of {its.Name}: {status.Name().En}.");
        // For the program: who takes the step need not see who has the next post.
        using var acting = Acting.EnterProgram();
        await notices.SendAsync(
            ReturnHolder.Of(its.Key, status), text, ReturnView.AddressOf(its.Key), $"return {its.Key.RoundId}/{its.Key.SchoolCode} {step} {its.Revision}", cancellation);
    }
}
