using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;

namespace Junheng.Planning.Compliance.Parts;

/// <summary>The problem of one group of actions alone: its variables, the rows and CVs that they move, the items that they meet.</summary>
/// <remarks>
/// Rules that other groups share in are left out or asked of this group alone, so that a plan for the county is, cut down to the group's
/// actions, a plan here.
/// </remarks>
internal sealed class PartModel
{
    private readonly int[] variables;
    private readonly int[] rows;
    private readonly int[] placeOfRow;
    private readonly PartSpace space;
    private readonly HashSet<(int School, int Section)> sections = [];

    /// <param name="space">The box, and what letting off costs in it.</param>
    public PartModel(PlanModel county, ActionGroup group, PartSpace space)
    {
        this.space = space;
        Group = group;
        variables = [.. Enumerable.Range(0, county.Count).Where(v => space.Box.Hi[v] > 0 && group.Has(county.Variables[v]))];
        var placeOf = new int[county.Count];
        Array.Fill(placeOf, -1);
        for (var v = 0; v < variables.Length; v++)
            placeOf[variables[v]] = v;
        var moved = variables.SelectMany(v => county.EntryRow[county.EntriesOf(v)]).ToHashSet();
        int[] cones = [.. Enumerable.Range(0, county.Cones.Length).Where(j => Array.Exists(county.Cones[j].Rows, moved.Contains))];
        rows = [.. moved.Concat(cones.SelectMany(j => county.Cones[j].Rows)).Distinct().Order()];
        placeOfRow = new int[county.Rows.Length];
        Array.Fill(placeOfRow, -1);
        for (var r = 0; r < rows.Length; r++)
            placeOfRow[rows[r]] = r;
        Model = Cut(county, cones, placeOf);
    }

    public ActionGroup Group { get; }

    public PlanModel Model { get; }

    /// <summary>The judged sections in which the group has items that may be met or let off.</summary>
    public IEnumerable<(int School, int Section)> Sections => sections;

    /// <summary>True if a space asks nothing else of the group than this one's does.</summary>
    public bool IsSameIn(PartSpace other)
    {
        for (var i = 0; i < space.Box.Force.Length; i++)
        {
            var (mine, theirs) = (space.Box.Force[i], other.Box.Force[i]);
            if (mine != theirs && placeOfRow[Math.Max(Math.Abs(mine), Math.Abs(theirs)) - 1] >= 0)
                return false;
        }

        return sections.All(each => space.PriceOf(each) == other.PriceOf(each));
    }

    /// <summary>The county's prices as far as they concern the group.</summary>
    public Prices Of(Prices county)
    {
        var prices = new Prices(Model) { Post = county.Post, Money = county.Money };
        for (var r = 0; r < rows.Length; r++)
            prices.Reward[r] = county.Reward[rows[r]];
        return prices;
    }

    /// <summary>The group's counts out of the county's.</summary>
    public int[] Of(int[] county) => Array.ConvertAll(variables, v => county[v]);

    /// <summary>Puts the group's counts among the county's.</summary>
    public void Put(int[] own, int[] county)
    {
        for (var v = 0; v < variables.Length; v++)
            county[variables[v]] = own[v];
    }

