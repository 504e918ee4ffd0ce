using Junheng.Registry.Findings;
using Junheng.Standards;

namespace Junheng.Registry.Workbooks.Rows;

/// <summary>Checks between rows: codes and names that repeat, parents that are not there.</summary>
internal static class RelationBinder
{
    public static void Check(IReadOnlyList<SchoolRow> rows, CellTexts texts, FindingCollector findings)
    {
        var byCode = new Dictionary<string, SchoolRow>(StringComparer.Ordinal);
        var byName = new Dictionary<(string, string), SchoolRow>();
        foreach (var row in rows)
        {
            var (code, name) = (row.Identity.Code, row.Identity.Name);
            if (code.Length > 0 && !byCode.TryAdd(code, row))
            {
                var first = byCode[code];
                var message = new Words($"标识码 {code} 与第 {first.Number} 行“{first.Identity.Name}”重复。", $"Code {code} repeats that of row {first.Number}, {first.Identity.Name}.");
                findings.Add(IdentityRules.CodeDuplicate, row.Place(texts.Address(row.Row, "school_code"), "school_code"), code, message);
                if (first.CountyKey != row.CountyKey)
                    findings.Add(IdentityRules.CodeDuplicate, first.Place(texts.Address(first.Row, "school_code"), "school_code"), code,
                        new($"标识码 {code} 与第 {row.Number} 行“{name}”重复。", $"Code {code} repeats in row {row.Number}, {name}."));
            }

            if (name.Length > 0 && !byName.TryAdd((row.CountyKey, name), row))
                findings.Add(IdentityRules.NameDuplicate, row.Place(texts.Address(row.Row, "school_name"), "school_name"), name, new(
                    $"校名“{name}”与第 {byName[(row.CountyKey, name)].Number} 行重复。", $"The name “{name}” repeats that of row {byName[(row.CountyKey, name)].Number}."));
        }

        foreach (var row in rows)
            Parent(row, byCode, texts, findings);
    }

    private static void Parent(SchoolRow row, Dictionary<string, SchoolRow> byCode, CellTexts texts, FindingCollector findings)
    {
        var (code, parent) = (row.Identity.Code, row.Identity.ParentCode);
        if (parent.Length == 0)
        {
            if (!row.Identity.CountsAsSchool)
                findings.Add(IdentityRules.ParentMissing, row.Place(texts.Address(row.Row, "parent_code"), "parent_code"), "", new(
                    $"“{row.Identity.Name}”不计校数，但没有写明并入哪所学校。", $"“{row.Identity.Name}” does not count as a school but names no parent."));
            return;
        }

        var known = byCode.TryGetValue(parent, out var school) && school.CountyKey == row.CountyKey && parent != code;
        if (known && (row.Identity.CountsAsSchool || school!.Identity.CountsAsSchool))
            return;
        findings.Add(IdentityRules.ParentUnknown, row.Place(texts.Address(row.Row, "parent_code"), "parent_code"), parent, known
            ? new($"所属中心校“{school!.Identity.Name}”自己也不计校数。", $"The parent “{school.Identity.Name}” does not count as a school itself.")
            : parent == code
                ? new($"“{row.Identity.Name}”的所属中心校是它自己。", $"“{row.Identity.Name}” names itself as its parent.")
                : new($"本县没有标识码为 {parent} 的学校。", $"No school of this county has the code {parent}."));
    }
}
