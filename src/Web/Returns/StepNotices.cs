using Junheng.Accounts.Notices;
using Junheng.Platform.Access;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Standards;

namespace Junheng.Web.Returns;

/// <summary>Who is told of a step: whoever has the return now.</summary>
internal static class StepNotices
{
    public static async Task SendAsync(NoticeBook notices, ReturnView view, ReturnStep step, ReturnStatus status, string reason, CancellationToken cancellation)
    {
        if (status is not (ReturnStatus.Returned or ReturnStatus.Submitted or ReturnStatus.Reviewed))
            return;
        var (name, title) = (view.Return.Summary.Name, view.Round.Title);
        var text = status == ReturnStatus.Returned
            ? new Words($"{title}：{name}的表被退回。{reason}", $"{title}: the return of {name} was sent back. {reason}")
            : new Words($"{title}：{name}的表{status.Name().Zh}。", $"{title}: the return of {name}: {status.Name().En}.");
        // For the program: who takes the step need not see who has the next post.
        using var acting = Acting.EnterProgram();
        await notices.SendAsync(
            ReturnHolder.Of(view.Key, status),
            text, view.Address, $"return {view.Key.RoundId}/{view.Key.SchoolCode} {step} {view.Return.Summary.Revision}", cancellation);
    }
}
