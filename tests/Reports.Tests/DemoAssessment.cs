using Junheng.Registry.Demo;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Reports.Tests;

/// <summary>The demo county's last year under the built-in standards: the believable case that reports are tried on.</summary>
internal static class DemoAssessment
{
    public static CountyFacts Facts { get; } = DemoCounty.GenerateYear(new DemoOptions(), 2025).Single();

    public static CountyFacts YearBefore { get; } = DemoCounty.GenerateYear(new DemoOptions(), 2024).Single();

    public static Assessment Quality { get; } = Evaluate("quality-2017", Facts);

    public static Assessment Basic { get; } = Evaluate("basic-2012", Facts);

    public static Assessment Evaluate(string pack, CountyFacts facts) => Evaluator.Evaluate(BuiltInPacks.Find(pack)!, facts);

    /// <summary>The demo county's facts without one field, or with one value of it replaced.</summary>
    public static CountyFacts With(string field, int? school = null, double value = double.NaN)
    {
        var columns = Facts.FieldIds.Where(id => school is not null || id != field)
            .ToDictionary(id => id, id => Facts.Column(id).ToArray(), StringComparer.Ordinal);
        if (school is { } index)
            columns[field][index] = value;
        return new CountyFacts(Facts.County, Facts.Schools, columns, Facts.Sources, Facts.Items);
    }

    public static CountyFacts WithItems(Func<string, CountyItemValue, CountyItemValue?> change)
    {
        var items = Facts.Items.Select(item => (item.Key, Value: change(item.Key, item.Value)))
            .Where(item => item.Value is not null).ToDictionary(item => item.Key, item => item.Value!, StringComparer.Ordinal);
        return new CountyFacts(Facts.County, Facts.Schools, Facts.FieldIds.ToDictionary(id => id, id => Facts.Column(id).ToArray(), StringComparer.Ordinal), Facts.Sources, items);
    }
}
