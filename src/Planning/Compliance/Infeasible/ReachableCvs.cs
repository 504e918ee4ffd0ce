using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Options;
using Junheng.Standards.Evaluation;

namespace Junheng.Planning.Compliance.Infeasible;

/// <summary>How far a CV can be brought down at all, other CVs left aside, and the schools that hold it up.</summary>
internal sealed class ReachableCvs(PlanModel model, CvLimits limits, Prober prober)
{
    private const int Steps = 9;
    private const int MostSchools = 5;

    /// <summary>The least limit at which a plan was found, by bisection; and the largest at which there is proved to be none.</summary>
    public (decimal None, decimal Some) Bracket(PlanOptions options, Cone cone, bool alone)
    {
        var others = alone ? limits.Where((stage, k) => stage == cone.Stage && k == cone.Indicator) : limits;
        var (none, some) = (cone.Limit, Math.Max(cone.Limit, (decimal)Today(cone)) + 0.001m);
        for (var step = 0; step < Steps; step++)
        {
            var middle = Math.Round((none + some) / 2, 5);
            var has = prober.HasPlan(options, Prober.With(others, cone.Stage, cone.Indicator, middle), schools: false);
            if (has == true)
                some = middle;
            else if (has == false)
                none = middle;
            else
                break;
        }

        return (none, some);
    }

    public ReachableCv Of(Cone cone)
    {
        var options = model.Options with { Budget = null };
        var alone = limits.Where((stage, k) => stage == cone.Stage && k == cone.Indicator);
        var smallest = prober.HasPlan(options, alone, schools: false) == false ? Bracket(options, cone, alone: true).None : SmallestUnder(cone, options, alone);
        return new ReachableCv(cone.Stage, model.Pack.Indicators[cone.Indicator].Id, (double)cone.Limit, (double)smallest, Heaviest(cone));
    }

    /// <summary>Alone it can hold: how much lower it could go.</summary>
    private decimal SmallestUnder(Cone cone, PlanOptions options, CvLimits alone)
    {
        var (none, some) = (0m, cone.Limit);
        for (var step = 0; step < Steps; step++)
        {
            var middle = Math.Round((none + some) / 2, 5);
            if (middle <= 0 || prober.HasPlan(options, Prober.With(alone, cone.Stage, cone.Indicator, middle), schools: false) is not { } has)
                break;
            (none, some) = has ? (none, middle) : (middle, some);
        }

        return none;
    }

    private double Today(Cone cone) => Stage(cone).Indicators[cone.Indicator].Cv is var cv && double.IsNaN(cv) ? 2 : cv;

    /// <summary>Schools above the mean, by what they add to the spread.</summary>
    private IReadOnlyList<string> Heaviest(Cone cone)
    {
        var mean = cone.Rows.Sum(row => model.Base[row]) / cone.Weight;
        return
        [
            .. cone.Rows.Where(row => model.Base[row] / model.Weight[row] > mean)
                .OrderByDescending(row => model.Weight[row] * Math.Pow(model.Base[row] / model.Weight[row] - mean, 2)).ThenBy(row => row)
                .Take(MostSchools)
                .Select(row => model.Facts.Schools[Stage(cone).Sections[model.Rows[row].Section].School].Code),
        ];
    }

    private StageAssessment Stage(Cone cone) => model.Before.Stages.First(stage => stage.Stage == cone.Stage);
}
