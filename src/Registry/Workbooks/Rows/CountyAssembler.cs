using Junheng.Registry.Checks;
using Junheng.Registry.Findings;
using Junheng.Registry.Workbooks.Headings;
using Junheng.Registry.Workbooks.Raw;
using Junheng.Standards.Facts;

namespace Junheng.Registry.Workbooks.Rows;

/// <summary>Puts the rows of each county together, checks it, and keeps those without an error.</summary>
internal sealed class CountyAssembler(
    RawSheet sheet, SheetColumns columns, CellTexts texts, IReadOnlyList<CountyRow> known, ReadOptions options, FindingCollector findings)
{
    public (IReadOnlyList<CountyFacts> Good, IReadOnlyList<CountyIdentity> Blocked) Assemble(
        List<SchoolRow> rows, Dictionary<string, double[]> values, HashSet<(string Field, int Row)> bad)
    {
        var columnNumbers = columns.Fields.ToDictionary(pair => pair.Key, pair => pair.Value.Number, StringComparer.Ordinal);
        var all = new List<CountyFacts>();
        foreach (var group in Groups(rows))
        {
            var county = Identity(group.Select(at => rows[at]).ToList());
            var row = known.FirstOrDefault(row => (row.Code.Length > 0 ? row.Code : row.Name) == county.Key);
            var facts = new CountyFacts(
                county,
                [.. group.Select(at => rows[at].Identity)],
                values.ToDictionary(pair => pair.Key, pair => group.Count == rows.Count ? pair.Value : [.. group.Select(at => pair.Value[at])], StringComparer.Ordinal),
                new FactSources(findings.File, sheet.Name, [.. group.Select(at => rows[at].Number)], columnNumbers),
                row?.Items ?? new Dictionary<string, CountyItemValue>(StringComparer.Ordinal));
            ContentChecks.Run(facts, options, findings, (field, school) => bad.Count > 0 && bad.Contains((field, rows[group[school]].Row)));
            all.Add(facts);
        }

        foreach (var row in known.Where(row => !all.Exists(facts => facts.County.Key == (row.Code.Length > 0 ? row.Code : row.Name))))
            findings.Add(IdentityRules.CountyWithoutSchools, row.Cell, row.Code, new($"“学校”表里没有“{row.Name}{row.Code}”的学校。", $"Sheet 学校 has no school of {row.Name} {row.Code}."));
        return ([.. all.Where(facts => !findings.IsBlocked(facts.County.Key))], [.. all.Where(facts => findings.IsBlocked(facts.County.Key)).Select(facts => facts.County)]);
    }

    /// <summary>Row positions by county, in the order in which counties first appear.</summary>
    private static List<List<int>> Groups(List<SchoolRow> rows)
    {
        var groups = new List<List<int>>();
        var byKey = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var at = 0; at < rows.Count; at++)
        {
            if (!byKey.TryGetValue(rows[at].CountyKey, out var group))
            {
                byKey.Add(rows[at].CountyKey, group = []);
                groups.Add(group);
            }

            group.Add(at);
        }

        return groups;
    }

    private CountyIdentity Identity(List<SchoolRow> rows)
    {
        var first = rows[0];
        var county = known.FirstOrDefault(row => (row.Code.Length > 0 ? row.Code : row.Name) == first.CountyKey);
        int? year = null;
        foreach (var row in rows)
        {
            var text = texts.Text(row.Row, "school_year");
            if (text.Length == 0)
                continue;
            if (SchoolYears.TryRead(text, out var its) && (year is null || year == its))
                year = its;
            else
                findings.Add(IdentityRules.SchoolYear, row.Place(texts.Address(row.Row, "school_year"), "school_year"), text, new(
                    year is null ? $"“{text}”不是学年。" : $"同一个县有两个学年：{year} 和 {text}。", year is null ? $"“{text}” is no school year." : $"One county has two school years: {year} and {text}."));
        }

        var name = rows.Select(row => row.CountyName).FirstOrDefault(name => name.Length > 0) ?? county?.Name ?? "";
        return new CountyIdentity(first.CountyCode, name, year ?? county?.SchoolYear ?? options.SchoolYear);
    }
}
