using Junheng.Standards.Expressions;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>Judges the county-level items of a pack: from 县情, or from the schools' own figures where the pack says how.</summary>
internal static class CountyItemJudge
{
    public static IReadOnlyList<CountyGroupResult> Judge(StandardPack pack, CountyFacts facts, IReadOnlyList<StageFrame> frames)
    {
        if (pack.CountyItems.Count == 0)
            return [];
        var results = new CountyGroupResult[pack.CountyItems.Count];
        for (var g = 0; g < results.Length; g++)
            results[g] = JudgeGroup(pack.CountyItems[g], facts, frames);
        return results;
    }

    private static CountyGroupResult JudgeGroup(CountyItemGroup group, CountyFacts facts, IReadOnlyList<StageFrame> frames)
    {
        var items = group.Items.Select(item => JudgeItem(group, item, facts, frames)).ToArray();
        var points = group.Rule == CountyGroupRule.Points && items.All(item => item.Points is not null)
            ? items.Sum(item => item.Points)
            : null;
        return new CountyGroupResult(group, GroupStatus(group, items, points), points, items);
    }

    private static CountyItemStatus GroupStatus(CountyItemGroup group, CountyItemResult[] items, decimal? points)
    {
        var reported = items.Any(item => item.Reported is not null);
        if (group.Rule == CountyGroupRule.Points)
        {
            if (points is { } sum && group.PassPoints is { } pass)
                return sum >= pass ? CountyItemStatus.Met : CountyItemStatus.NotMet;
            var reachable = items.Sum(item => item.Points ?? item.Item.Points ?? 0);
            if (reported && group.PassPoints is { } needed && reachable < needed)
                return CountyItemStatus.NotMet;
            return Absent(group, reported);
        }

        if (items.Any(item => item.Status == CountyItemStatus.NotMet))
            return CountyItemStatus.NotMet;
        return items.All(item => item.Status == CountyItemStatus.Met) ? CountyItemStatus.Met : Absent(group, reported);
    }

    private static CountyItemStatus Absent(CountyItemGroup group, bool reported) =>
        !reported && group.WhenAbsent == WhenAbsent.NotReported ? CountyItemStatus.NotReported : CountyItemStatus.Missing;

    /// <summary>An item with a second condition is met only if both are, and not met as soon as one is not.</summary>
    private static CountyItemResult JudgeItem(CountyItemGroup group, CountyItem item, CountyFacts facts, IReadOnlyList<StageFrame> frames)
    {
        var first = JudgeOne(group, item, facts, frames);
        if (item.Also is not { } also)
            return first;
        var second = JudgeItem(group, also, facts, frames);
        var both = first.Status == CountyItemStatus.NotMet || second.Status == CountyItemStatus.NotMet ? CountyItemStatus.NotMet
            : first.Status == CountyItemStatus.Met && second.Status == CountyItemStatus.Met ? CountyItemStatus.Met
            : CountyItemStatus.Missing;
        return first with { Status = both, Also = second, MissingFields = [.. first.MissingFields.Union(second.MissingFields, StringComparer.Ordinal)] };
    }

    private static CountyItemResult JudgeOne(CountyItemGroup group, CountyItem item, CountyFacts facts, IReadOnlyList<StageFrame> frames)
    {
        var reported = facts.Items.GetValueOrDefault(item.Id);
        return item.Kind switch
        {
            CountyItemKind.Conclusion => Result(item, reported, ConclusionOf(group, reported), reported?.Number),
            CountyItemKind.Number => Result(item, reported, Compare(item, reported?.Number), reported?.Number),
            CountyItemKind.Ratio => JudgeRatio(item, reported, frames),
            CountyItemKind.EachSection => JudgeSections(item, reported, frames),
            _ => JudgeScore(item, reported),
        };
    }

    private static CountyItemResult Result(CountyItem item, CountyItemValue? reported, bool? met, double? value) =>
        new(item, Status(met), value, null, reported, [], []);

    private static CountyItemStatus Status(bool? met) => met switch
    {
        true => CountyItemStatus.Met,
        false => CountyItemStatus.NotMet,
        null => CountyItemStatus.Missing,
    };

    /// <summary>In a veto group 是 (it happened) is bad; elsewhere 是 (reached) is good.</summary>
    private static bool? ConclusionOf(CountyItemGroup group, CountyItemValue? reported) =>
        group.Rule == CountyGroupRule.Veto ? !reported?.Conclusion : reported?.Conclusion;

