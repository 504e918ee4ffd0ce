using System.Numerics;
using Junheng.Planning.Options;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Checking;

/// <summary>Judges the county with the plan carried out: every school, every CV.</summary>
internal sealed class RuleReview(StandardPack pack, PlanOptions options, ExactSchools after)
{
    /// <summary>Digits to which square roots are carried where a mean of CVs is compared.</summary>
    private const int RootDigits = 80;

    public List<RuleCheck> Rules { get; } = [];

    /// <summary>How many sections were judged by the school rule.</summary>
    public int Schools { get; private set; }

    public void Run()
    {
        foreach (var stage in pack.Stages)
        {
            var sections = after.Sections(stage);
            var indicators = sections.Select(section => pack.Indicators.Select(section.Indicator).ToArray()).ToArray();
            for (var i = 0; i < sections.Count; i++)
                JudgeSchool(sections[i], indicators[i]);
            var squares = new List<Rational?>();
            for (var k = 0; k < pack.Indicators.Count; k++)
            {
                if (sections.Count > 0 && pack.Indicators[k].HasCv)
                    squares.Add(JudgeCv(stage, pack.Indicators[k], [.. sections.Select((section, i) => (section, indicators[i][k])).Where(pair => pair.section.InCv).Select(pair => pair.Item2)]));
            }

            if (pack.CvRule is { Kind: CvRuleKind.Composite } rule && rule.Limits.TryGetValue(stage, out var limit) && squares.Count > 0)
                JudgeComposite(stage, squares, limit);
        }
    }

    private void JudgeSchool(ExactSection section, ExactIndicator[] indicators)
    {
        if (pack.SchoolRule is not { } rule || !section.InSchoolRule)
            return;
        Schools++;
        var unknown = SchoolItems.Of(indicators).Any(members => members.Any(each => each.IsUnknown) && !members.Any(each => each.Status(rule) == SchoolIndicatorStatus.Met));
        var fails = SchoolItems.Fails(rule, indicators);
        if (fails || unknown)
            Rules.Add(new RuleCheck(CheckKind.School, section.Stage, null, after.Facts.Schools[section.School].Code, double.NaN, double.NaN, fails ? CheckVerdict.Broken : CheckVerdict.NotJudged));
    }

    private Rational? JudgeCv(Stage stage, Indicator indicator, IReadOnlyList<ExactIndicator> counted)
    {
        var square = counted.Count > 0 && counted.All(each => each.HasValue)
            ? CvLimit.Squared([.. counted.Select(each => (each.Amount!.Fixed, each.Weight!.Fixed))])
            : null;
        if (CvLimit.Of(pack, options, stage, indicator) is { } limit)
        {
            var verdict = square is not { } exact ? CheckVerdict.NotJudged : exact <= limit * limit ? CheckVerdict.Holds : CheckVerdict.Broken;
            Rules.Add(new RuleCheck(CheckKind.Cv, stage, indicator.Id, null, square is { } value ? Math.Sqrt(value.ToDouble()) : double.NaN, limit.ToDouble(), verdict));
        }

        return square;
    }

    /// <summary>Mean of the CVs: roots rounded up must hold, roots rounded down must break; eighty digits leave nothing between in practice.</summary>
    private void JudgeComposite(Stage stage, List<Rational?> squares, decimal limit)
    {
        if (squares.Contains(null))
        {
            Rules.Add(new RuleCheck(CheckKind.Composite, stage, null, null, double.NaN, (double)limit, CheckVerdict.NotJudged));
            return;
        }

        var unit = BigInteger.Pow(10, RootDigits);
        var floors = squares.Select(square => Root(square!.Value.Numerator * unit * unit / square.Value.Denominator)).ToList();
        var most = Rational.From(limit) * squares.Count;
        var exactly = floors.Zip(squares).All(pair => new Rational(pair.First, unit) * new Rational(pair.First, unit) == pair.Second!.Value);
        var sum = floors.Aggregate(BigInteger.Zero, (total, root) => total + root) + (exactly ? 0 : floors.Count);
        var holds = new Rational(sum, unit) <= most;
        var mean = squares.Average(square => Math.Sqrt(square!.Value.ToDouble()));
        Rules.Add(new RuleCheck(CheckKind.Composite, stage, null, null, mean, (double)limit, holds ? CheckVerdict.Holds : CheckVerdict.Broken));
    }

    /// <summary>The largest whole number whose square is not above.</summary>
    private static BigInteger Root(BigInteger square)
    {
        if (square.Sign <= 0)
            return BigInteger.Zero;
        var root = BigInteger.One << (int)(square.GetBitLength() / 2 + 1);
        for (var next = (root + square / root) / 2; next < root; next = (root + square / root) / 2)
            root = next;
        return root;
    }
}
