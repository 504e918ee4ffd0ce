using Junheng.Standards;

namespace Junheng.Registry.Rounds.Workflow;

/// <summary>What can be done with a return besides filling it in.</summary>
public enum ReturnStep
{
    /// <summary>提交学校审核, by the reporter.</summary>
    Submit,

    /// <summary>撤回, by the reporter, while nobody has reviewed it.</summary>
    Withdraw,

    /// <summary>审核, by the school's reviewer.</summary>
    Review,

    /// <summary>签发上报, by the head of the school.</summary>
    Sign,

    /// <summary>按纸质表代签: the bureau enters what was signed on paper.</summary>
    SignFromPaper,

    /// <summary>退回修改, by the reviewer, the head or the county.</summary>
    SendBack,

    /// <summary>县审核通过.</summary>
    Approve,

    /// <summary>撤销通过, with a reason.</summary>
    Unapprove,

    /// <summary>免报, with a reason.</summary>
    Excuse,

    /// <summary>恢复填报 after an excuse.</summary>
    Require,
}

/// <summary>Who takes a step: at the school or at the bureau.</summary>
public enum Hand
{
    Reporter,
    Reviewer,
    Principal,
    County,
}

/// <summary>The one table of which step leads from where to where, and who takes it.</summary>
public static class ReturnWorkflow
{
    private static readonly (ReturnStep Step, ReturnStatus[] From, ReturnStatus To, Hand[] Hands, bool NeedsReason, Words Name)[] Table =
    [
        (ReturnStep.Submit, [ReturnStatus.Open, ReturnStatus.Filling, ReturnStatus.Returned], ReturnStatus.Submitted, [Hand.Reporter], false, new("提交学校审核", "Submit for review")),
        (ReturnStep.Withdraw, [ReturnStatus.Submitted], ReturnStatus.Filling, [Hand.Reporter], false, new("撤回再改", "Withdraw")),
        (ReturnStep.Review, [ReturnStatus.Submitted], ReturnStatus.Reviewed, [Hand.Reviewer], false, new("审核通过，送校长签发", "Review and pass on")),
        (ReturnStep.Sign, [ReturnStatus.Reviewed], ReturnStatus.Signed, [Hand.Principal], false, new("签发并上报", "Sign and hand in")),
        (ReturnStep.SignFromPaper, [ReturnStatus.Open, ReturnStatus.Filling, ReturnStatus.Returned], ReturnStatus.Signed, [Hand.County], true, new("按纸质表代为上报", "Hand in from paper")),
        (ReturnStep.SendBack, [ReturnStatus.Submitted], ReturnStatus.Returned, [Hand.Reviewer], true, new("退回填报人", "Send back")),
        (ReturnStep.SendBack, [ReturnStatus.Reviewed], ReturnStatus.Returned, [Hand.Principal], true, new("退回填报人", "Send back")),
        (ReturnStep.SendBack, [ReturnStatus.Signed], ReturnStatus.Returned, [Hand.County], true, new("退回学校", "Send back to the school")),
        (ReturnStep.Approve, [ReturnStatus.Signed], ReturnStatus.Approved, [Hand.County], false, new("审核通过", "Approve")),
        (ReturnStep.Unapprove, [ReturnStatus.Approved], ReturnStatus.Returned, [Hand.County], true, new("撤销通过，退回学校", "Take back the approval")),
        (ReturnStep.Excuse, [ReturnStatus.Open, ReturnStatus.Filling, ReturnStatus.Returned], ReturnStatus.Excused, [Hand.County], true, new("免报", "Excuse")),
        (ReturnStep.Require, [ReturnStatus.Excused], ReturnStatus.Open, [Hand.County], false, new("恢复填报", "Require again")),
    ];

    public static Words Name(this ReturnStep step) => Table.First(row => row.Step == step).Name;

    /// <summary>Where the step leads; null if it cannot be taken from here by this hand.</summary>
    public static ReturnStatus? To(ReturnStatus from, ReturnStep step, Hand hand)
    {
        foreach (var row in Table)
        {
            if (row.Step == step && row.From.Contains(from) && row.Hands.Contains(hand))
                return row.To;
        }

        return null;
    }

    /// <summary>The steps that a hand can take from a status.</summary>
    public static IEnumerable<ReturnStep> Steps(ReturnStatus from, Hand hand) =>
        Table.Where(row => row.From.Contains(from) && row.Hands.Contains(hand)).Select(row => row.Step);

    /// <summary>True if the step is refused without a reason.</summary>
    public static bool NeedsReason(this ReturnStep step) => Table.First(row => row.Step == step).NeedsReason;
}
