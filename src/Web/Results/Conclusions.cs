using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Web.Pictures;

namespace Junheng.Web.Results;

/// <summary>Statuses as sign and word.</summary>
internal static class Conclusions
{
    public static Mark Mark(this Verdict verdict) => verdict switch
    {
        Verdict.Pass => Pictures.Mark.Met,
        Verdict.Fail => Pictures.Mark.Fail,
        _ => Pictures.Mark.None,
    };

    public static Words Word(this Verdict verdict) => verdict switch
    {
        Verdict.Pass => new("已达到", "Reached"),
        Verdict.Fail => new("未达到", "Not reached"),
        _ => new("还不能判定", "Not yet known"),
    };

    public static Mark Mark(this SchoolIndicatorStatus status) => status switch
    {
        SchoolIndicatorStatus.Met => Pictures.Mark.Met,
        SchoolIndicatorStatus.Floor => Pictures.Mark.Near,
        SchoolIndicatorStatus.Failed => Pictures.Mark.Fail,
        _ => Pictures.Mark.None,
    };

    public static Words Word(this SchoolIndicatorStatus status) => status switch
    {
        SchoolIndicatorStatus.Met => new("达标", "Met"),
        SchoolIndicatorStatus.Floor => new("余项", "Remaining item"),
        SchoolIndicatorStatus.Failed => new("不达标", "Not met"),
        SchoolIndicatorStatus.PrintedOnly => new("只列出", "Listed only"),
        _ => new("不能判定", "Not known"),
    };

    public static Mark Mark(this SchoolStatus status, bool hasFloor = false) => status switch
    {
        SchoolStatus.Pass => hasFloor ? Pictures.Mark.Near : Pictures.Mark.Met,
        SchoolStatus.Fail => Pictures.Mark.Fail,
        _ => Pictures.Mark.None,
    };

    public static Words Word(this SchoolStatus status) => status switch
    {
        SchoolStatus.Pass => new("达标", "Meets"),
        SchoolStatus.Fail => new("不达标", "Does not meet"),
        SchoolStatus.Excluded => new("不计入", "Not counted"),
        SchoolStatus.PrintedOnly => new("只列出", "Listed only"),
        _ => new("不能判定", "Not known"),
    };

    public static Mark Mark(this CvStatus status) => status switch
    {
        CvStatus.Pass => Pictures.Mark.Met,
        CvStatus.Fail => Pictures.Mark.Fail,
        _ => Pictures.Mark.None,
    };

    public static Words Word(this CvStatus status) => status switch
    {
        CvStatus.Pass => new("达标", "Within the limit"),
        CvStatus.Fail => new("超限", "Over the limit"),
        CvStatus.PrintedOnly => new("只列出", "Listed only"),
        _ => new("不能计算", "Not computable"),
    };

    /// <summary>What one stage alone comes to: fail, open or pass, from the reasons that name it.</summary>
    public static Verdict OfStage(Assessment assessment, StageAssessment stage)
    {
        var open = false;
        foreach (var reason in assessment.Reasons)
        {
            if (reason.Stage != stage.Stage)
                continue;
            if (reason.Fails)
                return Verdict.Fail;
            open = true;
        }

        return open ? Verdict.Incomplete : Verdict.Pass;
    }
}
