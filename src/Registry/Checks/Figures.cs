using System.Globalization;

namespace Junheng.Registry.Checks;

/// <summary>Numbers in the sentences of findings.</summary>
internal static class Figures
{
    /// <summary>The number as short as it is exact.</summary>
    public static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The number with at most two decimals.</summary>
    public static string Short(double value) => value.ToString(Math.Abs(value) < 1 ? "0.####" : "0.##", CultureInfo.InvariantCulture);
}
