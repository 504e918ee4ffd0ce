using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;

namespace Junheng.Standards.Evaluation;

/// <summary>
/// A county's columns after the teaching points that do not count as schools (是否计校数 = 否) are joined with their parents.
/// </summary>
/// <remarks>
/// In practice a teaching point that does not count is merged with its mother school before computing. A per-stage
/// value is joined only where both have pupils in that stage; a missing value on either side makes the joint value missing.
/// A teaching point whose parent is not in the county stays a school of its own.
/// </remarks>
internal sealed class MergedCounty
{
    private static readonly IReadOnlyList<int> Nobody = [];
    private readonly Dictionary<int, List<int>>? children;
    private readonly bool[]? mergedAway;
    private readonly Dictionary<string, double[]?>? joined;
    private CountyPupils? pupils;

    public MergedCounty(CountyFacts facts)
    {
        Facts = facts;
        if (!facts.HasMerged)
            return;
        (children, mergedAway) = FindChildren(facts.Schools);
        joined = children is null ? null : new(StringComparer.Ordinal);
    }

    public CountyFacts Facts { get; }

    /// <summary>The pupils by stage, made once for all stages of a pack.</summary>
    public CountyPupils Pupils(PackPlan plan) => pupils is { } made && ReferenceEquals(made.Plan, plan) ? made : pupils = new CountyPupils(this, plan);

    /// <summary>True if some teaching point is joined with its parent.</summary>
    public bool HasMerged => mergedAway is not null;

    public bool IsMergedAway(int school) => mergedAway is not null && mergedAway[school];

    public IReadOnlyList<int> MergedInto(int school) =>
        children is not null && children.TryGetValue(school, out var list) ? list : Nobody;

    /// <summary>The column of a field with merged values; null where the file has none.</summary>
    public double[]? Column(FieldDefinition field)
    {
        var own = Facts.ColumnArray(field.Id);
        if (own is null || joined is null || field.Merge == MergeRule.Parent)
            return own;
        if (!joined.TryGetValue(field.Id, out var column))
            joined[field.Id] = column = Join(field, own);
        return column;
    }

    /// <summary>The exact value of a field, merged; null where missing.</summary>
    public Rational? Exact(FieldDefinition field, int school)
    {
        if (Column(field) is not { } column || double.IsNaN(column[school]))
            return null;
        var own = Facts.ColumnArray(field.Id)!;
        if (field.Merge != MergeRule.Sum || MergedInto(school).Count == 0)
            return Rational.FromShortest(column[school]);
        // As in Join: only those that have the stage.
        var parts = MergedInto(school).Prepend(school).Where(part => HasStage(field, part)).ToList();
        return parts.Count == 0
            ? Rational.FromShortest(column[school])
            : parts.Aggregate(Rational.Zero, (sum, part) => sum + Rational.FromShortest(own[part]));
    }

    private double[] Join(FieldDefinition field, double[] own)
    {
        var column = (double[])own.Clone();
        foreach (var (parent, list) in children!)
        {
            var value = own[parent];
            var has = HasStage(field, parent);
            foreach (var child in list)
            {
                if (!HasStage(field, child))
                    continue;
                value = has ? Combine(field.Merge, value, own[child]) : own[child];
                has = true;
            }

            column[parent] = value;
        }

        return column;
    }

    private bool HasStage(FieldDefinition field, int school) =>
        field.Stage is not { } stage || Facts.Value($"pupils_{stage.Id()}", school) > 0;

    private static double Combine(MergeRule rule, double a, double b) => rule switch
    {
        MergeRule.Sum => a + b,
        MergeRule.Largest => Math.Max(a, b),
        MergeRule.Smallest => Math.Min(a, b),
        _ => a,
    };

    private static (Dictionary<int, List<int>>? Children, bool[]? Away) FindChildren(IReadOnlyList<SchoolIdentity> schools)
    {
        var index = new Dictionary<string, int>(schools.Count, StringComparer.Ordinal);
        for (var i = 0; i < schools.Count; i++)
            index.TryAdd(schools[i].Code, i);
        var byParent = new Dictionary<int, List<int>>();
        var away = new bool[schools.Count];
        for (var i = 0; i < schools.Count; i++)
        {
            var school = schools[i];
            if (school.CountsAsSchool || !index.TryGetValue(school.ParentCode, out var parent) || parent == i || !schools[parent].CountsAsSchool)
                continue;
            if (!byParent.TryGetValue(parent, out var list))
                byParent.Add(parent, list = []);
            list.Add(i);
            away[i] = true;
        }

        return byParent.Count == 0 ? (null, null) : (byParent, away);
    }
}
