using System.Numerics;
using Junheng.Planning.Compliance;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Checking;

/// <summary>Verifies the tree and every leaf of a certificate, in fractions and without tolerance.</summary>
internal sealed class CertificateCheck
{
    private readonly ProofCounty county;
    private readonly DecisionTable decisions;
    private readonly PlanCertificate certificate;
    private readonly Rational quota;
    private readonly Rational budget;
    private readonly bool hasQuota;
    private readonly bool hasBudget;
    private readonly Dictionary<string, int> schools;
    private readonly HashSet<int> visited = [];
    private readonly List<(CertificateLeaf Leaf, LeafRegion Region, int Node)> leaves = [];
    private readonly PartSums sums = new();
    private readonly List<Refusal> refusals;

    public CertificateCheck(ProofCounty county, DecisionTable decisions, ExactSchools today, PlanCertificate certificate, int? quota, decimal? budget, List<Refusal> refusals)
    {
        this.county = county;
        this.decisions = decisions;
        this.certificate = certificate;
        this.refusals = refusals;
        (hasQuota, hasBudget) = (quota is not null, budget is not null);
        this.quota = quota ?? 0;
        this.budget = Rational.From(budget ?? 0);
        schools = today.Facts.Schools.Select((school, index) => (school.Code, index)).GroupBy(pair => pair.Code, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().index, StringComparer.Ordinal);
    }

    public int Leaves => leaves.Count;

    /// <summary>True if every leaf was a proof that it holds no plan.</summary>
    public bool AllEmpty { get; private set; } = true;

    /// <summary>The smallest bound that the leaves prove, whatever they claim; null while none does.</summary>
    public Rational? Smallest { get; private set; }

    /// <summary>Walks the tree; whatever is wrong is added to the refusals.</summary>
    public void Run()
    {
        var open = new Stack<(int Node, LeafRegion Region)>();
        open.Push((0, new LeafRegion()));
        while (open.TryPop(out var next) && refusals.Count == 0)
        {
            if (next.Region.Depth > PlanCertificate.MostDepth)
            {
                Refuse(CheckCodes.TreeBroken, $"证明分得太深（{PlanCertificate.MostDepth} 层以上），没有核对。", $"The proof is split more than {PlanCertificate.MostDepth} times in a row and was not checked.");
                return;
            }

            if (next.Node < 0 || next.Node >= certificate.Nodes.Count || !visited.Add(next.Node))
            {
                Refuse(CheckCodes.TreeBroken, $"证明的第 {next.Node} 个节点不存在，或出现了两次。", $"Node {next.Node} of the proof is not there, or appears twice.");
                return;
            }

            switch (certificate.Nodes[next.Node])
            {
                case CountSplit split when Find(split) is { } decision && split.Most is >= 0 and < int.MaxValue:
                    open.Push((split.Above, next.Region.AtLeast(decision, split.Most + 1L)));
                    open.Push((split.Below, next.Region.AtMost(decision, split.Most)));
                    break;
                case ThresholdSplit split when Find(split) is { } school:
                    open.Push((split.Unmet, next.Region.With(school, split, met: false)));
                    open.Push((split.Met, next.Region.With(school, split, met: true)));
                    break;
                case TotalSplit split when Split(split, next.Region) is (var below, var above):
                    open.Push((split.Above, above));
                    open.Push((split.Below, below));
                    break;
                case PartSplit split when Apart(split, next.Node, next.Region) is { } parts:
                    for (var i = 0; i < parts.Count; i++)
                        open.Push((split.Parts[i].Node, next.Region.In(parts[i])));
                    break;
                case CertificateLeaf leaf:
                    leaves.Add((leaf, next.Region, next.Node));
                    Claim(leaf, next.Region.Part, next.Node);
                    break;
                default:
                    Refuse(CheckCodes.TreeBroken, $"证明的第 {next.Node} 个节点分得不对。", $"Node {next.Node} of the proof splits by something that is not there.");
                    return;
            }
        }

        if (refusals.Count == 0 && visited.Count < certificate.Nodes.Count)
            Refuse(CheckCodes.TreeBroken, "证明里有走不到的节点。", "The proof has nodes that nothing leads to.");
        if (refusals.Count == 0)
            ProveAll();
        if (refusals.Count == 0)
            Add();
    }

