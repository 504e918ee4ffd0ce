using Junheng.Planning.Options;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Compliance.Model;

/// <summary>The limit of each CV in a plan; null where it is not limited on its own.</summary>
internal sealed class CvLimits
{
    private readonly Func<Stage, int, decimal?> limit;

    private CvLimits(Func<Stage, int, decimal?> limit) => this.limit = limit;

    public decimal? Of(Stage stage, int indicator) => limit(stage, indicator);

    /// <summary>Those of the pack, replaced by those of the options.</summary>
    public static CvLimits From(StandardPack pack, PlanOptions options) => new((stage, k) =>
    {
        if (!pack.Indicators[k].HasCv || pack.CvRule is not { Kind: CvRuleKind.Each } rule || !rule.Limits.TryGetValue(stage, out var limit))
            return null;
        return options.CvLimits.TryGetValue((stage, pack.Indicators[k].Id), out var other) ? other : limit;
    });

    public static CvLimits None { get; } = new((_, _) => null);

    /// <summary>Limits given one by one.</summary>
    public static CvLimits Of(IReadOnlyDictionary<(Stage Stage, int Indicator), decimal> limits) =>
        new((stage, k) => limits.TryGetValue((stage, k), out var limit) ? limit : null);

    /// <summary>Each limit replaced by another.</summary>
    public CvLimits Map(Func<Stage, int, decimal, decimal> other) => new((stage, k) => limit(stage, k) is { } known ? other(stage, k, known) : null);

    /// <summary>Only some of them.</summary>
    public CvLimits Where(Func<Stage, int, bool> keep) => new((stage, k) => keep(stage, k) ? limit(stage, k) : null);
}
