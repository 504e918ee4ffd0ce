using System.Numerics;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Checking;

/// <summary>Everything that a plan may decide in a county, with its bounds from locks, caps and physical caps. A lock goes before a cap.</summary>
internal sealed class DecisionTable
{
    private readonly ExactSchools schools;
    private readonly PlanOptions options;
    private readonly ILookup<string, PlanLock> locks;
    private readonly ILookup<string, SchoolCap> caps;
    private readonly Dictionary<(int School, Stage? Stage, string Action), Decision> byPlace = [];
    private readonly Dictionary<(string Field, int School), List<(Decision Decision, Rational Amount)>> byField = [];

    /// <param name="schools">The county without any action.</param>
    /// <param name="options">Actions, locks and caps.</param>
    public DecisionTable(ExactSchools schools, PlanOptions options)
    {
        this.schools = schools;
        this.options = options;
        locks = options.Locks.ToLookup(each => each.School, StringComparer.Ordinal);
        caps = options.Caps.ToLookup(each => each.School, StringComparer.Ordinal);
        for (var school = 0; school < schools.Facts.Schools.Count; school++)
        {
            var stages = schools.Pack.Stages.Where(stage => schools.Has(school, stage)).ToList();
            if (stages.Count == 0)
                continue;
            foreach (var action in options.Actions)
            {
                if (!IsPerStage(action))
                    Add(school, null, action);
                else
                    stages.ForEach(stage => Add(school, stage, action));
            }
        }
    }

    public List<Decision> All { get; } = [];

    public Decision? Find(int school, Stage? stage, string action) => byPlace.GetValueOrDefault((school, stage, action));

    /// <summary>Between what the units or starts of an action lie; no most where one count has no limit.</summary>
    /// <param name="part">Of whose decisions; null for the whole county.</param>
    public (Rational Least, Rational? Most) RangeOf(CountyTotal total, string action, ProofPart? part)
    {
        var own = All.FindAll(each => each.Action.Id == action && part?.Owns(each) != false);
        if (total == CountyTotal.Starts)
            return (own.Count(each => each.Least > 0), own.Count(each => each.Most is not 0));
        var least = new Rational(own.Aggregate(BigInteger.Zero, (sum, each) => sum + each.Least), 1);
        return (least, own.TrueForAll(each => each.Most is not null) ? new Rational(own.Aggregate(BigInteger.Zero, (sum, each) => sum + each.Most!.Value), 1) : null);
    }

    /// <summary>What the counts add to a school's own value of a field, the counts left open.</summary>
    public Affine? Open(string field, int school) =>
        byField.TryGetValue((field, school), out var list)
            ? list.Aggregate(Affine.Zero, (sum, each) => sum + Affine.OfCount(each.Decision.Number, each.Amount))
            : null;

    /// <summary>What given counts add.</summary>
    public Affine? Given(string field, int school, IReadOnlyList<long> counts) =>
        byField.TryGetValue((field, school), out var list)
            ? Affine.Of(list.Aggregate(Rational.Zero, (sum, each) => sum + each.Amount * new Rational(counts[each.Decision.Number], 1)))
            : null;

    private bool IsPerStage(PlanAction action) => action.Adds.Keys.Any(field => schools.Pack.Fields.Find(field) is null or { Stage: not null });

    private void Add(int school, Stage? stage, PlanAction action)
    {
        var fields = action.Adds
            .Select(pair => (Field: stage is { } own ? schools.Pack.Fields.Find(pair.Key, own) : schools.Pack.Fields.Find(pair.Key), Amount: pair.Value))
            .Where(pair => pair.Field is { IsNumeric: true })
            .ToList();
        if (fields.Count == 0)
            return;
        var code = schools.Facts.Schools[school].Code;
        var locked = Locked(code, stage, action.Id);
        var decision = new Decision(All.Count, school, stage, action, locked ?? 0, locked ?? Most(school, code, stage, action), locked is not null);
        All.Add(decision);
        byPlace[(school, stage, action.Id)] = decision;
        foreach (var (field, amount) in fields)
        {
            if (!byField.TryGetValue((field!.Id, school), out var list))
                byField.Add((field.Id, school), list = []);
            list.Add((decision, Rational.From(amount)));
        }
    }

    /// <summary>A decision on the action itself goes before "this school gets nothing".</summary>
    private int? Locked(string code, Stage? stage, string action)
    {
        var mine = locks[code].Where(each => each.Stage is null || each.Stage == stage).ToList();
        return mine.Find(each => each.Action == action)?.Count ?? (mine.Exists(each => each.Action is null) ? 0 : null);
    }

    private long? Most(int school, string code, Stage? stage, PlanAction action)
    {
        var most = caps[code].Where(each => (each.Stage is null || each.Stage == stage) && each.Action == action.Id).Select(each => (long?)each.Most).Min();
        return Physical(school, stage, action) is { } physical && (most is null || physical < most) ? physical : most;
    }

    /// <summary>One field less another at the school today; no cap where either is missing.</summary>
    private long? Physical(int school, Stage? stage, PlanAction action)
    {
        if (action.CapField is null || Today(school, stage, action.CapField) is not { } field)
            return null;
        var less = action.CapMinus is null ? Rational.Zero : Today(school, stage, action.CapMinus);
        if (less is not { } minus)
            return null;
        var floor = (field - minus).Floor().Numerator;
        return floor.Sign <= 0 ? 0 : (long)BigInteger.Min(floor, int.MaxValue);
    }

    private Rational? Today(int school, Stage? stage, string name)
    {
        var field = stage is { } own ? schools.Pack.Fields.Find(name, own) : schools.Pack.Fields.Find(name);
        return field is null ? null : schools.Fields.Value(field, school)?.Fixed;
    }
}