    /// <summary>Leaves with the same multipliers one after the other share their prices; the runs are independent.</summary>
    private void ProveAll()
    {
        var runs = new List<(int From, int To)>();
        for (int from = 0, at = 1; at <= leaves.Count; at++)
        {
            if (at < leaves.Count && leaves[at - 1].Region.Part == leaves[at].Region.Part && Same(leaves[at - 1].Leaf, leaves[at].Leaf))
                continue;
            runs.Add((from, at));
            from = at;
        }

        var common = new ConePrices(certificate.Common, county);
        if (common.Refusal is { } wrong)
        {
            Refuse(CheckCodes.MultipliersBroken, $"证明的公共乘子不合条件（{wrong}）。", $"The common multipliers of the proof are not allowed ({wrong}).");
            return;
        }

        var found = new LeafProof[leaves.Count];
        Parallel.ForEach(runs, run =>
        {
            var prices = new LeafPrices(leaves[run.From].Leaf, county, decisions, common, hasQuota, hasBudget);
            var smallest = new Dictionary<(int, object?), BigInteger?>();
            for (var at = run.From; at < run.To; at++)
                found[at] = Check(leaves[at].Leaf, leaves[at].Region, leaves[at].Node, prices, smallest);
        });
        for (var at = 0; at < found.Length; at++)
        {
            var proof = found[at];
            if (proof.Refusal is { } refusal)
            {
                refusals.Add(refusal);
                return;
            }

            if (leaves[at].Region.Part is { } part)
                sums.Take(part, proof.Bound);
            else if (proof.Bound is { } bound && (Smallest is not { } known || bound < known))
                Smallest = bound;
        }
    }

    /// <summary>The parts of a node, nothing shared between them; null if it does not fall apart that way.</summary>
    private List<ProofPart>? Apart(PartSplit split, int node, LeafRegion region)
    {
        var actions = split.Parts.SelectMany(part => part.Actions.Select(action => (Id: action, part.Stage))).ToList();
        if (region.Part is not null || actions.Count == 0 || !actions.TrueForAll(action => decisions.All.Exists(each => each.Action.Id == action.Id))
            || actions.GroupBy(action => action.Id, StringComparer.Ordinal).Any(IsTwice))
            return null;
        if (LetOff(split.LetOff) is not { } prices)
            return null;
        var parts = split.Parts.Select(part => new ProofPart(county, decisions, node, part, prices.ToLookup(each => each.School.School, each => (each.Slot, each.Price)), region)).ToList();
        sums.Open(node, parts, ExactSum.Of([Rational.Zero, .. prices.Select(each => Rational.From(each.Price) * ProofPart.Allowed(each.School, decisions)[each.Slot])]));
        return parts;
    }

    /// <summary>An action is in one part as a whole, or in one for each stage.</summary>
    private static bool IsTwice(IGrouping<string, (string Id, Stage? Stage)> action) =>
        action.Count() > 1 && (action.Any(each => each.Stage is null) || action.DistinctBy(each => each.Stage).Count() < action.Count());

    /// <summary>Prices of letting off, each of its own section; null if one is below 0 or of no section.</summary>
    private List<(ProofSchool School, int Slot, decimal Price)>? LetOff(IReadOnlyList<LetOffPrice> prices)
    {
        var found = new List<(ProofSchool School, int Slot, decimal Price)>();
        foreach (var price in prices)
        {
            var school = schools.TryGetValue(price.School, out var index) ? county.Schools.FirstOrDefault(each => each.School == index) : null;
            var item = school?.Items.FirstOrDefault(each => each.Stage == price.Stage);
            if (item is null || price.Price < 0 || found.Exists(each => each.School == school && each.Slot == item.Slot))
                return null;
            found.Add((school!, item.Slot, price.Price));
        }

        return found;
    }

