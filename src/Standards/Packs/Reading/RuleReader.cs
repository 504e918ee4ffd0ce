using Junheng.Standards.Fields;
using ValueType = Junheng.Standards.Expressions.ValueType;

namespace Junheng.Standards.Packs.Reading;

/// <summary>Reads who is counted and the rules that decide: <c>splitting, exclusions, school_rule, cv_rule, rounding</c>.</summary>
internal sealed class RuleReader(PackContext context)
{
    public Splitting ReadSplitting(MapReader root)
    {
        if (root.Child("splitting") is not { } map)
            return new Splitting([], new Dictionary<Stage, decimal>(), null);
        var fields = map.Scalars("fields").Where(IsWholeSchoolField).Select(scalar => scalar.Value).ToList();
        var weights = map.ByStage("weights", anyStage: true, 0.001m, 1000m);
        var source = map.Source();
        map.Finish();
        // A complete secondary school splits between middle and high, so high needs a weight as soon as middle is judged.
        var needed = context.Stages.Contains(Stage.Middle) ? context.Stages.Append(Stage.High) : context.Stages;
        foreach (var stage in needed.Where(stage => fields.Count > 0 && !weights.ContainsKey(stage)))
            context.Problems.Error(PackProblemCodes.SplitWeightMissing, map.Place("weights"), new($"拆分缺{stage.Name().Zh}的权重。", $"Splitting lacks the weight of {stage.Id()}."), new($"在 weights 里加 {stage.Id()}: …。", $"Add {stage.Id()}: … under weights."));
        return new Splitting(fields, weights, source);
    }

    public IReadOnlyList<Exclusion> ReadExclusions(MapReader root)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var exclusions = new List<Exclusion>();
        foreach (var map in root.Maps("exclusions"))
        {
            map.Require("when");
            var id = map.Id(seen);
            var name = map.RequiredWords("name");
            var when = map.Formula("when", ValueType.Bool);
            var scope = ReadScope(map);
            var source = map.Source();
            map.Finish();
            if (when is not null)
                exclusions.Add(new Exclusion(id, name, when, scope, source));
        }

        return exclusions;
    }

    public SchoolRule? ReadSchoolRule(MapReader root, IReadOnlyList<Indicator> indicators)
    {
        if (root.Child("school_rule") is not { } map)
            return null;
        var judged = indicators.Where(indicator => indicator.Thresholds.Count > 0).ToList();
        var items = judged.Count(indicator => indicator.Group is null) + judged.Select(indicator => indicator.Group).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        var minimum = map.Whole("minimum_met", 0, 1000);
        var failing = map.Whole("at_most_failing", 0, 1000);
        var rule = new SchoolRule(minimum ?? items - (failing ?? 0), map.Number("floor_share", 0.01m, 1), map.RequiredWords("text"), map.Source());
        map.Finish();
        if (minimum is null == failing is null)
            context.Problems.Error(PackProblemCodes.RuleUnclear, map.Map, new("school_rule 要写 minimum_met 或 at_most_failing 中的一个。", "school_rule has either minimum_met or at_most_failing."), new("“至少 k 项达标”写 minimum_met，“至多 k 项不达标”写 at_most_failing。", "Write minimum_met for \"at least k\", at_most_failing for \"at most k fail\"."));
        else if (minimum > items || failing > items)
            context.Problems.Error(PackProblemCodes.RuleTooMany, map.Place(minimum is null ? "at_most_failing" : "minimum_met"), new($"有标准的指标只有 {items} 项。", $"Only {items} items have thresholds."), new("改小这个数，或给指标加上 thresholds。", "Lower the number, or give indicators thresholds."));
        return rule;
    }

    public CvRule? ReadCvRule(MapReader root)
    {
        if (root.Child("cv_rule") is not { } map)
            return null;
        map.Require("kind");
        var kind = map.OneOf("kind", CvRuleKind.Each, ("each", CvRuleKind.Each), ("composite", CvRuleKind.Composite));
        var limits = map.ByStage("limits", anyStage: false, 0, 1000);
        var rule = new CvRule(kind, limits, map.RequiredWords("text"), map.Source());
        map.Finish();
        foreach (var stage in context.Stages.Where(stage => !limits.ContainsKey(stage)))
            context.Problems.Error(PackProblemCodes.CvLimitMissing, map.Place("limits"), new($"缺{stage.Name().Zh}的差异系数限值。", $"The CV limit of {stage.Id()} is missing."), new($"在 limits 里加 {stage.Id()}: …。", $"Add {stage.Id()}: … under limits."));
        return rule;
    }

    public static PrintRounding ReadRounding(MapReader root)
    {
        var usual = new PrintRounding();
        if (root.Child("rounding") is not { } map)
            return usual;
        var rounding = new PrintRounding(
            map.Whole("value", 0, 8) ?? usual.Value,
            map.Whole("mean", 0, 8) ?? usual.Mean,
            map.Whole("cv", 0, 8) ?? usual.Cv,
            map.Whole("ratio", 0, 8) ?? usual.Ratio);
        map.Finish();
        return rounding;
    }

    private ExclusionScope ReadScope(MapReader map)
    {
        map.Require("from");
        var scope = ExclusionScope.None;
        foreach (var word in map.Scalars("from"))
        {
            switch (word.Value)
            {
                case "schools": scope |= ExclusionScope.Schools; break;
                case "cv": scope |= ExclusionScope.Cv; break;
                default: context.UnknownWord(word, ["schools", "cv"]); break;
            }
        }

        return scope;
    }

    private bool IsWholeSchoolField(PackNode.Scalar name)
    {
        var catalog = context.Variables.Catalog;
        if (catalog.Find(name.Value) is { Stage: null, IsNumeric: true })
            return true;
        if (catalog.Knows(name.Value) && catalog.Find(name.Value) is null or { Stage: not null })
        {
            context.Problems.Error(PackProblemCodes.SplitPerStage, name, new($"{name.Value} 按学段填报，不拆分。", $"{name.Value} is given per stage and is not split."), new("从 splitting.fields 删去。", "Remove it from splitting.fields."));
            return false;
        }

        var near = DidYouMean.Find(name.Value, catalog.All.Where(field => field.Stage is null && field.IsNumeric).Select(field => field.Id));
        context.Problems.Error(PackProblemCodes.UnknownField, name, new($"没有叫“{name.Value}”的数值字段。", $"No numeric field is called \"{name.Value}\"."), near is null ? new("用全校字段的标识，或在 fields 里声明。", "Use the id of a whole-school field, or declare it under fields.") : new($"是否指 {near}？", $"Did you mean {near}?"));
        return false;
    }
}
