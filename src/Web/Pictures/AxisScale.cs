using System.Globalization;

namespace Junheng.Web.Pictures;

/// <summary>Round steps for an axis that begins at 0.</summary>
internal static class AxisScale
{
    /// <summary>The largest finite value, mean or threshold, with a little air.</summary>
    public static double Max(IReadOnlyList<BeeRow> rows, BeeAxis axis)
    {
        var max = double.IsFinite(axis.Threshold) ? axis.Threshold * 1.1 : 0;
        foreach (var row in rows)
        {
            foreach (var bee in row.Bees)
            {
                if (double.IsFinite(bee.Value))
                    max = Math.Max(max, bee.Value);
            }
        }

        return max > 0 ? max : 1;
    }

    /// <summary>A step of 1, 2 or 5 times a power of ten that gives about ten marks.</summary>
    public static double Step(double max)
    {
        var raw = max / 9;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var lead = raw / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }

    public static string Print(double value) =>
        Math.Round(value, 6).ToString(value >= 1000 ? "#,##0" : "0.####", CultureInfo.InvariantCulture);
}