    /// <summary>What parts prove together.</summary>
    private void Add()
    {
        foreach (var (node, sum) in sums.All())
        {
            AllEmpty &= sum is null;
            if (sum is not { } bound)
                continue;
            if (!double.IsInfinity(certificate.Bound) && bound < ExactSum.Of(certificate.Bound))
                Refuse(CheckCodes.BoundNotProved, $"证明的第 {node} 个节点各部分的下界合起来小于总下界。", $"The bounds of the parts of node {node} add up to less than the bound of the whole.");
            if (Smallest is not { } known || bound < known)
                Smallest = bound;
        }
    }

    private Decision? Find(CountSplit split) =>
        schools.TryGetValue(split.School, out var school) ? decisions.Find(school, split.Stage, split.Action) : null;

    /// <summary>The school of a threshold that can be decided; null if there is none such.</summary>
    private int? Find(ThresholdSplit split)
    {
        if (!schools.TryGetValue(split.School, out var school))
            return null;
        return county.Schools.Any(each => each.School == school && each.Thresholds.ContainsKey((split.Stage, split.Indicator))) ? school : null;
    }

    /// <summary>Both halves; null if there is no such total. Units and starts are whole, so that one half ends where the other begins.</summary>
    private (LeafRegion Below, LeafRegion Above)? Split(TotalSplit split, LeafRegion region)
    {
        if (!double.IsFinite(split.At))
            return null;
        var at = ExactSum.Of(split.At);
        if (split.Total == CountyTotal.Amount)
        {
            var cone = split.Stage is null ? -1 : county.Cones.FindIndex(each => each.Stage == split.Stage && each.Indicator == split.Id);
            return cone < 0 ? null : (region.WithAmount(cone, null, at), region.WithAmount(cone, at, null));
        }

        if (split.Stage is not null || split.At < 0 || !at.Denominator.IsOne || !decisions.All.Any(each => each.Action.Id == split.Id))
            return null;
        var below = region.With(split.Total, split.Id, null, at);
        if (at.Sign == 0)
            below = below.Without(decisions.All.Where(each => each.Action.Id == split.Id && region.Part?.Owns(each) != false));
        return (below, region.With(split.Total, split.Id, at + Rational.One, null));
    }

    /// <summary>What a leaf claims must be a claim at all, and not less than the whole.</summary>
    private void Claim(CertificateLeaf leaf, ProofPart? part, int node)
    {
        if (part is not null)
        {
            if (!part.Prices(leaf, county))
                Refuse(CheckCodes.MultipliersBroken, $"证明的第 {node} 个节点给别的部分定了价。", $"Node {node} prices what belongs to other parts.");
            else if (!leaf.Empty && (double.IsNaN(leaf.Bound) || double.IsPositiveInfinity(leaf.Bound)))
                Refuse(CheckCodes.BoundNotProved, $"证明的第 {node} 个节点的下界不是数。", $"The bound of node {node} is not a number.");
            return;
        }

        AllEmpty &= leaf.Empty;
        if (leaf.Empty)
            return;
        if (!(leaf.Bound >= certificate.Bound))
            Refuse(CheckCodes.BoundNotProved, $"证明的第 {node} 个节点的下界小于总下界。", $"The bound of node {node} is below the bound of the whole.");
        else if (double.IsPositiveInfinity(leaf.Bound))
            Refuse(CheckCodes.BoundNotProved, $"证明的第 {node} 个节点的下界不是数。", $"The bound of node {node} is not a number.");
    }

