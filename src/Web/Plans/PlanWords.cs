using Junheng.Plans.Orders;
using Junheng.Plans.Storage;
using Junheng.Platform.Jobs;
using Junheng.Reports.Numbers;
using Junheng.Reports.Plans;
using Junheng.Standards;

namespace Junheng.Web.Plans;

/// <summary>The words for where a plan or an order stands.</summary>
internal static class PlanWords
{
    public static Words Result(StoredPlan plan, Job? job) => plan switch
    {
        { Fate: PlanFate.Accepted } => new("已采纳", "accepted"),
        { Status: { } status } => PlanSentences.Status(status),
        _ => job?.State switch
        {
            JobState.Queued => new("等待计算", "waiting"),
            JobState.Running => new("正在计算", "being computed"),
            JobState.Cancelled => new("已停止", "stopped"),
            _ => new("没有算完", "not finished"),
        },
    };

    /// <summary>算完，用时 7.4 秒; what came from another plan was not computed by itself.</summary>
    public static Words Took(double? seconds) => seconds switch
    {
        null or 0 => new("存下", "saved"),
        < 0.1 => new("算完，用时不到 0.1 秒", "computed in less than 0.1 s"),
        { } took => new($"算完，用时 {Print.Number(took, 1)} 秒", $"computed in {Print.Number(took, 1)} s"),
    };

    public static Words Of(OrderState state) => state switch
    {
        OrderState.Given => new("未报", "not reported"),
        OrderState.UnderWay => new("在办", "under way"),
        OrderState.Done => new("完成", "done"),
        _ => new("停办", "stopped"),
    };
}
