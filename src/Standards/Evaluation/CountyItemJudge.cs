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
        var unreported = PackPlan.Of(pack).NotReported;
        var results = new CountyGroupResult[pack.CountyItems.Count];
        for (var g = 0; g < results.Length; g++)
            results[g] = JudgeGroup(pack.CountyItems[g], facts, frames, unreported[g]);
        return results;
    }

    /// <summary>The result of an item of which nothing is known.</summary>
    public static CountyItemResult Unreported(CountyItem item) => Result(item, null, null, null);

    private static CountyGroupResult JudgeGroup(
        CountyItemGroup group, CountyFacts facts, IReadOnlyList<StageFrame> frames, CountyItemResult[] unreported)
    {
        var items = new CountyItemResult[group.Items.Count];
        for (var i = 0; i < items.Length; i++)
        {
            var item = group.Items[i];
            var silent = item.Kind is not (CountyItemKind.Ratio or CountyItemKind.EachSection) && item.Also is null && !facts.Items.ContainsKey(item.Id);
            items[i] = silent ? unreported[i] : JudgeItem(group, item, facts, frames);
        }

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
        double above = 0, below = 0;
        var counted = 0;
        var open = false;
        foreach (var frame in frames)
        {
            if (!ThresholdColumns.Contains(item.Stages, frame.Stage))
                continue;
            using var x = new Scratch(item.Numerator, frame);
            using var p = new Scratch(item.Denominator, frame);
            for (var i = 0; i < frame.Sections.Count; i++)
            {
                if (!Applies(item, frame, i))
                    continue;
                counted++;
                open |= double.IsNaN(x[i]) || double.IsNaN(p[i]);
                (above, below) = (above + x[i], below + p[i]);
            }
        }

        if (open || counted == 0 || below <= 0)
            return Result(item, reported, null, null) with { MissingFields = Missing(item, frames, item.Numerator, item.Denominator) };
        var ratio = above * (double)item.Scale / below;
        return Result(item, reported, MeetsLimit(item, frames, ratio), ratio);
    }

    private static bool MeetsLimit(CountyItem item, IReadOnlyList<StageFrame> frames, double ratio)
    {
        if (item.Limit is not { } limit)
            return true;
        var sign = item.Direction == Direction.AtLeast ? 1 : -1;
        if (!NearLimit.IsDoubtful(ratio, (double)limit))
            return (ratio - (double)limit) * sign >= 0;
        Numerics.Rational above = Numerics.Rational.Zero, below = Numerics.Rational.Zero;
        foreach (var frame in frames.Where(frame => item.Stages.Contains(frame.Stage)))
        {
            for (var i = 0; i < frame.Sections.Count; i++)
            {
                if (Applies(item, frame, i) && item.Numerator!.Exact(frame, i) is { } x && item.Denominator!.Exact(frame, i) is { } p)
                    (above, below) = (above + x, below + p);
            }
        }

        return (above * Numerics.Rational.From(item.Scale)).CompareTo(below * Numerics.Rational.From(limit)) * sign >= 0;
    }

    private static CountyItemResult JudgeSections(CountyItem item, CountyItemValue? reported, IReadOnlyList<StageFrame> frames)
    {
        var failing = new List<(Fields.Stage, int)>();
        var open = false;
        foreach (var frame in frames)
        {
            if (!ThresholdColumns.Contains(item.Stages, frame.Stage))
                continue;
            using var holds = new Scratch(item.Condition!, frame);
            for (var i = 0; i < frame.Sections.Count; i++)
            {
                if (holds[i] == 1 || !Applies(item, frame, i))
                    continue;
                if (double.IsNaN(holds[i]))
                    open = true;
                else
                    failing.Add((frame.Stage, i));
            }
        }

        bool? met = failing.Count > 0 ? false : open ? reported?.Conclusion : reported?.Conclusion ?? true;
        IReadOnlyList<string> missing = open ? Missing(item, frames, item.Condition!) : [];
        return new CountyItemResult(item, Status(met), failing.Count, null, reported, failing, missing);
    }

    private static CountyItemResult JudgeScore(CountyItem item, CountyItemValue? reported)
    {
        if (reported?.Number is not { } number || double.IsNaN(number) || item.Points is not { } full)
            return Result(item, reported, null, null);
        var points = item.Deduction is { } rule ? Deduct(full, rule, number) : Math.Clamp(ToDecimal(number), 0, full);
        return new CountyItemResult(item, points > 0 ? CountyItemStatus.Met : CountyItemStatus.NotMet, number, points, reported, [], []);
    }

    private static decimal Deduct(decimal full, Deduction rule, double number)
    {
        var value = ToDecimal(number);
        var lacking = rule.Direction == Direction.AtLeast ? rule.Target - value : value - rule.Target;
        return lacking <= 0 ? full : Math.Max(0, full - Math.Ceiling(lacking / rule.Step) * rule.PointsPerStep);
    }

    /// <summary>Far beyond any score or percentage the size no longer matters, but a decimal would overflow.</summary>
    private static decimal ToDecimal(double number) => (decimal)Math.Clamp(number, -1e15, 1e15);

    private static bool Applies(CountyItem item, StageFrame frame, int i)
    {
        if (!frame.Sections.InSchoolRule(i))
            return false;
        return item.AppliesWhen is not { } when || (when.Exact(frame, i) is { } exact && exact.Sign != 0);
    }

    /// <summary>
    /// Ids of the fields that formulas want and some section lacks: for a field that no section has, no need to ask each.
    /// </summary>
    private static string[] Missing(CountyItem item, IReadOnlyList<StageFrame> frames, params ReadOnlySpan<Expression> formulas)
    {
        var missing = new List<string>();
        foreach (var frame in frames)
        {
            if (!ThresholdColumns.Contains(item.Stages, frame.Stage))
                continue;
            foreach (var formula in formulas)
            {
                foreach (var variable in formula.Variables)
                    AddMissing(item, frame, variable, missing);
            }
        }

        return [.. missing];
    }

    private static void AddMissing(CountyItem item, StageFrame frame, Variable variable, List<string> missing)
    {
        var values = frame[variable.Slot];
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsNaN(values[i]) || !Applies(item, frame, i))
                continue;
            foreach (var field in frame.MissingFields(variable, i))
            {
                if (!missing.Contains(field, StringComparer.Ordinal))
                    missing.Add(field);
            }

            return;
        }
    }
}
