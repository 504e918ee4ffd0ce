using Junheng.Registry.Rounds.Workflow;
using Junheng.Standards;

namespace Junheng.Registry.Rounds;

/// <summary>Every way in which a round or a return refuses something.</summary>
public static class RoundRefusals
{
    public const string NotFound = "round_not_found";
    public const string Locked = "return_locked";
    public const string Step = "step_not_possible";
    public const string Errors = "return_has_errors";
    public const string SameHand = "same_hand";
    public const string Reason = "reason_missing";
    public const string Changed = "changed_meanwhile";
    public const string Setting = "round_setting";
    public const string NotAllApproved = "returns_not_approved";

    internal static RoundRefusedException NoRound(RoundKey key) => new(NotFound, new(
        $"没有填报“{key.RoundId}”，可能链接不对。", $"There is no round “{key.RoundId}”; the link may be wrong."));

    internal static RoundRefusedException NoReturn(ReturnKey key) => new(NotFound, new(
        $"“{key.SchoolCode}”不在这次填报的名单里。", $"“{key.SchoolCode}” is not on the list of this round."));

    internal static RoundRefusedException LockedBy(ReturnStatus status) => new(Locked, new(
        $"这份表已是“{status.Name().Zh}”，不能改。要更正，请收到表的一方退回。", $"This return is “{status.Name().En}” and cannot be changed. Whoever has it sends it back for a correction."));

    internal static RoundRefusedException ClosedRound() => new(Locked, new(
        "这次填报已截止，表不能再改。要补报，请县里重新开放。", "This round is closed; ask the bureau to reopen it."));

    internal static RoundRefusedException SealedRound(RoundStatus status) => new(Locked, new(
        $"这次填报已是“{status.Name().Zh}”，先由上一级退回或撤销，再改。", $"This round is “{status.Name().En}”; it must be given back first."));

    internal static RoundRefusedException Impossible(Words step, Words status) => new(Step, new(
        $"现在是“{status.Zh}”，不能“{step.Zh}”。刷新页面看最新状态。", $"It is “{status.En}” now, so “{step.En}” is not possible. Load the page again."));

    internal static RoundRefusedException HasErrors(int count) => new(Errors, new(
        $"还有 {count} 处错误，改正后才能提交。", $"{count} errors must be mended first."));

    internal static RoundRefusedException Twice() => new(SameHand, new(
        "填报、审核、签发要由三个人分别办理。人手确实不够的，请县里在这次填报中允许一人办两步。", "Reporting, reviewing and signing are done by three persons, unless the round allows one to do two."));

    internal static RoundRefusedException NoReason() => new(Reason, new("写明原因，对方才知道怎么改。", "Give a reason, so that the others know what to do."));

    internal static RoundRefusedException ChangedMeanwhile() => new(Changed, new(
        "别人刚改过，什么也没有写入。刷新页面看最新内容，再办一次。", "Somebody has just changed it; nothing was written. Load the page again and repeat."));

    internal static RoundRefusedException Wrong(Words words) => new(Setting, words);

    internal static RoundRefusedException Open(int count, string first) => new(NotAllApproved, new(
        $"还有 {count} 所学校没有审核通过（{first} 等），通过或免报后才能汇总。", $"{count} schools ({first} …) are not approved yet; approve or excuse them first."));
}
