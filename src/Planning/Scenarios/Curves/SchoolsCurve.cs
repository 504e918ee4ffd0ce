using Junheng.Planning.Compliance;
using Junheng.Standards.Evaluation;

namespace Junheng.Planning.Scenarios.Curves;

/// <summary>One point: with this much money, this many schools meet the school rule.</summary>
/// <param name="School">Code of the school that comes in with this point; empty for those that meet it already.</param>
public sealed record SchoolsPoint(int Schools, decimal Cost, string School);

/// <summary>
/// Cost against verdict: how many schools can be brought to standard for how much, the cheapest first.
/// </summary>
/// <param name="Points">By rising cost, the schools that meet the rule already first.</param>
/// <param name="Judged">Schools under the school rule.</param>
/// <param name="WholeCounty">Cost of the plan for all schools and all CVs; null where there is none.</param>
/// <param name="IsExact">
/// True if no cheaper way brings as many schools to standard: each school's part of the plan is then its own cheapest. False where 编制
/// or money is short, so that schools compete.
/// </param>
public sealed record SchoolsCurve(IReadOnlyList<SchoolsPoint> Points, int Judged, decimal? WholeCounty, bool IsExact)
{
    /// <param name="schoolsOnly">The plan without limits of the CVs (<see cref="CostCurve.WithoutCvLimits"/>), proved optimal for each school.</param>
    /// <param name="whole">The plan for all rules.</param>
    public static SchoolsCurve Draw(CompliancePlan schoolsOnly, CompliancePlan whole)
    {
        var costs = schoolsOnly.Actions.GroupBy(action => action.School, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(action => action.Cost), StringComparer.Ordinal);
        var (before, after) = (Failing(schoolsOnly.Before), Failing(schoolsOnly.After));
        var judged = CountJudged(schoolsOnly.Before);
        var points = new List<SchoolsPoint> { new(judged - before.Count, 0, "") };
        decimal sum = 0;
        foreach (var school in before.Except(after, StringComparer.Ordinal).OrderBy(code => costs.GetValueOrDefault(code)).ThenBy(code => code, StringComparer.Ordinal))
        {
            sum += costs.GetValueOrDefault(school);
            points.Add(new SchoolsPoint(points[^1].Schools + 1, sum, school));
        }

        var scarce = schoolsOnly.Rules.Any(rule => rule.Kind is PlanRuleKind.Quota or PlanRuleKind.Budget && rule.Active);
        return new SchoolsCurve(points, judged, whole.MeetsEveryRule ? whole.Cost : null, schoolsOnly.Status == PlanStatus.Optimal && !scarce);
    }

    /// <summary>Codes of the schools of which some stage does not meet the school rule.</summary>
    private static HashSet<string> Failing(Assessment assessment)
    {
        var failing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stage in assessment.Stages)
        {
            for (var i = 0; i < stage.Schools.Length; i++)
            {
                if (stage.Schools[i] is SchoolStatus.Fail or SchoolStatus.Incomplete)
                    failing.Add(assessment.Facts.Schools[stage.Sections[i].School].Code);
            }
        }

        return failing;
    }

    private static int CountJudged(Assessment assessment) => assessment.Stages
        .SelectMany(stage => stage.Schools.Select((status, i) => (status, stage.Sections[i].School)))
        .Where(each => each.status is not (SchoolStatus.Excluded or SchoolStatus.PrintedOnly))
        .Select(each => each.School)
        .Distinct()
        .Count();
}
