using Junheng.Standards.Fields;
using Junheng.Standards.Packs.Reading;

namespace Junheng.Standards.Packs.Validation;

/// <summary>
/// Checks that in each stage exactly one threshold line applies to every section, by trying sample points around the
/// constants of the conditions and every word of the codes.
/// </summary>
internal static class ThresholdCoverage
{
    private const int None = -1;
    private const int Unknown = -2;

    /// <summary>False if lines overlap or leave a gap (reported).</summary>
    /// <param name="places">Where each line stands in the file.</param>
    public static bool Check(IReadOnlyList<Threshold> thresholds, IReadOnlyList<PackNode> places, PackContext context)
    {
        if (thresholds.Count == 0)
            return true;
        var good = true;
        var reported = new HashSet<(string, PackNode)>();
        foreach (var stage in context.Stages)
        {
            var lines = Enumerable.Range(0, thresholds.Count).Where(i => thresholds[i].Stages.Contains(stage)).ToList();
            if (lines.Count == 0)
                Report(PackProblemCodes.ThresholdStageMissing, places[0], $"{stage.Name().Zh}没有标准。", $"There is no threshold for stage {stage.Id()}.", $"为 {stage.Id()} 加一行；这个学段不判定时，另建只含一个学段的标准包。", $"Add a line for {stage.Id()}; where the stage is not judged, keep a pack of its own for the other stage.");
            else
                CheckStage(stage, lines);
        }

        return good;

        void CheckStage(Stage stage, List<int> lines)
        {
            var otherwise = lines.FindIndex(line => thresholds[line].When is null);
            if (otherwise >= 0 && otherwise < lines.Count - 1)
            {
                Report(PackProblemCodes.ThresholdOrder, places[lines[otherwise + 1]], "这一行在没有条件的一行之后，永远用不到。", "This line follows one without a condition and never applies.", "没有条件的一行（其余情形）放在最后。", "Put the line without a condition (all other cases) last.");
                return;
            }

            var conditional = lines.Where(line => thresholds[line].When is not null).ToList();
            if (conditional.Count > 0)
                TryPoints(stage, conditional, otherwise >= 0);
        }

        void TryPoints(Stage stage, List<int> conditional, bool hasOtherwise)
        {
            var points = SamplePoints.Around([.. conditional.Select(line => thresholds[line].When!)], stage, context.Variables);
            var first = new int[points.Count];
            Array.Fill(first, None);
            var holds = new double[points.Count];
            foreach (var line in conditional)
            {
                thresholds[line].When!.Evaluate(points.Frame, holds);
                for (var i = 0; i < points.Count; i++)
                {
                    // Where a condition cannot be computed (0 pupils) the threshold is unknown, which is no gap.
                    if (double.IsNaN(holds[i]) && first[i] < 0)
                        first[i] = Unknown;
                    if (holds[i] != 1)
                        continue;
                    if (first[i] >= 0)
                    {
                        Report(PackProblemCodes.ThresholdOverlap, places[line], $"{points.Describe(i)} 时，这一行和第 {places[first[i]].Line} 行的标准都适用。", $"With {points.Describe(i)}, both this line and line {places[first[i]].Line} apply.", "把条件改得互不相交。", "Make the conditions exclude each other.");
                        return;
                    }

                    first[i] = line;
                }
            }

            var gap = hasOtherwise ? -1 : Array.IndexOf(first, None);
            if (gap >= 0)
                Report(PackProblemCodes.ThresholdGap, places[conditional[^1]], $"{stage.Name().Zh} {points.Describe(gap)} 时没有标准可用。", $"In stage {stage.Id()} with {points.Describe(gap)}, no threshold applies.", "补上这种情形，或在最后加一行没有条件的标准。", "Add the case, or end with a line without a condition.");
        }

        void Report(string code, PackNode place, string zh, string en, string adviceZh, string adviceEn)
        {
            good = false;
            if (reported.Add((code, place)))
                context.Problems.Error(code, place, new Words(zh, en), new Words(adviceZh, adviceEn));
        }
    }
}
