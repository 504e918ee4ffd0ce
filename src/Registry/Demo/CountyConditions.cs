using System.Globalization;
using Junheng.Standards.Facts;

namespace Junheng.Registry.Demo;

/// <summary>
/// The row of sheet 县情: the county itself, and the county-level items of the quality standard as far as somebody filled them in. Those
/// that the schools' figures decide (rooms, school and class sizes, rotation) are left to the figures.
/// </summary>
internal static class CountyConditions
{
    /// <summary>Conclusions that the county has confirmed. quality_4 (training funds) is still waiting for the accounts.</summary>
    private static readonly string[] Confirmed =
        ["gov_1", "gov_2", "gov_6", "gov_8", "gov_10", "gov_13", "gov_15", "quality_3", "quality_5", "quality_6", "quality_7", "quality_8", "quality_9"];

    private static readonly string[] Vetoes = ["veto_1", "veto_2", "veto_3", "veto_4", "veto_5", "veto_6", "veto_7"];

    public static IReadOnlyDictionary<string, CountyItemValue> Of(Chance chance, int yearsBack)
    {
        var items = new Dictionary<string, CountyItemValue>(StringComparer.Ordinal);
        Number("population", 280_000 + chance.Below(60_000) + 1_500 * yearsBack);
        Number("gdp_per_capita", 46_200 + chance.Below(4_000) - 2_300 * yearsBack);
        Number("revenue_per_capita", 2_650 + chance.Below(400) - 120 * yearsBack);
        foreach (var id in Confirmed)
            items[id] = new CountyItemValue("达标", null, true);
        Number("gov_7", yearsBack > 1 ? 7_600 : 8_000);
        Number("gov_9", 100);
        Number("gov_12", 100);
        Number("gov_14", 55 - 2 * yearsBack);
        Number("quality_1", Tenths(97.4 + chance.Unit() - 0.3 * yearsBack));
        Number("quality_2", Tenths(96.1 + chance.Unit() - 0.4 * yearsBack));
        Number("satisfaction", Tenths(86.7 + chance.Unit() - 0.9 * yearsBack));
        foreach (var id in Vetoes)
            items[id] = new CountyItemValue("否", null, false);
        return items;

        void Number(string id, double value) => items[id] = new CountyItemValue(value.ToString(CultureInfo.InvariantCulture), value, null);
    }

    private static double Tenths(double percent) => Math.Round(percent, 1);
}
