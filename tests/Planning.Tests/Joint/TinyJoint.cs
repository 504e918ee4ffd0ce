using Junheng.Planning.Checking.Rotation;
using Junheng.Planning.Options;
using Junheng.Planning.Rotation;
using Junheng.Planning.Rotation.Cases;
using Junheng.Planning.Tests.Compliance;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Tests.Joint;

/// <summary>Tiny counties of the compliance tests, whose schools may also exchange a teacher or two: every plan of both kinds can be tried.</summary>
internal sealed record TinyJoint(TinyCounty County, RotationOptions Rotation)
{
    private const int MostTrials = 100_000;

    /// <summary>Null where there is too much to try.</summary>
    public static TinyJoint? Of(int seed, bool each = true)
    {
        if (TinyCounty.Of(seed, each) is not { } tiny)
            return null;
        var chance = new Random(seed + 1);
        var facts = tiny.Facts;
        var columns = facts.FieldIds.ToDictionary(id => id, id => facts.Column(id).ToArray(), StringComparer.Ordinal);
        foreach (var stage in new[] { "primary", "middle" })
        {
            var teachers = columns[$"teachers_{stage}"];
            columns[$"teachers_backbone_{stage}"] = [.. teachers.Select(all => double.IsNaN(all) ? all : Math.Min(all, chance.Next(0, 4)))];
            columns[$"teachers_rotation_due_{stage}"] = [.. teachers.Select(all => double.IsNaN(all) ? all : Math.Min(all, chance.Next(1, 4)))];
            // One school has more than its share: a county that moves can help.
            var rich = chance.Next(teachers.Length);
            foreach (var field in new[] { "teachers_above_degree", "teachers_pe_art" })
            {
                var column = columns[$"{field}_{stage}"];
                for (var i = 0; i < column.Length; i++)
                    column[i] = Math.Clamp(column[i] + (i == rich ? chance.Next(1, 5) : -chance.Next(0, 2)), 0, teachers[i]);
            }
        }

        var schools = facts.Schools.Select(school => school with { Township = "一镇" }).ToList();
        var changed = new CountyFacts(facts.County, schools, columns, facts.Sources, facts.Items);
        // Prices beside those of purchases, so that now one way wins, now the other, now both together.
        var rotation = new RotationOptions
        {
            MostShareOfStaff = 0.3m,
            LeastShareOfBackbone = chance.Next(2) * 0.2m,
            MoneyPerMove = chance.Next(0, 4) * 0.2m,
            MoneyPerKilometre = 0.01m,
            HeadcountChange = chance.Next(4) == 0 ? 1 : 0,
        };
        return new TinyJoint(tiny with { Facts = changed }, rotation);
    }

    /// <summary>The cheapest of all plans, tried one by one by the evaluator; null where none holds, and null twice where there are too many.</summary>
    public (bool Tried, decimal? Cost) Cheapest()
    {
        var plans = County.Plans().OrderBy(plan => plan.Cost).ToList();
        var moves = MoveSets();
        if ((long)moves.Count * plans.Count > MostTrials)
            return (false, null);
        decimal? best = null;
        foreach (var (set, cost) in moves)
        {
            var moved = County with { Facts = MovedCounty.Make(County.Facts, set), Options = County.Options with { Budget = County.Options.Budget - cost } };
            foreach (var plan in plans)
            {
                if (plan.Cost + cost >= best)
                    break;
                if (moved.Holds(plan.Cost, plan.Actions))
                {
                    best = plan.Cost + cost;
                    break;
                }
            }
        }

        return (true, best);
    }

    /// <summary>Every list of moves that the limits allow.</summary>
    private List<(List<RotationMove> Moves, decimal Cost)> MoveSets()
    {
        var county = CaseBuilder.Build(Evaluator.Evaluate(County.Pack, County.Facts), Rotation, null);
        var flows = new List<(int Arc, int Class, int Most)>();
        for (var a = 0; a < county.Arcs.Count; a++)
        {
            for (var t = 0; t < county.Classes.Count; t++)
            {
                if (county.Schools[county.Arcs[a].From].Eligible[t] is var most and > 0)
                    flows.Add((a, t, most));
            }
        }

        var found = new List<(List<RotationMove>, decimal)>();
        var counts = new int[flows.Count];
        Choose(0);
        return found;

        void Choose(int at)
        {
            if (at < counts.Length)
            {
                for (counts[at] = 0; counts[at] <= flows[at].Most && found.Count < 5000; counts[at]++)
                    Choose(at + 1);
                counts[at] = 0;
                return;
            }

            if (Allowed(county, flows, counts))
                found.Add(Moves(county, flows, counts));
        }
    }

    private bool Allowed(RotationCase county, List<(int Arc, int Class, int Most)> flows, int[] counts)
    {
        for (var i = 0; i < county.Schools.Count; i++)
        {
            int gone = 0, come = 0;
            var left = (int[])county.Schools[i].Eligible.Clone();
            for (var f = 0; f < flows.Count; f++)
            {
                if (county.Arcs[flows[f].Arc].From == i)
                {
                    gone += counts[f];
                    left[flows[f].Class] -= counts[f];
                }

                come += county.Arcs[flows[f].Arc].To == i ? counts[f] : 0;
            }

            if (gone > Math.Floor(Rotation.MostShareOfStaff * county.Schools[i].Staff) || Math.Abs(come - gone) > Rotation.HeadcountChange || left.Min() < 0)
                return false;
        }

        var backbone = flows.Select((flow, f) => county.Classes[flow.Class].Traits.HasFlag(TeacherTraits.Backbone) ? counts[f] : 0).Sum();
        return backbone >= Rotation.LeastShareOfBackbone * counts.Sum();
    }

    private (List<RotationMove>, decimal) Moves(RotationCase county, List<(int Arc, int Class, int Most)> flows, int[] counts)
    {
        var moves = new List<RotationMove>();
        for (var f = 0; f < counts.Length; f++)
        {
            var arc = county.Arcs[flows[f].Arc];
            if (counts[f] > 0)
                moves.Add(new RotationMove(county.Schools[arc.From].Stage, county.Schools[arc.From].Code, county.Schools[arc.To].Code, county.Classes[flows[f].Class], counts[f], arc.Kilometres, 0));
        }

        return (moves, moves.Sum(move => move.Count * Rotation.Money(move.Kilometres, move.Minutes)));
    }
}
