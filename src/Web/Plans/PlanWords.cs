using Junheng.Plans.Orders;
using Junheng.Plans.Storage;
using Junheng.Platform.Jobs;
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

    public static Words Of(OrderState state) => state switch
    {
        OrderState.Given => new("未报", "not reported"),
        OrderState.UnderWay => new("在办", "under way"),
        OrderState.Done => new("完成", "done"),
        _ => new("停办", "stopped"),
    };
}
