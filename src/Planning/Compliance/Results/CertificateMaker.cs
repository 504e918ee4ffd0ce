using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Search;
using Junheng.Planning.Compliance.Squares;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Compliance.Results;

/// <summary>Writes the boxes of a search as a certificate.</summary>
internal static class CertificateMaker
{
    public static PlanCertificate Make(PlanModel model, TreeSearch search)
    {
        var nodes = new CertificateNode[search.Boxes.Count];
        var bound = double.PositiveInfinity;
        foreach (var box in search.Boxes)
        {
            if (box.First >= 0)
            {
                nodes[box.Index] = SplitOf(model, box);
                continue;
            }

            if (model.Hopeless.Count > 0)
            {
                // A school without any plan of its own needs no prices.
                nodes[box.Index] = new CertificateLeaf(double.PositiveInfinity, 0, 0, []) { Empty = true };
                continue;
            }

            var leaf = box.Squares is { } squares
                ? SquareLeafMaker.Make(model, search.Squares!, squares, box)
                : LeafMaker.Make(model, search.Solver.Evaluator, box.Prices, box.Space, box.IsEmpty);
            nodes[box.Index] = leaf;
            if (!leaf.Empty)
                bound = Math.Min(bound, leaf.Bound);
        }

        return new PlanCertificate(bound, nodes) { Common = search.Squares is null ? [] : LeafMaker.Cones(model, search.Boxes[0].Prices) };
    }

    private static CertificateNode SplitOf(PlanModel model, Box box)
    {
        var cut = box.Cut!.Value;
        if (cut.Kind == SplitKind.Count)
        {
            var variable = model.Variables[cut.Index];
            return new CountSplit(model.Facts.Schools[variable.School].Code, variable.Stage, variable.Action.Id, (int)cut.Most, box.First, box.Second);
        }

        if (cut.Kind == SplitKind.Amount)
        {
            var cone = model.Cones[cut.Index];
            return new TotalSplit(CountyTotal.Amount, cone.Stage, model.Pack.Indicators[cone.Indicator].Id, cut.At, box.First, box.Second);
        }

        if (cut.Kind is SplitKind.Units or SplitKind.Starts)
            return new TotalSplit(cut.Kind == SplitKind.Units ? CountyTotal.Units : CountyTotal.Starts, null, model.Options.Actions[cut.Index].Id, cut.Most, box.First, box.Second);
        var row = model.Rows[cut.Row];
        return new ThresholdSplit(SchoolOf(model, row), row.Stage, model.Pack.Indicators[row.Indicator].Id, box.First, box.Second);
    }

    private static string SchoolOf(PlanModel model, PlanRow row) => model.Facts.Schools[StageOf(model, row.Stage).Sections[row.Section].School].Code;

    private static StageAssessment StageOf(PlanModel model, Stage stage) => model.Before.Stages.First(each => each.Stage == stage);
}
