using Junheng.Accounts.Roles;
using Junheng.Standards;

namespace Junheng.Web.Accounts.Tokens;

/// <summary>The rights that a token can carry, in words.</summary>
internal static class RightWords
{
    public static Words Of(Right right) => right switch
    {
        Right.ReadCounty => new("看全县数据和评估结果", "Read a county's data and results"),
        Right.ReadSchool => new("看学校、填报和名录", "Read schools, rounds and the register"),
        Right.FillReturn => new("填报", "Fill in returns"),
        Right.ReviewReturn => new("学校审核", "Review returns at the school"),
        Right.SignReturn => new("校长签发", "Sign returns for the school"),
        Right.ManageRounds => new("组织填报、审核各校、改名录", "Run rounds, approve returns, change the register"),
        Right.SignRounds => new("县签发", "Sign rounds for the county"),
        Right.ApproveRounds => new("市、省审核", "Approve rounds for city or province"),
        Right.ReadAudit => new("看审计", "Read the audit"),
        Right.ReadMetrics => new("看运行数字", "Read the program's figures"),
        _ => new(right.ToString(), right.ToString()),
    };
}