    private LeafProof Check(CertificateLeaf leaf, LeafRegion region, int node, LeafPrices prices, Dictionary<(int, object?), BigInteger?> smallest)
    {
        if (prices.Refusal is { } wrong)
            return Refused(CheckCodes.MultipliersBroken, $"证明的第 {node} 个节点的乘子不合条件（{wrong}）。", $"The multipliers of node {node} are not allowed ({wrong}).");
        try
        {
            return Prove(leaf, region, node, prices, smallest);
        }
        catch (NoMinimumException failure)
        {
            return failure.TooMany
                ? Refused(CheckCodes.BoundNotProved, $"证明的第 {node} 个节点要试的组合太多，没有核对完。", $"Node {node} of the proof has too many combinations to be checked.")
                : Refused(CheckCodes.BoundNotProved, $"证明的第 {node} 个节点没有下界。", $"Node {node} of the proof is unbounded.");
        }
    }

    /// <summary>−π·quota − β·budget + Σ smallest of every school, against what the leaf claims.</summary>
    private LeafProof Prove(CertificateLeaf leaf, LeafRegion region, int node, LeafPrices prices, Dictionary<(int, object?), BigInteger?> smallest)
    {
        if (region.IsEmpty)
            return default;
        var sum = prices.Today;
        foreach (var school in region.Part?.Schools ?? county.Schools)
        {
            var state = (school.School, region.StateOf(school.School));
            if (!smallest.TryGetValue(state, out var own))
                smallest.Add(state, own = SchoolMinimum.Of(school, prices, region));
            // No allowed counts at one school: nothing at all is in this leaf.
            if (own is not { } price)
                return default;
            sum += price;
        }

        var proved = FixedPoint.Value(sum) + prices.Totals(region) - prices.QuotaPrice * quota - prices.BudgetPrice * budget;
        if (leaf.Empty)
            return proved.Sign > 0 ? default : Refused(CheckCodes.BoundNotProved, $"证明的第 {node} 个节点没有证明其中没有方案。", $"Node {node} does not prove that it holds no plan.");
        if (double.IsNegativeInfinity(leaf.Bound) || proved >= ExactSum.Of(leaf.Bound))
            return new LeafProof(proved, null);
        return Refused(CheckCodes.BoundNotProved, $"证明的第 {node} 个节点只证明到 {proved.ToDouble():R}，写的是 {leaf.Bound:R}。", $"Node {node} proves {proved.ToDouble():R} only and claims {leaf.Bound:R}.");
    }

    private static bool Same(CertificateLeaf a, CertificateLeaf b) =>
        a.Empty == b.Empty && a.QuotaPrice.Equals(b.QuotaPrice) && a.BudgetPrice.Equals(b.BudgetPrice)
        && a.Squares.SequenceEqual(b.Squares) && a.Rewards.SequenceEqual(b.Rewards)
        && a.Cones.SequenceEqual(b.Cones, Comparer.Instance);

    private static LeafProof Refused(string code, FormattableString zh, FormattableString en) =>
        new(null, new Refusal(code, new(FormattableString.Invariant(zh), FormattableString.Invariant(en))));

    private void Refuse(string code, FormattableString zh, FormattableString en) => refusals.Add(Refused(code, zh, en).Refusal!);

    private void Refuse(string code, string zh, string en) => refusals.Add(new Refusal(code, new(zh, en)));

    private sealed class Comparer : IEqualityComparer<ConePrice>
    {
        public static Comparer Instance { get; } = new();

        public bool Equals(ConePrice? x, ConePrice? y) =>
            ReferenceEquals(x, y) || (x is not null && y is not null && x.Stage == y.Stage && x.Indicator == y.Indicator && x.Mu.Equals(y.Mu) && x.U.SequenceEqual(y.U));

        public int GetHashCode(ConePrice obj) => HashCode.Combine(obj.Stage, obj.Indicator, obj.Mu);
    }

    /// <summary>What one leaf proved; neither a bound nor a refusal where it holds no plan at all.</summary>
    private readonly record struct LeafProof(Rational? Bound, Refusal? Refusal);
}
