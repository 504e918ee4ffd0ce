using Junheng.Registry.Rounds.Workflow;
using Junheng.Standards;

namespace Junheng.Web.Returns;

/// <summary>Steps that were taken, in words.</summary>
internal static class ReturnTrail
{
    public static string Name(string step, Language language)
    {
        foreach (var each in Enum.GetValues<ReturnStep>())
        {
            if (string.Equals(each.ToString(), step.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
                return each.Done().In(language);
        }

        return step;
    }

    private static Words Done(this ReturnStep step) => step switch
    {
        ReturnStep.Submit => new("提交审核", "Submitted"),
        ReturnStep.Withdraw => new("撤回", "Withdrawn"),
        ReturnStep.Review => new("学校审核", "Reviewed"),
        ReturnStep.Sign => new("签发上报", "Signed"),
        ReturnStep.SignFromPaper => new("按纸质表上报", "Handed in from paper"),
        ReturnStep.SendBack => new("退回修改", "Sent back"),
        ReturnStep.Approve => new("县审核通过", "Approved"),
        ReturnStep.Unapprove => new("县撤销通过", "Approval taken back"),
        ReturnStep.Excuse => new("免报", "Excused"),
        _ => new("恢复填报", "Required again"),
    };
}
