using Junheng.Standards.Expressions.Nodes;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>
/// Numerators, denominators and values of a stage, by indicator and section. An evaluation reads each once and lets it go;
/// whoever prints or explains them gets them computed again from the same facts, bit for bit, and kept.
/// </summary>
internal sealed class StageFigures(StandardPack pack, CountyFacts facts, Stage stage)
{
    private Kept[]? kept;

    /// <summary>The figures of an indicator by its place in the pack. Safe for many threads: all compute the same.</summary>
    public Kept this[int indicator] => (kept ??= Compute())[indicator];

    private Kept[] Compute()
    {
        using var frame = StageFrame.Build(pack, new MergedCounty(facts), stage);
        var calculator = new IndicatorCalculator(frame, new double[IndicatorCalculator.ScratchColumns * frame.Count]);
        var made = new Kept[pack.Indicators.Count];
        var columns = new Dictionary<int, double[]>();
        for (var k = 0; k < made.Length; k++)
        {
            var row = calculator.Figures(k);
            var denominators = pack.Indicators[k].Denominator is VariableNode { Variable.Slot: var slot }
                ? columns.TryGetValue(slot, out var known) ? known : columns[slot] = row.Denominators.ToArray()
                : row.Denominators.ToArray();
            made[k] = new Kept(row.Numerators.ToArray(), denominators, row.Values.ToArray());
        }

        return made;
    }

    /// <summary>One indicator's figures, one a section.</summary>
    internal readonly record struct Kept(double[] Numerators, double[] Denominators, double[] Values);
}
