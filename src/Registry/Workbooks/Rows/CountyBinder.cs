using Junheng.Registry.Findings;

namespace Junheng.Registry.Workbooks.Rows;

/// <summary>Gives every row its county: from its own columns, else from the only row of 县情.</summary>
internal sealed class CountyBinder(IReadOnlyList<CountyRow> known, CellTexts texts, FindingCollector findings)
{
    private readonly Dictionary<string, string> nameOfCode = known.Where(row => row.Code.Length > 0 && row.Name.Length > 0)
        .ToDictionary(row => row.Code, row => row.Name, StringComparer.Ordinal);

    private readonly Dictionary<string, string> codeOfName = known.Where(row => row.Code.Length > 0 && row.Name.Length > 0)
        .GroupBy(row => row.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Code, StringComparer.Ordinal);

    private readonly HashSet<string> named = new(StringComparer.Ordinal);

    public void Bind(SchoolRow row)
    {
        row.CountyCode = texts.Code(row.Row, "county_code");
        row.CountyName = texts.Text(row.Row, "county_name");
        if (row.CountyCode.Length == 0 && row.CountyName.Length == 0 && known.Count == 1)
            (row.CountyCode, row.CountyName) = (known[0].Code, known[0].Name);
        if (row.CountyCode.Length == 0 && row.CountyName.Length > 0)
            row.CountyCode = codeOfName.GetValueOrDefault(row.CountyName, "");
        if (row.CountyCode.Length > 0)
            Name(row);
        row.CountyKey = row.CountyCode.Length > 0 ? row.CountyCode : row.CountyName;
        if (row.CountyKey.Length == 0)
            findings.Add(IdentityRules.CountyMissing, texts.Address(row.Row, "county_code"), "", new(
                $"第 {row.Number} 行没有说明属于哪个县，整个文件都不能导入。", $"Row {row.Number} names no county, so nothing of the file can be imported."));
        else if (row.CountyCode.Length > 0 && !IsCode(row.CountyCode) && named.Add(row.CountyCode))
            findings.Add(IdentityRules.CountyCode, row.Place(texts.Address(row.Row, "county_code"), "county_code"), row.CountyCode, new(
                $"“{row.CountyCode}”不是 6 位行政区划代码。", $"“{row.CountyCode}” is no six-digit county code."),
                suggestion: row.CountyCode.Length == 12 && row.CountyCode.EndsWith("000000", StringComparison.Ordinal) ? row.CountyCode[..6] : "");
    }

    private void Name(SchoolRow row)
    {
        if (!nameOfCode.TryGetValue(row.CountyCode, out var name))
        {
            if (row.CountyName.Length > 0)
                nameOfCode[row.CountyCode] = row.CountyName;
            return;
        }

        if (row.CountyName.Length > 0 && row.CountyName != name && named.Add(row.CountyCode + row.CountyName))
            findings.Add(IdentityRules.CountyNames, texts.Address(row.Row, "county_name"), row.CountyName, new(
                $"代码 {row.CountyCode} 在别处叫“{name}”，这里是“{row.CountyName}”。", $"County {row.CountyCode} is “{name}” elsewhere and “{row.CountyName}” here."));
        row.CountyName = name;
    }

    private static bool IsCode(string code) => code.Length == 6 && code.All(char.IsAsciiDigit);
}
