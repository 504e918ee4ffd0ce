namespace Junheng.Planning.Options;

/// <summary>What a plan may use: 编制 and money in all and by year, and what comes first.</summary>
internal sealed record Means(int? Quota, decimal? Budget, IReadOnlyList<PlanYear> Years, YearOrder Order);
