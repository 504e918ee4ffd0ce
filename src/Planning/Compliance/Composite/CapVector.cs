using Junheng.Planning.Compliance.Model;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Compliance.Composite;

/// <summary>
/// A cap for each CV of a stage whose composite is limited: together at most n × limit, none above what the CV is today.
/// </summary>
internal sealed class CapVector
{
    private const double Least = 0.005;
    private readonly double[] today;
    private readonly double sum;

    public CapVector(StageAssessment stage)
    {
        Stage = stage.Stage;
        Indicators = [.. Enumerable.Range(0, stage.Indicators.Count).Where(k => stage.Indicators[k].Indicator.HasCv)];
        today = [.. Indicators.Select(k => stage.Indicators[k].Cv)];
        Limit = stage.CompositeLimit!.Value;
        sum = (double)Limit * today.Length;
        Caps = [.. today.Select(cv => cv * Math.Min(1, sum / today.Sum()))];
    }

    public Stage Stage { get; }

    /// <summary>Their places in the pack.</summary>
    public int[] Indicators { get; }

    public decimal Limit { get; }

    public double[] Caps { get; private set; }

    /// <summary>
    /// Looser where a little of the limit is worth much, tighter where it is worth little; then all together brought back to what is allowed.
    /// </summary>
    /// <param name="worth">By cap: what a unit more of it saves; +∞ where the cap cannot be met.</param>
    /// <param name="step">How boldly, e.g. 0.2.</param>
    public void Move(double[] worth, double step)
    {
        var finite = worth.Where(each => double.IsFinite(each) && each > 0).ToList();
        var mean = finite.Count == 0 ? 1 : finite.Average();
        var next = new double[Caps.Length];
        for (var j = 0; j < next.Length; j++)
            next[j] = Math.Min(today[j], Caps[j] * Math.Exp(step * Math.Clamp((double.IsFinite(worth[j]) ? worth[j] : 3 * mean) / mean - 1, -1, 2)));
        Caps = Fit(next);
    }

    public CapVector Copy() => (CapVector)MemberwiseClone();

    /// <summary>Caps as decimals whose sum does not exceed n × limit.</summary>
    public IEnumerable<((Stage Stage, int Indicator) Key, decimal Cap)> Decimals()
    {
        var caps = Array.ConvertAll(Caps, cap => Math.Floor((decimal)cap * 100_000) / 100_000);
        for (var j = 0; j < caps.Length; j++)
            yield return ((Stage, Indicators[j]), caps[j]);
    }

    /// <summary>The caps scaled so that their sum is what is allowed, none above today's CV.</summary>
    private double[] Fit(double[] caps)
    {
        double Total(double factor) => caps.Select((cap, j) => Capped(cap * factor, j)).Sum();
        var (low, high) = (0.0, 1.0);
        while (high < 1e6 && Total(high) <= sum)
            (low, high) = (high, high * 2);
        for (var step = 0; step < 60; step++)
        {
            var factor = (low + high) / 2;
            (low, high) = Total(factor) <= sum ? (factor, high) : (low, factor);
        }

        return [.. caps.Select((cap, j) => Capped(cap * low, j))];
    }

    private double Capped(double cap, int j) => Math.Clamp(cap, Math.Min(Least, today[j]), today[j]);

    /// <summary>The caps of several stages as limits of a plan.</summary>
    public static CvLimits Limits(IEnumerable<CapVector> stages) =>
        CvLimits.Of(stages.SelectMany(stage => stage.Decimals()).ToDictionary(each => each.Key, each => each.Cap));
}
