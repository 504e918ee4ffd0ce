using Junheng.Planning.Options;
using Junheng.Planning.Rotation;
using Junheng.Planning.Rotation.Cases;
using Junheng.Standards;

namespace Junheng.Planning.Joint.Cases;

/// <summary>
/// Arrivals and departures of teachers as actions of the compliance model, one of each for every set of traits: so the model that knows
/// every rule of the pack also knows what a move does to it. They cost nothing there; the flows that make them up do.
/// </summary>
internal sealed class MoveActions
{
    private readonly List<PlanAction> actions = [];
    private readonly Dictionary<PlanAction, (TeacherTraits Traits, int Sign)> meaning = [];

    public MoveActions(RotationCase county)
    {
        foreach (var traits in county.Classes.Select(each => each.Traits).Distinct())
        {
            Add(traits, 1);
            Add(traits, -1);
        }
    }

    /// <summary>What a move of one teacher does, by field.</summary>
    public static int Weight(TeacherTraits traits, string field) =>
        field == TeacherTraits.None.Field() || Traits.Each.Any(trait => traits.HasFlag(trait) && trait.Field() == field) ? 1 : 0;

    /// <summary>The traits and the direction (1 arrives, −1 leaves); null for an action of the options.</summary>
    public (TeacherTraits Traits, int Sign)? Of(PlanAction action) => meaning.TryGetValue(action, out var found) ? found : null;

    /// <summary>The options with the moves among the actions, and without physical caps, which moves shift.</summary>
    public PlanOptions AddTo(PlanOptions options, RotationCase county)
    {
        var caps = new List<SchoolCap>(options.Caps);
        for (var i = 0; i < county.Schools.Count; i++)
        {
            var school = county.Schools[i];
            foreach (var action in actions)
                caps.Add(new SchoolCap(school.Code, school.Stage, action.Id, county.MostLeaving(i) + county.Options.HeadcountChange));
        }

        return options with
        {
            Actions = [.. options.Actions.Select(action => action with { CapField = null, CapMinus = null }), .. actions],
            Caps = caps,
        };
    }

    private void Add(TeacherTraits traits, int sign)
    {
        var adds = new Dictionary<string, decimal>(StringComparer.Ordinal) { [TeacherTraits.None.Field()] = sign };
        foreach (var trait in Traits.Each.Where(trait => traits.HasFlag(trait)))
            adds[trait.Field()] = sign;
        // No id of an option file looks like this.
        var action = new PlanAction(FormattableString.Invariant($"{(sign > 0 ? '+' : '-')}{(int)traits}"), Words.Same(""), 0, 0, adds);
        actions.Add(action);
        meaning.Add(action, (traits, sign));
    }
}
