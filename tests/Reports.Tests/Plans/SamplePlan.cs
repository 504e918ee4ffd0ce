using Junheng.Planning.Checking;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Standards;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Tests.Plans;

/// <summary>A plan for the demo county made by hand: not a good one, but with everything in it that is printed.</summary>
internal static class SamplePlan
{
    public static CheckReport Report { get; } = new([], [], [new("核对了费用。", "The cost.")]);

    public static CompliancePlan Feasible { get; } = Make(DemoAssessment.Facts);

    public static CompliancePlan Infeasible { get; } = Feasible with
    {
        Status = PlanStatus.Infeasible,
        LowerBound = double.PositiveInfinity,
        Certificate = new PlanCertificate(double.PositiveInfinity, [new CertificateLeaf(double.PositiveInfinity, 1, 0, []) { Empty = true }]),
        Infeasible = new Infeasibility(
            [new ConflictRule(PlanRuleKind.Cv, Stage.Primary, "area_sports", null, new("小学体育场馆差异系数压不到 0.50。", "The CV of sports area cannot come to 0.50."))],
            [new ReachableCv(Stage.Primary, "area_sports", 0.5, 0.53217, [DemoAssessment.Facts.Schools[0].Code])],
            [new Lever("relax_limit", Stage.Primary, "area_sports", 0.0322, new("限值放宽到 0.533。", "A limit of 0.533."))]),
    };

    /// <summary>The same for a county whose first school has this name.</summary>
    public static CompliancePlan Named(string name)
    {
        var facts = DemoAssessment.Facts;
        SchoolIdentity[] schools = [facts.Schools[0] with { Name = name }, .. facts.Schools.Skip(1)];
        return Make(new CountyFacts(facts.County, schools, facts.FieldIds.ToDictionary(id => id, id => facts.Column(id).ToArray(), StringComparer.Ordinal), facts.Sources, facts.Items));
    }

    private static CompliancePlan Make(CountyFacts facts)
    {
        var options = PlanOptionsReader.Read(PlanDefaults.Text + """

            quota: {2026: 20, 2027: 4}
            budget: [{year: 2026, source: 县级, amount: 700.5}, {year: 2027, amount: 200}]
            years: {order: cv_first, pupils: {2027: {primary: 0.97}}}
            locks: [{school: A, nothing: true}, {school: B, action: build_sports, count: 3}, {school: B, stage: middle, action: train_degree, count: 1}]
            caps: {'0012': {primary: {recruit_pe_art: 2}, all: {build_teaching: 0}}}
            cv_limits: {primary: {teachers_pe_art: 0.48}}
            """).Options!;
        var assessment = DemoAssessment.Evaluate("quality-2017", facts);
        var (first, second) = (facts.Schools[0].Code, facts.Schools[1].Code);
        return new CompliancePlan
        {
            Status = PlanStatus.WithinGap,
            Cost = 121.7m,
            LowerBound = 121.6499,
            Gap = 0.00041,
            Actions =
            [
                new PlannedAction(first, Stage.Primary, "recruit_pe_art", 2, 60m, ActionReason.Dispersion) { Year = 2026 },
                new PlannedAction(second, null, "build_teaching", 2, 52.4m, ActionReason.Threshold),
                new PlannedAction(second, null, "buy_equipment", 93, 9.3m, ActionReason.Locked),
            ],
            Rules =
            [
                new PlanRule(PlanRuleKind.Cv, Stage.Primary, "teachers_pe_art", 0.5, 0.562, 0.49999, true, 0.8299, 48.7),
                new PlanRule(PlanRuleKind.Cv, Stage.Middle, "area_sports", 0.45, 0.32, 0.305, false, null, 0),
                new PlanRule(PlanRuleKind.Quota, null, null, 24, 0, 2, false, null, 0),
                new PlanRule(PlanRuleKind.Budget, null, null, 900.5, 0, 121.7, true, null, 1.25),
            ],
            Before = assessment,
            After = assessment,
            Certificate = new PlanCertificate(121.6499,
            [
                new CountSplit(second, null, "build_teaching", 1, 1, 2),
                new CertificateLeaf(121.6499, 0.1, 1e-17, [new ConePrice(Stage.Primary, "teachers_pe_art", 0.1234567890123, [0.1, -1e-300, 5e-324])]),
                new ThresholdSplit(first, Stage.Primary, "area_sports", 3, 4),
                new CertificateLeaf(double.PositiveInfinity, 0, 0, []) { Empty = true },
                new TotalSplit(CountyTotal.Amount, Stage.Middle, "teachers_pe_art", 1.0 / 7, 5, 6),
                new TotalSplit(CountyTotal.Units, null, "build_teaching", 12, 7, 8),
                new CertificateLeaf(1.0 / 3, 0, 0, []),
                new CertificateLeaf(125, 0, 0, [])
                {
                    Squares = [new SquarePrice(Stage.Middle, "teachers_pe_art", 0.0123456789, -1e-9, 0.7)],
                    Rewards = [new ActionReward("build_teaching", -16.2, 0.1 + 0.2)],
                },
                new TotalSplit(CountyTotal.Starts, null, "build_sports", 0, 9, 10),
                new CertificateLeaf(126, 0, 0, []),
                new PartSplit(
                    [new CertificatePart(["recruit_general", "train_degree"], 11) { Stage = Stage.Primary }, new CertificatePart(["build_sports"], 12)],
                    [new LetOffPrice(first, Stage.Primary, 12.5m), new LetOffPrice(second, Stage.Middle, 0.1m)]),
                new CertificateLeaf(100, 0, 0, []),
                new CertificateLeaf(27, 0, 0, []),
            ])
            {
                Common = [new ConePrice(Stage.Middle, "teachers_pe_art", 0.25, [0.125, -0.5])],
            },
            Options = options,
            Assumptions = [new("没有写上限的学校不限。", "Schools without a cap have none.")],
            OutOfReach = [new("县级项目照旧。", "County items stay.")],
        };
    }
}
