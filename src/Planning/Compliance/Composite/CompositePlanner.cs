using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Search;
using Junheng.Planning.Options;
using Junheng.Standards;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using static System.FormattableString;

namespace Junheng.Planning.Compliance.Composite;

/// <summary>Plans under a limit on the mean of CVs: the plan for the best caps found, and what is said about its bound.</summary>
internal static class CompositePlanner
{
    /// <summary>Counts that hold under the best caps found, and the words that say how far that is proved; null where none were found.</summary>
    public static (int[] Counts, Words Note)? Find(
        StandardPack pack, CountyFacts facts, PlanOptions options, PlanModel plain, PlanTarget target, Stopper stopper, CancellationToken cancellation)
    {
        var search = new CompositeSearch(pack, facts, options);
        if (search.Start(plain.Before) is not { Count: > 0 } start)
            return null;
        var caps = search.Improve(start, () => stopper.Elapsed > target.Time / 2);
        var model = ModelBuilder.Build(pack, facts, options, CapVector.Limits(caps));
        var inner = new TreeSearch(model);
        inner.Run(new Stopper(target with { Time = target.Time / 2 }, null, cancellation));
        var best = Cheapest(pack, facts, options, start, [inner.Best.Counts, plain.Lo]);
        return best is null ? null : (best, inner.Best.Exists ? Note(pack, caps, inner) : Unproved);
    }

    private static Words Unproved => new(
        "综合差异系数是各项的平均，不能直接证明最省；没有求得有用的下界。",
        "The composite is a mean of CVs, for which the cheapest plan cannot be proved directly; no useful bound was found.");

    /// <summary>The cheapest plan that the given ones lead to under the mean itself, within the budget.</summary>
    private static int[]? Cheapest(StandardPack pack, CountyFacts facts, PlanOptions options, IReadOnlyList<CapVector> stages, IEnumerable<int[]?> from)
    {
        var loose = CvLimits.Of(stages.SelectMany(stage => stage.Indicators.Select(k => (stage.Stage, k))).ToDictionary(key => key, _ => 1000m));
        var model = ModelBuilder.Build(pack, facts, options, loose);
        var polish = new CompositePolish(model, stages.Select(stage => (stage.Stage, stage.Limit)));
        return from.OfType<int[]>()
            .Select(polish.From)
            .OfType<int[]>()
            .Where(counts => options.Budget is not { } budget || PlanMoney.CostOf(model, counts) <= budget)
            .MinBy(counts => PlanMoney.CostOf(model, counts));
    }

    private static Words Note(StandardPack pack, IReadOnlyList<CapVector> caps, TreeSearch inner)
    {
        var list = caps.SelectMany(stage => stage.Decimals()).ToList();
        var zh = string.Join("，", list.Select(each => Invariant($"{each.Key.Stage.Name().Zh}{pack.Indicators[each.Key.Indicator].ShortName.Zh} {each.Cap:0.000}")));
        var en = string.Join(", ", list.Select(each => Invariant($"{each.Key.Stage.Name().En} {pack.Indicators[each.Key.Indicator].ShortName.En} {each.Cap:0.000}")));
        return new Words(
            Invariant($"综合差异系数是各项的平均，不能直接证明最省。参考的单项上限：{zh}；在这组上限之下费用不低于 {inner.Bound:0.00}。"),
            Invariant($"The composite is a mean of CVs, for which the cheapest plan cannot be proved directly. Caps taken as a guide: {en}; under them nothing costs less than {inner.Bound:0.00}."));
    }
}
