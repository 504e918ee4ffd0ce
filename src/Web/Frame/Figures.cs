using Junheng.Reports.Numbers;

namespace Junheng.Web.Frame;

/// <summary>Counts on pages: whole where they are whole, one decimal where splitting or full-time equivalents made a fraction.</summary>
internal static class Figures
{
    public static string Count(double value) => Print.Number(value, Math.Abs(value - Math.Round(value)) < 0.05 ? 0 : 1);
}
