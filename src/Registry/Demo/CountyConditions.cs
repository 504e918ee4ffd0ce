using System.Globalization;
using Junheng.Standards.Facts;

namespace Junheng.Registry.Demo;

/// <summary>The row of sheet 县情: the county itself, and the county-level items of the quality standard as far as they are filled in.</summary>
internal static class CountyConditions
{
    public static IReadOnlyDictionary<string, CountyItemValue> Of(Chance chance, int yearsBack)
    {
        var items = new Dictionary<string, CountyItemValue>(StringComparer.Ordinal);
        Number("population", 280_000 + chance.Below(60_000) - 1_500 * -yearsBack);
        Number("gdp_per_capita", 46_200 + chance.Below(4_000) - 2_300 * yearsBack);
        Number("revenue_per_capita", 2_650 + chance.Below(400) - 120 * yearsBack);
        return items;

        void Number(string id, double value) =>
            items[id] = new CountyItemValue(value.ToString(CultureInfo.InvariantCulture), value, null);
    }
}
