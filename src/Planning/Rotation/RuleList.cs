using System.Globalization;
using Junheng.Planning.Rotation.Model;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Rotation;

/// <summary>The limits of a rotation plan with what was reached; decided in whole numbers and decimals.</summary>
internal static class RuleList
{
    public static IReadOnlyList<RotationRule> Of(Assessment before, Assessment after, PlannedFlows flows)
    {
        var county = flows.County;
        var options = county.Options;
        var (movers, backbone, eligible) = (flows.Movers, flows.BackboneMovers, county.EligibleTotal);
        var rules = new List<RotationRule>
        {
            new("movers", null, null,
                Say($"交流教师占应交流教师的比例不低于 {options.LeastShareOfEligible:P0}", $"At least {options.LeastShareOfEligible:P0} of the eligible teachers move"),
                (double)options.LeastShareOfEligible, double.NaN, eligible == 0 ? double.NaN : (double)movers / eligible, movers >= options.LeastShareOfEligible * eligible),
            new("backbone", null, null,
                Say($"交流教师中骨干教师不低于 {options.LeastShareOfBackbone:P0}", $"At least {options.LeastShareOfBackbone:P0} of those who move are backbone teachers"),
                (double)options.LeastShareOfBackbone, double.NaN, movers == 0 ? double.NaN : (double)backbone / movers, backbone >= options.LeastShareOfBackbone * movers),
            Leaving(flows),
        };
        foreach (var cone in county.Cones)
            rules.Add(Cv(before, after, cone, flows));
        return rules;
    }

    private static RotationRule Leaving(PlannedFlows flows)
    {
        var county = flows.County;
        var leaving = new int[county.Schools.Count];
        foreach (var (a, _, count) in flows.Flows)
            leaving[county.Arcs[a].From] += count;
        var largest = Enumerable.Range(0, leaving.Length).Where(i => county.Schools[i].Staff > 0).Select(i => (double)leaving[i] / county.Schools[i].Staff).DefaultIfEmpty(double.NaN).Max();
        return new RotationRule("leaving", null, null,
            Say($"每校每学段交流出的教师不超过 {county.Options.MostShareOfStaff:P0}", $"At most {county.Options.MostShareOfStaff:P0} of a school's teachers leave"),
            (double)county.Options.MostShareOfStaff, double.NaN, largest, Enumerable.Range(0, leaving.Length).All(i => leaving[i] <= county.MostLeaving(i)));
    }

    private static RotationRule Cv(Assessment before, Assessment after, Cases.CvCone cone, PlannedFlows flows)
    {
        var changes = flows.Changes(cone.Weights);
        var met = cone.Excess([.. cone.Schools.Select(school => changes[school])]).Sign <= 0;
        var name = before.Pack.Indicators.First(indicator => indicator.Id == cone.Indicator).ShortName;
        var stage = cone.Stage.Name();
        return new RotationRule("cv", cone.Stage, cone.Indicator,
            Say($"{stage.Zh}{name.Zh}差异系数不大于 {cone.Limit:0.###}", $"{stage.En}, {name.En}: CV at most {cone.Limit:0.###}"),
            (double)cone.Limit, CvOf(before, cone), CvOf(after, cone), met);
    }

    private static double CvOf(Assessment assessment, Cases.CvCone cone) =>
        assessment.Stages.First(stage => stage.Stage == cone.Stage).Indicators.First(each => each.Indicator.Id == cone.Indicator).Cv;

    private static Words Say(FormattableString zh, FormattableString en) =>
        new(zh.ToString(CultureInfo.InvariantCulture).Replace(" %", "%", StringComparison.Ordinal), en.ToString(CultureInfo.InvariantCulture));
}
