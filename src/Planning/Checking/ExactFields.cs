using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Checking;

/// <summary>What is added to a school's own value of a field; null for nothing.</summary>
internal delegate Affine? Addition(string fieldId, int school);

/// <summary>A county's fields in fractions, with what a plan adds, after teaching points are joined with their parents.</summary>
internal sealed class ExactFields
{
    private readonly CountyFacts facts;
    private readonly Addition added;
    private readonly HashSet<string> present;
    private readonly Dictionary<int, List<int>> joined = [];
    private readonly HashSet<int> away = [];
    private readonly Dictionary<(string Field, int School), Affine?> memory = [];

    public ExactFields(CountyFacts facts, Addition added)
    {
        this.facts = facts;
        this.added = added;
        present = [.. facts.FieldIds];
        FindJoined();
    }

    public bool IsAway(int school) => away.Contains(school);

    /// <summary>The joint value; null where missing.</summary>
    public Affine? Value(FieldDefinition field, int school)
    {
        if (!memory.TryGetValue((field.Id, school), out var value))
            memory.Add((field.Id, school), value = Compute(field, school));
        return value;
    }

    private Affine? Compute(FieldDefinition field, int school)
    {
        if (!present.Contains(field.Id))
            return null;
        if (field.Merge == MergeRule.Parent || !joined.TryGetValue(school, out var points))
            return Own(field.Id, school);
        // What is added belongs to the joint school, even where only a teaching point has the stage.
        var parts = points.Prepend(school).Where(part => HasStage(field, part)).Select(part => Reported(field.Id, part)).ToList();
        if (parts.Count == 0)
            return Own(field.Id, school);
        return With(parts.Aggregate((a, b) => a is null || b is null ? null : Join(field.Merge, a, b)), field.Id, school);
    }

    private static Affine Join(MergeRule rule, Affine a, Affine b) => rule switch
    {
        MergeRule.Sum => a + b,
        MergeRule.Largest => (a - b).Fixed.Sign >= 0 ? a : b,
        MergeRule.Smallest => (a - b).Fixed.Sign <= 0 ? a : b,
        _ => a,
    };

    private Affine? Own(string field, int school) => With(Reported(field, school), field, school);

    private Affine? With(Affine? value, string field, int school) => value is not null && added(field, school) is { } more ? value + more : value;

    private Affine? Reported(string field, int school)
    {
        var value = facts.Value(field, school);
        return double.IsNaN(value) ? null : Affine.Of(Rational.FromShortest(value));
    }

    /// <summary>A value of a stage is joined only from those who have pupils in it.</summary>
    private bool HasStage(FieldDefinition field, int school) =>
        field.Stage is not { } stage || facts.Value($"pupils_{stage.Id()}", school) > 0;

    /// <summary>A school that does not count goes to the parent that it names, if that one counts.</summary>
    private void FindJoined()
    {
        var byCode = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < facts.Schools.Count; i++)
            byCode.TryAdd(facts.Schools[i].Code, i);
        for (var i = 0; i < facts.Schools.Count; i++)
        {
            var school = facts.Schools[i];
            if (school.CountsAsSchool || !byCode.TryGetValue(school.ParentCode, out var parent) || parent == i || !facts.Schools[parent].CountsAsSchool)
                continue;
            away.Add(i);
            if (!joined.TryGetValue(parent, out var points))
                joined.Add(parent, points = []);
            points.Add(i);
        }
    }
}