    private PlanModel Cut(PlanModel county, int[] cones, int[] placeOf)
    {
        var entries = variables.SelectMany(v => Enumerable.Range(county.EntryStart[v], county.EntryStart[v + 1] - county.EntryStart[v])).ToArray();
        var start = new int[variables.Length + 1];
        for (var v = 0; v < variables.Length; v++)
            start[v + 1] = start[v] + county.EntryStart[variables[v] + 1] - county.EntryStart[variables[v]];
        var schools = Schools(county, placeOf);
        return county with
        {
            Variables = Array.ConvertAll(variables, v => county.Variables[v]),
            Cost = Array.ConvertAll(variables, v => county.Cost[v]),
            Fixed = Array.ConvertAll(variables, v => county.Fixed[v]),
            Lo = Array.ConvertAll(variables, v => space.Box.Lo[v]),
            Hi = Array.ConvertAll(variables, v => space.Box.Hi[v]),
            Posts = Array.ConvertAll(variables, v => county.Posts[v]),
            EntryStart = start,
            EntryRow = Array.ConvertAll(entries, e => placeOfRow[county.EntryRow[e]]),
            EntryCoefficient = Array.ConvertAll(entries, e => county.EntryCoefficient[e]),
            EntryEffect = Array.ConvertAll(entries, e => county.EntryEffect[e]),
            Rows = Array.ConvertAll(rows, r => county.Rows[r]),
            Base = Array.ConvertAll(rows, r => county.Base[r]),
            Weight = Array.ConvertAll(rows, r => county.Weight[r]),
            RowCone = Array.ConvertAll(rows, r => county.RowCone[r] < 0 ? -1 : Array.IndexOf(cones, county.RowCone[r])),
            Cones = Array.ConvertAll(cones, j => county.Cones[j] with { Rows = Array.ConvertAll(county.Cones[j].Rows, r => placeOfRow[r]) }),
            Schools = schools,
            Grain = CostGrain.Of([CostGrain.Of(Group.Actions), .. sections.Select(space.PriceOf)]),
        };
    }

    private SchoolUnit[] Schools(PlanModel county, int[] placeOf)
    {
        var schools = new SchoolUnit[county.Schools.Length];
        var first = 0;
        for (var s = 0; s < schools.Length; s++)
        {
            var school = county.Schools[s];
            int[] own = [.. Enumerable.Range(school.FirstVariable, school.VariableCount).Where(v => placeOf[v] >= 0)];
            var items = school.Clusters.SelectMany(cluster => cluster.Items).Where(item => Array.Exists(own, v => ActionGroups.Touches(county, v, item))).ToList();
            var allowed = Allowed(school);
            foreach (var item in items.Where(item => space.Box.Force[item.Id] <= 0 && !IsAlwaysOff(item)))
                sections.Add((s, item.SectionOfSchool));
            var unit = ClusterBuilder.Cluster(
                school.School, first, own.Length, items.ConvertAll(Cut), allowed,
                row => Enumerable.Range(0, own.Length).Where(i => county.Moves(own[i], rows[row])).Select(i => first + i));
            schools[s] = unit with { LetOff = Costs(s, allowed) };
            first += own.Length;
        }

        return schools;
    }

    /// <summary>By judged section: what may be let off besides what cannot be met at all.</summary>
    public static int[] Allowed(SchoolUnit school)
    {
        var allowed = (int[])school.Allowed.Clone();
        foreach (var item in school.Clusters.SelectMany(cluster => cluster.Items).Where(IsAlwaysOff))
            allowed[item.SectionOfSchool]--;
        return allowed;
    }

    /// <summary>Prices of letting off in the sections in which the group has items.</summary>
    private LetOffCosts? Costs(int school, int[] allowed)
    {
        var prices = new decimal[allowed.Length];
        for (var s = 0; s < prices.Length; s++)
            prices[s] = sections.Contains((school, s)) ? space.PriceOf((school, s)) : 0;
        return Array.Exists(prices, price => price > 0) ? new LetOffCosts(allowed, prices) : null;
    }

    private PlanItem Cut(PlanItem item)
    {
        var force = space.Box.Force[item.Id];
        var alternatives = item.Alternatives.Where(each => force > 0 ? !each.Excused && each.Row == force - 1 : force == 0 || each.Excused || each.Row != -force - 1);
        return item with { Alternatives = [.. alternatives.Select(each => each with { Row = PlaceOf(each.Row), Excused = each.Excused && !IsAlwaysOff(item) })] };
    }

    private static bool IsAlwaysOff(PlanItem item) => Array.TrueForAll(item.Alternatives, each => each.Excused);

    private int PlaceOf(int row) => row < 0 ? row : placeOfRow[row];
}
