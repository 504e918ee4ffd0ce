using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Parts;
using Junheng.Planning.Compliance.Search;
using Junheng.Planning.Compliance.Squares;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Compliance.Results;

/// <summary>Writes the boxes of a search as a certificate: the county's tree first, then those of its parts.</summary>
internal sealed class CertificateMaker
{
    private readonly List<CertificateNode?> nodes = [];
    private bool hasShares;

    private CertificateMaker()
    {
    }

    public static PlanCertificate Make(PlanModel model, TreeSearch search)
    {
        var maker = new CertificateMaker();
        var bound = maker.Write(model, search);
        return new PlanCertificate(bound, [.. maker.nodes.OfType<CertificateNode>()])
        {
            Common = maker.hasShares ? LeafMaker.Cones(model, search.Boxes[0].Prices) : [],
        };
    }

    /// <summary>Writes a tree behind what is there; returns the lowest bound of its leaves.</summary>
    private double Write(PlanModel model, TreeSearch search)
    {
        var from = nodes.Count;
        nodes.AddRange(new CertificateNode?[search.Boxes.Count]);
        hasShares |= search.Squares is not null;
        var bound = double.PositiveInfinity;
        foreach (var box in search.Boxes)
        {
            if (box.First >= 0)
            {
                nodes[from + box.Index] = SplitOf(model, box, from);
            }
            else if (box.Parts is { } parts)
            {
                bound = Math.Min(bound, Write(parts, from + box.Index));
            }
            else
            {
                var leaf = LeafOf(model, search, box);
                nodes[from + box.Index] = leaf;
                if (!leaf.Empty)
                    bound = Math.Min(bound, leaf.Bound);
            }
        }

        return bound;
    }

    /// <summary>Writes the parts of a box; returns what they prove together.</summary>
    private double Write(PartsBound parts, int at)
    {
        var sum = -parts.Charge;
        var isEmpty = false;
        var written = new List<CertificatePart>();
        foreach (var part in parts.Proofs)
        {
            written.Add(new CertificatePart([.. part.Group.Actions.Select(action => action.Id)], nodes.Count) { Stage = part.Group.Stage });
            var bound = Write(part.Model, part.Search);
            isEmpty |= double.IsPositiveInfinity(bound);
            sum += double.IsFinite(bound) ? PartProof.Up(bound, part.Model.Grain) : 0;
        }

        nodes[at] = new PartSplit(written, [.. parts.Space.Prices.OrderBy(each => each.Key).Select(each => PriceOf(parts.Model, each.Key.School, each.Key.Section, each.Value))]);
        // The nearest double may be above the sum.
        return isEmpty ? double.PositiveInfinity : Math.BitDecrement((double)sum);
    }

    private static LetOffPrice PriceOf(PlanModel model, int school, int section, decimal price)
    {
        var unit = model.Schools[school];
        var stage = unit.Clusters.SelectMany(cluster => cluster.Items).First(item => item.SectionOfSchool == section).Stage;
        return new LetOffPrice(model.Facts.Schools[unit.School].Code, stage, price);
    }

    private static CertificateLeaf LeafOf(PlanModel model, TreeSearch search, Box box)
    {
        // A school without any plan of its own needs no prices.
        if (model.Hopeless.Count > 0)
            return new CertificateLeaf(double.PositiveInfinity, 0, 0, []) { Empty = true };
        return box.Squares is { } squares
            ? SquareLeafMaker.Make(model, search.Squares!, squares, box)
            : LeafMaker.Make(model, search.Solver.Evaluator, box.Prices, box.Space, box.IsEmpty);
    }

    private static CertificateNode SplitOf(PlanModel model, Box box, int from)
    {
        var cut = box.Cut!.Value;
        var (first, second) = (from + box.First, from + box.Second);
        if (cut.Kind == SplitKind.Count)
        {
            var variable = model.Variables[cut.Index];
            return new CountSplit(model.Facts.Schools[variable.School].Code, variable.Stage, variable.Action.Id, (int)cut.Most, first, second);
        }

        if (cut.Kind == SplitKind.Amount)
        {
            var cone = model.Cones[cut.Index];
            return new TotalSplit(CountyTotal.Amount, cone.Stage, model.Pack.Indicators[cone.Indicator].Id, cut.At, first, second);
        }

        if (cut.Kind is SplitKind.Units or SplitKind.Starts)
            return new TotalSplit(cut.Kind == SplitKind.Units ? CountyTotal.Units : CountyTotal.Starts, null, model.Options.Actions[cut.Index].Id, cut.Most, first, second);
        var row = model.Rows[cut.Row];
        return new ThresholdSplit(SchoolOf(model, row), row.Stage, model.Pack.Indicators[row.Indicator].Id, first, second);
    }

    private static string SchoolOf(PlanModel model, PlanRow row) => model.Facts.Schools[StageOf(model, row.Stage).Sections[row.Section].School].Code;

    private static StageAssessment StageOf(PlanModel model, Stage stage) => model.Before.Stages.First(each => each.Stage == stage);
}
