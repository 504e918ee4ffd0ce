using Junheng.Planning.Compliance;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Options;
using Junheng.Planning.Rotation;
using Junheng.Planning.Rotation.Cases;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Joint.Cases;

/// <summary>A county with both ways open: who may move, and every count that could be bought, on the same rows.</summary>
internal sealed class JointCase
{
    private readonly Dictionary<(string School, Stage Stage, TeacherTraits Traits, int Sign), int> moveAt = [];
    private readonly MoveActions moves;
    private readonly MergedCounty merged;
    private readonly Dictionary<string, PlanAction> actions;

    private JointCase(Assessment before, RotationCase county, PlanOptions options)
    {
        Before = before;
        County = county;
        Options = options;
        actions = options.Actions.ToDictionary(action => action.Id, StringComparer.Ordinal);
        moves = new MoveActions(county);
        merged = new MergedCounty(before.Facts);
        Model = ModelBuilder.Build(before.Pack, before.Facts, moves.AddTo(options, county), Compliance.Model.CvLimits.From(before.Pack, options));
        for (var v = 0; v < Model.Count; v++)
        {
            var variable = Model.Variables[v];
            if (moves.Of(variable.Action) is var (traits, sign) && variable.Stage is { } stage)
                moveAt[(before.Facts.Schools[variable.School].Code, stage, traits, sign)] = v;
        }

        Linked = new Linkage(Model, IsMove, everything: false);
        Whole = new Linkage(Model, IsMove, everything: true);
    }

    public Assessment Before { get; }
    public RotationCase County { get; }
    public PlanOptions Options { get; }
    public PlanModel Model { get; }
    /// <summary>What has to be decided together with the moves.</summary>
    public Linkage Linked { get; }

    /// <summary>Everything, for one program that leaves nothing to bounds of the rest.</summary>
    public Linkage Whole { get; }

    /// <exception cref="PlanLimitException">The actions are tied together in too many ways.</exception>
    public static JointCase Build(Assessment before, RotationCase county, PlanOptions options) => new(before, county, options);

    public bool IsMove(int variable) => moves.Of(Model.Variables[variable].Action) is not null;

    /// <summary>Entries (row, steps) of one teacher who arrives (1) or leaves (−1).</summary>
    public IEnumerable<(int Row, int Steps)> Effects(int school, TeacherTraits traits, int sign)
    {
        var place = County.Schools[school];
        if (!moveAt.TryGetValue((place.Code, place.Stage, traits, sign), out var v))
            yield break;
        for (var e = Model.EntryStart[v]; e < Model.EntryStart[v + 1]; e++)
            yield return (Model.EntryRow[e], Model.EntryCoefficient[e]);
    }

    /// <summary>The physical cap of a variable today; null where there is none or a figure is missing.</summary>
    public long? Physical(int variable)
    {
        var one = Model.Variables[variable];
        if (one.Locked || !actions.TryGetValue(one.Action.Id, out var action) || action.CapField is not { } field)
            return null;
        var most = Value(one, field) - (action.CapMinus is { } minus ? Value(one, minus) : 0);
        return double.IsNaN(most) ? null : (long)Math.Clamp(Math.Floor(most), 0, PlanModel.Unlimited);
    }

    /// <summary>By how much one teacher who arrives shifts the physical cap of an action.</summary>
    public int CapShift(int variable, TeacherTraits traits)
    {
        var action = actions[Model.Variables[variable].Action.Id];
        return (action.CapField is { } field ? MoveActions.Weight(traits, field) : 0) - (action.CapMinus is { } minus ? MoveActions.Weight(traits, minus) : 0);
    }

    private double Value(PlanVariable variable, string name)
    {
        var fields = Before.Pack.Fields;
        var field = variable.Stage is { } stage ? fields.Find(name, stage) : fields.Find(name);
        return field is not null && merged.Column(field) is { } column ? column[variable.School] : double.NaN;
    }
}
