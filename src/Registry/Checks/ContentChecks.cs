using Junheng.Registry.Findings;
using Junheng.Registry.Workbooks;
using Junheng.Standards;
using Junheng.Standards.Facts;

namespace Junheng.Registry.Checks;

/// <summary>The checks between the values of a county's rows, in the order in which a clerk would make them.</summary>
internal static class ContentChecks
{
    /// <param name="isBad">True for a cell that was reported already (field, school).</param>
    public static void Run(CountyFacts facts, ReadOptions options, FindingCollector findings, Func<string, int, bool> isBad)
    {
        var county = new CheckedCounty(facts, findings, isBad);
        StageChecks.Run(county);
        PartChecks.Run(county);
        if (options.LastYear?.Invoke(facts.County) is { } before)
            LastYearChecks.Run(county, before, options.Fields);
        SpreadChecks.Run(county, options.Fields);
    }
}

/// <summary>A county while it is checked.</summary>
internal sealed class CheckedCounty(CountyFacts facts, FindingCollector findings, Func<string, int, bool> isBad)
{
    public CountyFacts Facts { get; } = facts;

    public FindingCollector Findings { get; } = findings;

    /// <summary>True if the cell was reported already, so that a further check must be silent about it.</summary>
    public bool IsBad(string field, int school) => isBad(field, school);

    public bool Has(string field) => Facts.Column(field).Length > 0;

    public void Add(Rule rule, int school, string field, Words message)
    {
        var cell = Facts.Source(field, school);
        if (!cell.Exists)
            cell = new CellAddress(Facts.Sources.Sheet, school < Facts.Sources.RowNumbers.Length ? Facts.Sources.RowNumbers[school] : 0, 0);
        var value = Facts.Value(field, school);
        var identity = Facts.Schools[school];
        Findings.Add(rule, new FindingPlace(cell, Facts.County.Key, identity.Code, identity.Name, field), double.IsNaN(value) ? "" : Figures.Text(value), message);
    }
}
