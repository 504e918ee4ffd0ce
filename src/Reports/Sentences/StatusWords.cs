using Junheng.Standards;
using Junheng.Standards.Evaluation;

namespace Junheng.Reports.Sentences;

/// <summary>The fixed words for each state, the same on every page and paper.</summary>
public static class StatusWords
{
    public static Words Of(Verdict verdict) => verdict switch
    {
        Verdict.Pass => new Words("已达到", "Reached"),
        Verdict.Fail => new Words("未达到", "Not reached"),
        _ => new Words("还不能判定", "Cannot be judged yet"),
    };

    public static Words Of(SchoolStatus status) => status switch
    {
        SchoolStatus.Pass => new Words("达标", "Met"),
        SchoolStatus.Fail => new Words("不达标", "Below standard"),
        SchoolStatus.Excluded => new Words("不计入", "Not counted"),
        SchoolStatus.PrintedOnly => new Words("不判定", "Printed only"),
        _ => new Words("不能判定", "Not computable"),
    };

    public static Words Of(SchoolIndicatorStatus status) => status switch
    {
        SchoolIndicatorStatus.Met => new Words("达标", "Met"),
        SchoolIndicatorStatus.Floor => new Words("余项", "Just short"),
        SchoolIndicatorStatus.Failed => new Words("不达标", "Below standard"),
        SchoolIndicatorStatus.PrintedOnly => new Words("不判定", "Printed only"),
        _ => new Words("不能判定", "Not computable"),
    };

    public static Words Of(CvStatus status) => status switch
    {
        CvStatus.Pass => new Words("达标", "Within limit"),
        CvStatus.Fail => new Words("超限", "Over limit"),
        CvStatus.PrintedOnly => new Words("不判定", "Printed only"),
        _ => new Words("不能计算", "Not computable"),
    };

    public static Words Of(CountyItemStatus status) => status switch
    {
        CountyItemStatus.Met => new Words("达到", "Met"),
        CountyItemStatus.NotMet => new Words("未达到", "Not met"),
        CountyItemStatus.NotReported => new Words("未填报", "Not reported"),
        _ => new Words("待填", "To be filled in"),
    };
}
