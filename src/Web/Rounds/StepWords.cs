using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Standards;

namespace Junheng.Web.Rounds;

/// <summary>What a step of a round does, before it is taken and in the history.</summary>
internal static class StepWords
{
    /// <summary>A step of the history by its stored id.</summary>
    public static string Of(StepTaken step, Language language) => (step.Step switch
    {
        "open" => new Words("发起填报", "Opened"),
        "uncompile" => new Words("有表撤销了通过，汇总作废", "A return was taken back: no longer compiled"),
        "close" => new Words("截止收表", "Closed"),
        "reopen" => new Words("重新开放", "Reopened"),
        "compile" => new Words("汇总成数据版本", "Compiled"),
        "sign" => new Words("县签发", "Signed by the county"),
        "approve_by_city" => new Words("市审核通过", "Approved by the city"),
        "approve_by_province" => new Words("省审核通过", "Approved by the province"),
        "send_back" => new Words("上级退回", "Sent back"),
        "take_back" => new Words("撤销", "Taken back"),
        var other => Words.Same(other),
    }).In(language);

    /// <summary>What will be so afterwards.</summary>
    public static Words Effect(RoundStep step, RoundView view) => step switch
    {
        RoundStep.Close => new("截止后学校不能再改表，退回的除外；县里可以写明原因重新开放。", "Afterwards schools cannot change their returns, except those sent back; the county can reopen with a reason."),
        RoundStep.Reopen => new("重新开放后，没有上报的学校可以接着填；已汇总的要重新汇总。", "Schools that have not handed in can go on; what was compiled must be compiled again."),
        RoundStep.Compile => new(
            $"{view.Count(ReturnStatus.Approved)} 所学校的表和县情成为 {view.Round.SchoolYear} 学年的一个新数据版本，总览、指标、学校按它重算。数据版本不可修改；要更正，撤销那所学校的通过，改后重新汇总。",
            $"The returns of {view.Count(ReturnStatus.Approved)} schools and the county's figures become a data version of {view.Round.SchoolYear}. A version never changes: to correct it, take back a return, mend it and compile again."),
        RoundStep.Sign => new("签发后县里不能再改，报市审核。市审核前可以写明原因撤销。", "Afterwards the county changes nothing; the city reviews. Until then it can be taken back with a reason."),
        RoundStep.ApproveByCity => new("通过后报省审核。省审核前可以写明原因撤销。", "The province reviews next. Until then it can be taken back with a reason."),
        RoundStep.ApproveByProvince => new("通过后这次填报办完，各级都不能再改；可以写明原因撤销。", "The round is then done and nobody changes it; it can be taken back with a reason."),
        RoundStep.SendBack => new("退回后由县改正、重新汇总、重新签发。原因县里看得到。", "The county corrects, compiles and signs again. It sees the reason."),
        _ => new("撤销后回到上一步，原因记入办理记录。", "It goes back one step; the reason stands in the history."),
    };
}
