using Junheng.Planning.Linear;
using Junheng.Planning.Linear.Branching;
using Junheng.Planning.Rotation.Cases;
using Junheng.Planning.Rotation.Model;
using Junheng.Planning.Rotation.Naming;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Rotation;

/// <summary>Makes rotation plans. Pure; the same county, pack and options give the same plan, a stop may only end the search earlier.</summary>
public static class RotationPlanner
{
    /// <summary>The gap that is enough where nothing else is asked for.</summary>
    public const double UsualGap = 1e-4;

    /// <param name="teachers">A list of teachers, from which people are named; null to plan by the numbers of the workbook.</param>
    /// <param name="solver">Null takes Junheng's own.</param>
    /// <param name="search">Gap, stop and progress; lazy rows and rounding are the planner's own.</param>
    public static RotationPlan Plan(
        StandardPack pack, CountyFacts facts, RotationOptions options, IReadOnlyList<Teacher>? teachers = null, IMipSolver? solver = null, MipOptions? search = null)
    {
        var before = Evaluator.Evaluate(pack, facts);
        var county = CaseBuilder.Build(before, options, teachers);
        var model = new RotationModel(county);
        var result = (solver ?? new BranchAndBound()).Solve(model.Program, (search ?? new MipOptions { Gap = UsualGap }) with
        {
            LazyRows = new ChordCuts(model).Add,
            Rounding = new FlowRounding(model).Round,
        });
        var flows = PlannedFlows.Of(county, model.Flows, result.X);
        var plan = PlanWriter.Write(before, county, flows, result, solver?.Name ?? "junheng");
        return teachers is null ? plan : plan with
        {
            Names = TeacherNaming.Name(flows, teachers, county.IsEligible, county.ClassOf, before),
            Assumptions = [.. plan.Assumptions, TeacherNaming.Rule],
        };
    }
}
