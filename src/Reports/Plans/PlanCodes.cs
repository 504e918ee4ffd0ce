using Junheng.Planning.Compliance;

namespace Junheng.Reports.Plans;

/// <summary>The ids of states in a plan's JSON; stable.</summary>
internal static class PlanCodes
{
    public static string Of(PlanStatus status) => status switch
    {
        PlanStatus.Optimal => "optimal",
        PlanStatus.WithinGap => "within_gap",
        PlanStatus.Feasible => "feasible",
        PlanStatus.Infeasible => "infeasible",
        _ => "unknown",
    };

    public static string Of(ActionReason reason) => reason switch
    {
        ActionReason.Threshold => "threshold",
        ActionReason.Dispersion => "dispersion",
        _ => "locked",
    };

    public static string Of(PlanRuleKind kind) => kind switch
    {
        PlanRuleKind.Cv => "cv",
        PlanRuleKind.Composite => "composite",
        PlanRuleKind.Quota => "quota",
        _ => "budget",
    };

    public static PlanStatus? Status(string text) => Find(Enum.GetValues<PlanStatus>(), Of, text);

    public static ActionReason? Reason(string text) => Find(Enum.GetValues<ActionReason>(), Of, text);

    private static T? Find<T>(T[] values, Func<T, string> code, string text)
        where T : struct
    {
        foreach (var value in values)
        {
            if (code(value) == text)
                return value;
        }

        return null;
    }
}
