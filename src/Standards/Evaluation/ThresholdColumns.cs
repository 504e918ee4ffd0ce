using Junheng.Standards.Expressions;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>Finds the threshold line of each section: the first whose condition holds, else the unconditional one.</summary>
internal static class ThresholdColumns
{
    /// <summary>Fills the thresholds (NaN where none applies) and, for exact decisions, which line each came from (−1 for none).</summary>
    public static void Fill(Indicator indicator, SectionFrame frame, Span<double> thresholds, Span<int> lines)
    {
        thresholds.Fill(double.NaN);
        lines.Fill(-1);
        for (var line = 0; line < indicator.Thresholds.Count; line++)
        {
            var threshold = indicator.Thresholds[line];
            if (threshold.Stages.Contains(frame.Stage))
                Apply(threshold, line, frame, thresholds, lines);
        }
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
