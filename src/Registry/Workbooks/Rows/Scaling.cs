using System.Globalization;

namespace Junheng.Registry.Workbooks.Rows;

/// <summary>Multiplies in decimal, so that 12.3 under 万元 is 123000 and not 122999.99999999999.</summary>
internal static class Scaling
{
    public static double Apply(double value, decimal factor)
    {
        if (factor == 1m)
            return value;
        return Math.Abs(value) < 1e15 && decimal.TryParse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? (double)(exact * factor)
            : value * (double)factor;
    }
}
