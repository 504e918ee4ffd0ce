using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Tests.Checking;

/// <summary>A county so small that every plan can be tried, with the evaluator as judge.</summary>
internal sealed class TinyCounty
{
    public const string PackText = """
        indicators:
          - {id: teachers, name: 教师, numerator: teachers, denominator: pupils, scale: 100, thresholds: [{stages: [primary, middle], value: 6}]}
          - {id: pe, name: 体艺, numerator: teachers_pe_art, denominator: pupils, scale: 100, thresholds: [{stages: [primary, middle], value: 2}]}
          - {id: books, name: 图书, numerator: books, denominator: pupils, thresholds: [{stages: [primary], value: 3}, {stages: [middle], value: 4}]}
        school_rule: {minimum_met: 2, floor_share: 0.8, text: 三项中两项}
        cv_rule: {kind: each, limits: {primary: 0.3, middle: 0.25}, text: 差异}
        """;

    public const string Actions = """
        actions:
          hire: {cost: 3, adds: {teachers: 1}, uses_quota: 1}
          hire_pe: {cost: 3.5, fixed: 0.5, adds: {teachers: 1, teachers_pe_art: 1}, uses_quota: 1}
          retrain: {cost: 1.1, adds: {teachers_pe_art: 1}}
          buy: {cost: 2.3, fixed: 1.7, adds: {books: 60}}
          buy_small: {cost: 0.9, adds: {books: 20}}

        """;

    private readonly ExactSchools today;
    private List<(long[] Counts, decimal Cost)>? plans;

    public TinyCounty(CountyFacts facts, string options, string pack = PackText)
    {
        Facts = facts;
        Pack = Counties.Pack(pack);
        Options = Counties.Options(Actions + options);
        today = new ExactSchools(Pack, facts, (_, _) => null);
        Decisions = new DecisionTable(today, Options);
        Proof = new ProofCounty(today, Decisions, Options);
    }

    public CountyFacts Facts { get; }
    public StandardPack Pack { get; }
    public PlanOptions Options { get; }
    public DecisionTable Decisions { get; }
    public ProofCounty Proof { get; }

    /// <summary>A county of two schools (one of them with two stages if asked), by seed; caps keep the number of plans small.</summary>
    public static TinyCounty Random(int seed, string more = "", string pack = PackText)
    {
        var random = new Random(seed);
        var schools = new List<SchoolIdentity>();
        var rows = new List<Dictionary<string, double>>();
        var caps = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            var nine = i == 0 && seed % 3 == 0;
            var row = new Dictionary<string, double>();
            foreach (var stage in nine ? Stages.Compulsory : [Stage.Primary])
            {
                var pupils = random.Next(40, 120);
                row[$"pupils_{stage.Id()}"] = pupils;
                row[$"teachers_{stage.Id()}"] = Math.Ceiling(pupils * 0.06) - random.Next(-2, 3);
                row[$"teachers_pe_art_{stage.Id()}"] = Math.Max(0, Math.Ceiling(pupils * 0.02) - random.Next(-1, 3));
            }

            row["books"] = random.Next(100, 400);
            var code = i == 0 ? "A" : "B";
            schools.Add(new SchoolIdentity(code, code, nine ? SchoolKind.NineYear : SchoolKind.Primary));
            rows.Add(row);
            var (hire, pe, retrain, buy) = nine ? (1, 1, 1, 2) : (2, 2, 1, 2);
            caps.Add($"  {code}: {{all: {{hire: {hire}, hire_pe: {pe}, retrain: {retrain}, buy: {buy}, buy_small: 1}}}}");
        }

        return new TinyCounty(Counties.Of(schools, rows), $"caps:\n{string.Join('\n', caps)}\n{more}", pack);
    }

    /// <summary>Every plan that the evaluator and the means allow, the cheapest first.</summary>
    public IReadOnlyList<(long[] Counts, decimal Cost)> Plans => plans ??= [.. AllPlans().OrderBy(plan => plan.Cost)];

    public IReadOnlyList<PlannedAction> Actioned(long[] counts) =>
    [
        .. Decisions.All.Where(each => counts[each.Number] > 0).Select(each => new PlannedAction(
            Facts.Schools[each.School].Code, each.Stage, each.Action.Id, (int)counts[each.Number],
            each.Action.Cost * counts[each.Number] + each.Action.Fixed, ActionReason.Threshold)),
    ];

    /// <summary>What a certificate proves whatever it claims; null if it proves that there is no plan. Claims are left out of the check.</summary>
    public (Rational? Smallest, IReadOnlyList<Refusal> Refusals) Proved(params CertificateNode[] nodes)
    {
        var refusals = new List<Refusal>();
        var check = new CertificateCheck(Proof, Decisions, today, new PlanCertificate(double.NegativeInfinity, nodes), Options.Quota, Options.Budget, refusals);
        check.Run();
        return (check.Smallest, refusals);
    }

    public CheckReport Check(long[] counts, PlanStatus status, double bound, params CertificateNode[] nodes) =>
        PlanChecker.Check(Pack, Facts, Options, Actioned(counts), status, Cost(counts), bound, new PlanCertificate(bound, nodes));

    public decimal Cost(long[] counts) => Decisions.All.Where(each => counts[each.Number] > 0).Sum(each => each.Action.Cost * counts[each.Number] + each.Action.Fixed);

    private IEnumerable<(long[] Counts, decimal Cost)> AllPlans()
    {
        var counts = Decisions.All.Select(each => each.Least).ToArray();
        while (true)
        {
            var posts = Decisions.All.Sum(each => counts[each.Number] * each.Action.UsesQuota);
            if ((Options.Quota is not { } quota || posts <= quota) && (Options.Budget is not { } budget || Cost(counts) <= budget) && Passes(counts))
                yield return ((long[])counts.Clone(), Cost(counts));
            var at = 0;
            while (at < counts.Length && counts[at] == Decisions.All[at].Most)
            {
                counts[at] = Decisions.All[at].Least;
                at++;
            }

            if (at == counts.Length)
                yield break;
            counts[at]++;
        }
    }

    private bool Passes(long[] counts) => Evaluator.Evaluate(Pack, After(counts)).Verdict == Verdict.Pass;

    private CountyFacts After(long[] counts)
    {
        var columns = Facts.FieldIds.ToDictionary(id => id, id => Facts.Column(id).ToArray(), StringComparer.Ordinal);
        foreach (var each in Decisions.All)
        {
            foreach (var (field, amount) in each.Action.Adds)
                columns[each.Stage is { } stage ? $"{field}_{stage.Id()}" : field][each.School] += (double)amount * counts[each.Number];
        }

        return new CountyFacts(Facts.County, Facts.Schools, columns, FactSources.None, Facts.Items);
    }
}
