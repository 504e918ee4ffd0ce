using Junheng.Registry.Demo;
using Junheng.Standards.Facts;

namespace Junheng.Web.Tests.Security;

/// <summary>Texts that a spreadsheet would take for formulas, in every place of a county's data that takes text.</summary>
internal static class HostileTexts
{
    private static readonly string[] All =
    [
        "=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "=HYPERLINK(\"http://127.0.0.1/\",\"看\")", "＝1+1", "＋1", "－2+3", "＠SUM(1)",
    ];

    public static IReadOnlyList<string> Each => All;

    /// <summary>One that the given number stands in, so that texts which must differ do.</summary>
    public static string Of(int number) => All[number % All.Length] + (number < All.Length ? "" : FormattableString.Invariant($"&{number}"));

    /// <summary>The demo county with such names for all that has one.</summary>
    public static CountyFacts County(DemoOptions options)
    {
        var facts = DemoCounty.Generate(options).Last();
        return new CountyFacts(
            facts.County with { Name = "=县" },
            [
                .. facts.Schools.Select((school, i) => school with
                {
                    Name = Of(i), Township = "=镇" + i % 3, District = "+学区", SchoolGroup = "@集团", InspectionArea = "-责任区", Longitude = -108.5,
                }),
            ],
            facts.FieldIds.ToDictionary(field => field, field => facts.Column(field).ToArray(), StringComparer.Ordinal),
            facts.Sources,
            facts.Items);
    }
}
