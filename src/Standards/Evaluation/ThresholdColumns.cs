using Junheng.Standards.Expressions;
using Junheng.Standards.Expressions.Nodes;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>Finds the threshold line of each section: the first whose condition holds, else the unconditional one.</summary>
internal static class ThresholdColumns
{
    /// <summary>The one line that holds for every section of a stage, if its value is a plain number; −1 otherwise.</summary>
    public static int Constant(Indicator indicator, Stage stage, out double value)
    {
        value = double.NaN;
        for (var line = 0; line < indicator.Thresholds.Count; line++)
        {
            var threshold = indicator.Thresholds[line];
            if (!Contains(threshold.Stages, stage))
                continue;
            if (threshold.When is not null || threshold.Value is not NumberNode number)
                return -1;
            value = number.Value;
            return line;
        }

        return -1;
    }

    /// <summary>Fills the thresholds (NaN where none applies) and, for exact decisions, which line each came from (−1 for none).</summary>
    public static void Fill(Indicator indicator, SectionFrame frame, Span<double> thresholds, Span<int> lines)
    {
        thresholds.Fill(double.NaN);
        lines.Fill(-1);
        for (var line = 0; line < indicator.Thresholds.Count; line++)
        {
            if (Contains(indicator.Thresholds[line].Stages, frame.Stage))
                Apply(indicator.Thresholds[line], line, frame, thresholds, lines);
        }
    }

    public static bool Contains(IReadOnlyList<Stage> stages, Stage stage)
    {
        for (var i = 0; i < stages.Count; i++)
        {
            if (stages[i] == stage)
                return true;
        }

        return false;
    }

    private static void Apply(Threshold threshold, int line, SectionFrame frame, Span<double> thresholds, Span<int> lines)
    {
        var values = new double[frame.Count];
        threshold.Value.Evaluate(frame, values);
        double[]? when = null;
        if (threshold.When is not null)
        {
            when = new double[frame.Count];
            threshold.When.Evaluate(frame, when);
        }

        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] >= 0 || (when is not null && when[i] != 1))
                continue;
            lines[i] = line;
            thresholds[i] = values[i];
        }
    }
}
