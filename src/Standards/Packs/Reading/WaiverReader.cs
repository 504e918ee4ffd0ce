using ValueType = Junheng.Standards.Expressions.ValueType;

namespace Junheng.Standards.Packs.Reading;

/// <summary>Reads <c>waivers:</c>, relaxations that hold between two dates.</summary>
internal sealed class WaiverReader(PackContext context)
{
    public IReadOnlyList<Waiver> Read(MapReader root, IReadOnlyList<Indicator> indicators, IReadOnlyList<CountyItemGroup> county)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waivers = new List<Waiver>();
        foreach (var map in root.Maps("waivers"))
        {
            waivers.Add(ReadOne(map, seen, indicators, county));
            map.Finish();
        }

        return waivers;
    }

    private Waiver ReadOne(MapReader map, HashSet<string> seen, IReadOnlyList<Indicator> indicators, IReadOnlyList<CountyItemGroup> county)
    {
        CheckKnown(map, "indicator", indicators.Select(indicator => indicator.Id), PackProblemCodes.UnknownIndicator);
        CheckKnown(map, "item", county.SelectMany(group => group.Items).Select(item => item.Id), PackProblemCodes.UnknownItem);
        var (from, to) = map.Dates();
        map.Require("apply");
        var waiver = new Waiver(
            map.Id(seen),
            map.RequiredWords("text"),
            map.Text("indicator"),
            map.Formula("when", ValueType.Bool),
            map.Formula("numerator", ValueType.Number),
            map.Formula("threshold", ValueType.Number),
            from,
            to,
            map.Flag("apply", false),
            map.Source())
        {
            Item = map.Text("item"),
        };
        CheckUse(map, waiver, indicators);
        return waiver;
    }

    private void CheckUse(MapReader map, Waiver waiver, IReadOnlyList<Indicator> indicators)
    {
        if (waiver.Source is null)
            context.Problems.Warn(PackProblemCodes.SourceMissing, map.Map, new("放宽规定没有写出处。", "A relaxation without a source."), new("加 source: {document: 文号}。", "Add source: {document: number}."));
        if (waiver.Apply && (waiver.Indicator is null || (waiver.Numerator is null && waiver.Threshold is null)))
            context.Problems.Error(PackProblemCodes.WaiverChangesNothing, map.Place("apply"), new("这条放宽写了 apply: true，却没有改变任何指标的算法或标准。", "This relaxation says apply: true but changes no indicator's numerator or threshold."), new("写 indicator 和 numerator 或 threshold，或写 apply: false。", "Give indicator and numerator or threshold, or write apply: false."));
        var indicator = indicators.FirstOrDefault(known => known.Id == waiver.Indicator);
        if (indicator is null)
            return;
        var unit = indicator.Numerator.Unit / indicator.Denominator.Unit;
        if (waiver.Threshold is { } threshold && !threshold.Unit.Fits(unit))
            UnitProblem(map.Place("threshold"), threshold.Unit.ToString(), unit.ToString());
        if (waiver.Numerator is { } numerator && !numerator.Unit.Fits(indicator.Numerator.Unit))
            UnitProblem(map.Place("numerator"), numerator.Unit.ToString(), indicator.Numerator.Unit.ToString());
    }

    private void UnitProblem(PackNode place, string own, string wanted) =>
        context.Problems.Error(PackProblemCodes.ThresholdUnit, place, new($"单位是 {own}，指标是 {wanted}。", $"The unit is {own}; the indicator's is {wanted}."), new("换成同一单位的算式。", "Use a formula in that unit."));

    private void CheckKnown(MapReader map, string key, IEnumerable<string> known, string code)
    {
        if (map.Scalar(key) is not { } scalar)
            return;
        var all = known.ToList();
        if (all.Contains(scalar.Value, StringComparer.Ordinal))
            return;
        var near = DidYouMean.Find(scalar.Value, all);
        context.Problems.Error(code, scalar, new($"标准包中没有“{scalar.Value}”。", $"The pack has no \"{scalar.Value}\"."), near is null ? new($"可用：{string.Join(", ", all)}。", $"Known: {string.Join(", ", all)}.") : new($"是否指 {near}？", $"Did you mean {near}?"));
    }
}
