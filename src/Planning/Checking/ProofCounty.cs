using Junheng.Planning.Options;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Checking;

/// <summary>The county as a certificate speaks of it: schools with their rows, CV rules with their amounts, all open in the counts.</summary>
internal sealed class ProofCounty
{
    private readonly StandardPack pack;
    private readonly ExactSchools today;
    private readonly ExactSchools open;
    private readonly DecisionTable decisions;
    private readonly List<List<ProofRow>> rows;
    private readonly List<ConeTotals> totals;
    private readonly Dictionary<int, List<(Stage Stage, ExactSection Section, ExactIndicator[] Indicators)>> sections = [];

    /// <exception cref="NotAffineException">Who is counted depends on what the plan does.</exception>
    public ProofCounty(ExactSchools today, DecisionTable decisions, PlanOptions options)
    {
        pack = today.Pack;
        this.today = today;
        this.decisions = decisions;
        open = new ExactSchools(pack, today.Facts, decisions.Open);
        foreach (var stage in pack.Stages)
            AddStage(stage, options);
        var own = decisions.All.ToLookup(decision => decision.School);
        rows = [.. Cones.Select((cone, j) => cone.Amounts.Select((each, i) => ProofRow.Of(j, i, each.Amount, each.Weight)).OfType<ProofRow>().ToList())];
        totals = [.. Cones.Select(cone => ConeTotals.Of(cone, decisions))];
        var bySchool = rows.SelectMany(each => each).ToLookup(row => decisions.All[row.Terms[0].Count].School);
        Schools = [.. sections.Keys.Order().Select(school => Build(school, [.. own[school]], [.. bySchool[school]]))];
    }

    public IReadOnlyList<ProofSchool> Schools { get; }
    public List<ProofCone> Cones { get; } = [];

    /// <summary>Ids of indicators that actions change otherwise than linearly; they are taken as they stand today.</summary>
    public SortedSet<string> TakenAsTheyStand { get; } = new(StringComparer.Ordinal);

    /// <summary>The sections' amounts of a rule that counts move.</summary>
    public IReadOnlyList<ProofRow> RowsOf(int cone) => rows[cone];

    public ConeTotals Totals(int cone) => totals[cone];

    private void AddStage(Stage stage, PlanOptions options)
    {
        var all = open.Sections(stage);
        var now = today.Sections(stage);
        var indicators = new ExactIndicator[all.Count][];
        for (var i = 0; i < all.Count; i++)
        {
            indicators[i] = [.. pack.Indicators.Select(indicator => Indicator(all[i], now[i], indicator))];
            if (!sections.TryGetValue(all[i].School, out var list))
                sections.Add(all[i].School, list = []);
            list.Add((stage, all[i], indicators[i]));
        }

        for (var k = 0; k < pack.Indicators.Count; k++)
        {
            if (CvLimit.Certain(pack, options, stage, pack.Indicators[k]) is not { } limit || TakenAsTheyStand.Contains(pack.Indicators[k].Id))
                continue;
            var counted = Enumerable.Range(0, all.Count).Where(i => all[i].InCv).Select(i => indicators[i][k]).ToList();
            if (counted.Count > 0 && counted.TrueForAll(each => each.HasValue))
                Cones.Add(new ProofCone(stage, pack.Indicators[k].Id, limit, [.. counted.Select(each => (each.Amount!, each.Weight!.Fixed))]));
        }
    }

    private ExactIndicator Indicator(ExactSection section, ExactSection now, Indicator indicator)
    {
        try
        {
            var found = section.Indicator(indicator);
            if (found.Weight?.IsConstant != false && found.Limit?.IsConstant != false)
                return found;
        }
        catch (NotAffineException)
        {
            // Taken as it stands, below.
        }

        TakenAsTheyStand.Add(indicator.Id);
        return now.Indicator(indicator);
    }

    private ProofSchool Build(int school, Decision[] own, ProofRow[] moved)
    {
        var allowed = new List<int>();
        var items = new List<ProofItem>();
        var thresholds = new Dictionary<(Stage, string), CoverRow>();
        foreach (var (stage, section, indicators) in sections[school])
        {
            foreach (var each in indicators.Where(each => !each.IsPrintedOnly && !each.IsUnknown))
                thresholds[(stage, each.Indicator.Id)] = CoverRow.Of(each.Surplus(Rational.One));
            if (pack.SchoolRule is not { } rule || !section.InSchoolRule)
                continue;
            var groups = SchoolItems.Of(indicators);
            allowed.Add(groups.Count - rule.MinimumMet);
            items.AddRange(groups.Select(members => Item(members, allowed.Count - 1, stage)).OfType<ProofItem>());
        }

        return new ProofSchool(school, own, allowed, items, thresholds, moved);
    }

    /// <summary>Null for an item that cannot fail: nobody can say that it is not met.</summary>
    private ProofItem? Item(IReadOnlyList<ExactIndicator> members, int slot, Stage stage)
    {
        var judged = members.Where(each => !each.IsPrintedOnly).ToList();
        if (judged.Count == 0 || judged.Exists(each => each.IsUnknown))
            return null;
        var met = judged.ConvertAll(each => (each.Indicator.Id, CoverRow.Of(each.Surplus(Rational.One))));
        var floors = pack.SchoolRule!.FloorShare is null
            ? null
            : judged.ConvertAll(each => CoverRow.Of(each.Surplus(ExactIndicator.Floor(pack.SchoolRule, each.Indicator)!.Value)));
        return new ProofItem(slot, stage, met, floors);
    }
}