    private static bool? Compare(CountyItem item, double? value)
    {
        if (value is not { } number || item.Limit is not { } limit || double.IsNaN(number))
            return null;
        var exact = Numerics.Rational.FromShortest(number).CompareTo(Numerics.Rational.From(limit));
        return item.Direction == Direction.AtLeast ? exact >= 0 : exact <= 0;
    }

    private static CountyItemResult JudgeRatio(CountyItem item, CountyItemValue? reported, IReadOnlyList<StageFrame> frames)
    {
        if (reported?.Number is { } number)
            return Result(item, reported, Compare(item, number), number);
        if (item.Numerator is null || item.Denominator is null)
            return Result(item, reported, null, null);
        var missing = new List<string>();
        Numerics.Rational above = Numerics.Rational.Zero, below = Numerics.Rational.Zero;
        var counted = 0;
        foreach (var frame in frames.Where(frame => item.Stages.Contains(frame.Stage)))
        {
            for (var i = 0; i < frame.Sections.Length; i++)
            {
                if (!Applies(item, frame, i))
                    continue;
                counted++;
                if (item.Numerator.Exact(frame.Frame, i) is { } x && item.Denominator.Exact(frame.Frame, i) is { } p)
                    (above, below) = (above + x, below + p);
                else
                    missing.AddRange(Missing(frame, i, item.Numerator, item.Denominator));
            }
        }

        if (missing.Count > 0 || counted == 0 || below.Sign <= 0)
            return new CountyItemResult(item, CountyItemStatus.Missing, null, null, reported, [], [.. missing.Distinct(StringComparer.Ordinal)]);
        var ratio = above * Numerics.Rational.From(item.Scale) / below;
        var order = item.Limit is { } limit ? ratio.CompareTo(Numerics.Rational.From(limit)) : 0;
        return Result(item, reported, item.Direction == Direction.AtLeast ? order >= 0 : order <= 0, ratio.ToDouble());
    }

    private static CountyItemResult JudgeSections(CountyItem item, CountyItemValue? reported, IReadOnlyList<StageFrame> frames)
    {
        var failing = new List<(Fields.Stage, int)>();
        var missing = new List<string>();
        foreach (var frame in frames.Where(frame => item.Stages.Contains(frame.Stage)))
        {
            var holds = new double[frame.Sections.Length];
            item.Condition!.Evaluate(frame.Frame, holds);
            for (var i = 0; i < holds.Length; i++)
            {
                if (!Applies(item, frame, i))
                    continue;
                if (double.IsNaN(holds[i]))
                    missing.AddRange(Missing(frame, i, item.Condition));
                else if (holds[i] != 1)
                    failing.Add((frame.Stage, i));
            }
        }

        bool? met = failing.Count > 0 ? false : missing.Count > 0 ? reported?.Conclusion : reported?.Conclusion ?? true;
        return new CountyItemResult(item, Status(met), failing.Count, null, reported, failing, [.. missing.Distinct(StringComparer.Ordinal)]);
    }

    private static CountyItemResult JudgeScore(CountyItem item, CountyItemValue? reported)
    {
        if (reported?.Number is not { } number || item.Points is not { } full)
            return Result(item, reported, null, null);
        var points = item.Deduction is { } rule ? Deduct(full, rule, number) : Math.Clamp((decimal)number, 0, full);
        return new CountyItemResult(item, points > 0 ? CountyItemStatus.Met : CountyItemStatus.NotMet, number, points, reported, [], []);
    }

    private static decimal Deduct(decimal full, Deduction rule, double number)
    {
        var value = (decimal)number;
        var lacking = rule.Direction == Direction.AtLeast ? rule.Target - value : value - rule.Target;
        return lacking <= 0 ? full : Math.Max(0, full - Math.Ceiling(lacking / rule.Step) * rule.PointsPerStep);
    }

    private static bool Applies(CountyItem item, StageFrame frame, int i)
    {
        if (!frame.Sections[i].InSchoolRule)
            return false;
        return item.AppliesWhen is not { } when || (when.Exact(frame.Frame, i) is { } exact && exact.Sign != 0);
    }

    private static IEnumerable<string> Missing(StageFrame frame, int i, params Expression[] formulas) =>
        formulas.SelectMany(formula => formula.Variables).SelectMany(variable => frame.MissingFields(variable, i));
}
