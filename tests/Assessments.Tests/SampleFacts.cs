using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Assessments.Tests;

/// <summary>Small counties with known figures.</summary>
internal static class SampleFacts
{
    /// <summary>A county whose n-th school has 100 + 10 n pupils, rows and columns as in a sheet, and gaps here and there.</summary>
    public static CountyFacts County(string code = "610921", int year = 2025, int schools = 5, double area = 4.31)
    {
        var columns = new Dictionary<string, double[]>(StringComparer.Ordinal)
        {
            ["pupils_primary"] = [.. Enumerable.Range(0, schools).Select(i => 100.0 + 10 * i)],
            ["area_teaching"] = [.. Enumerable.Range(0, schools).Select(i => i % 3 == 2 ? double.NaN : area * (i + 1))],
            ["area_indoor_pe"] = new double[schools],
            ["books"] = [.. Enumerable.Repeat(double.NaN, schools)],
        };
        return new CountyFacts(
            new CountyIdentity(code, "示例县", year),
            [.. Enumerable.Range(0, schools).Select(School)],
            columns,
            new FactSources("学校.xlsx", "学校", [.. Enumerable.Range(3, schools)], new Dictionary<string, int>(StringComparer.Ordinal)
            {
                ["school_code"] = 1, ["pupils_primary"] = 8, ["area_teaching"] = 30, ["books"] = 31,
            }),
            new Dictionary<string, CountyItemValue>(StringComparer.Ordinal)
            {
                ["satisfaction"] = new("87.2%", 87.2, null) { Source = new CellAddress("县情", 2, 9) },
                ["funding_priority"] = new("是", null, true),
            });
    }

    private static SchoolIdentity School(int index) => new($"{3610000000L + index}", $"第{index + 1}小学“\\\"\u3000", index == 1 ? SchoolKind.TeachingPoint : SchoolKind.Primary)
    {
        Operator = 7,
        Location = Location.Rural,
        UrbanRuralCode = "220",
        Township = index % 2 == 0 ? "城关镇" : "",
        ParentCode = index == 1 ? "3610000000" : "",
        CountsAsSchool = index != 1,
        Longitude = 108.5 + index / 100.0,
        Latitude = 32.9,
        BuiltYear = index == 0 ? 1956 : null,
    };
}
