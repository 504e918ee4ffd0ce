using System.Globalization;
using Junheng.Planning.Compliance;
using Junheng.Planning.Rotation;
using Junheng.Standards;

namespace Junheng.Reports.Rotation;

/// <summary>A rotation plan in sentences and printed figures, the same on screen, in Excel and in JSON.</summary>
internal static class RotationWords
{
    public static string Lead(RotationPlan plan, Language language) => $"{plan.Before.Facts.County.Display}{(language == Language.Zh ? "：" : ": ")}{Moves(plan.Moves, language)}";

    /// <summary>How many move, how many of them backbone, between how many schools, how far.</summary>
    public static string Moves(IReadOnlyList<RotationMove> moves, Language language)
    {
        var movers = moves.Sum(move => move.Count);
        var way = moves.Sum(move => move.Count * (move.Minutes ?? move.Kilometres));
        var schools = moves.SelectMany(move => new[] { move.From, move.To }).Distinct(StringComparer.Ordinal).Count();
        var backbone = moves.Where(move => move.Class.Traits.HasFlag(TeacherTraits.Backbone)).Sum(move => move.Count);
        return language == Language.Zh
            ? Text($"交流 {movers} 人（骨干 {backbone} 人），涉及 {schools} 所学校，平均 {Mean(way, movers):0.0} {Way(moves, language)}。")
            : Text($"{movers} teachers move ({backbone} backbone) between {schools} schools, {Mean(way, movers):0.0} {Way(moves, language)} on average.");
    }

    /// <summary>The unit of ways: km, or minutes where a table of travel times is used.</summary>
    public static string Way(IReadOnlyList<RotationMove> moves, Language language) =>
        moves.Count == 0 || moves[0].Minutes is null ? "km" : language == Language.Zh ? "分钟" : "min";

    public static string Proof(RotationPlan plan, Language language)
    {
        var zh = language == Language.Zh;
        return plan.Status switch
        {
            PlanStatus.Unknown => zh ? "没有在时间内算出方案。" : "No plan was found in time.",
            PlanStatus.Optimal => zh ? Text($"分值 {plan.Cost:0.##}，已证明没有更小的。") : Text($"{plan.Cost:0.##} points; proved that none has fewer."),
            _ => zh
                ? Text($"分值 {plan.Cost:0.##}，已证明不会小于 {plan.LowerBound:0.##}（最多再省 {plan.Gap:P2}）。").Replace(" %", "%", StringComparison.Ordinal)
                : Text($"{plan.Cost:0.##} points; proved that none has fewer than {plan.LowerBound:0.##} (at most {plan.Gap:P2} less)."),
        };
    }

    public static string StatusId(PlanStatus status) => status switch
    {
        PlanStatus.Optimal => "optimal",
        PlanStatus.WithinGap => "within_gap",
        PlanStatus.Feasible => "feasible",
        PlanStatus.Infeasible => "infeasible",
        _ => "unknown",
    };

    /// <summary>A share or CV as the rule prints it; a dash where there is none.</summary>
    public static string Figure(RotationRule rule, double value, Language language) =>
        double.IsNaN(value) ? language == Language.Zh ? "无" : "none"
        : rule.Id == "cv" ? value.ToString("0.000", CultureInfo.InvariantCulture)
        : (100 * value).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    public static string Met(RotationRule rule, Language language) => (rule.Met, language) switch
    {
        (true, Language.Zh) => "达到",
        (true, _) => "met",
        (_, Language.Zh) => "未达到",
        _ => "not met",
    };

    public static string Options(RotationOptions options, Language language) => language == Language.Zh
        ? Text($"最远 {Furthest(options, language)}，与最近 {options.NearestSchools} 所同学段学校交流；每校最多交流出 {Share(options.MostShareOfStaff)}；每人 {options.PointsPerMove} 分、每{PerWay(options, language)}，学校规则每差一名教师 {options.PointsPerShortfall} 分，差异系数每超 0.01 为 {options.PointsPerCentOfCv} 分。")
        : Text($"At most {Furthest(options, language)}, with the {options.NearestSchools} nearest schools of the stage; at most {Share(options.MostShareOfStaff)} of a school's teachers leave; {options.PointsPerMove} points a move and {PerWay(options, language)}, {options.PointsPerShortfall} for each teacher a school lacks, {options.PointsPerCentOfCv} for each 0.01 of a CV above its limit.");

    /// <summary>Limits on who may move, without any price: for plans in money.</summary>
    public static string Limits(RotationOptions options, Language language) => language == Language.Zh
        ? Text($"最远 {Furthest(options, language)}，与最近 {options.NearestSchools} 所同学段学校交流；每校最多交流出 {Share(options.MostShareOfStaff)}。")
        : Text($"At most {Furthest(options, language)}, with the {options.NearestSchools} nearest schools of the stage; at most {Share(options.MostShareOfStaff)} of a school's teachers leave.");

    private static string Furthest(RotationOptions options, Language language) => options.Travel is null
        ? Text($"{options.MostKilometres} km")
        : language == Language.Zh ? Text($"{options.MostMinutes} 分钟（按路程表）") : Text($"{options.MostMinutes} minutes by the travel table");

    private static string PerWay(RotationOptions options, Language language) => (options.Travel is null, language) switch
    {
        (true, Language.Zh) => Text($" km {options.PointsPerKilometre} 分"),
        (true, _) => Text($"{options.PointsPerKilometre} a km"),
        (_, Language.Zh) => Text($"分钟 {options.PointsPerMinute} 分"),
        _ => Text($"{options.PointsPerMinute} a minute"),
    };

    private static string Share(decimal share) => (100 * share).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static double Mean(double sum, int count) => count == 0 ? 0 : sum / count;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
