using Junheng.Registry.Findings;
using Junheng.Registry.Mapping;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Workbooks.Headings;

/// <summary>Holds a map against the file: headings that are not there, fields nobody knows, checks that are off.</summary>
internal static class MapChecks
{
    public static void Run(HeadingMap? map, SheetColumns columns, FieldCatalog fields, FindingCollector findings)
    {
        if (map is null)
            return;
        var known = columns.Columns.ToDictionary(column => column.Number, column => HeadingText.Key(column.Heading));
        foreach (var (field, heading) in map.Headings)
        {
            if (fields.Find(field) is null || columns.Fields.ContainsKey(field))
                continue;
            var near = EditDistance.Nearest(HeadingText.Key(heading), known.Values);
            var suggestion = near is null ? "" : columns.Columns.First(column => known[column.Number] == near).Heading;
            findings.Add(HeadingRules.MapHeading, CellAddress.None, heading,
                near is null
                    ? new($"对应表把 {field} 对到“{heading}”，文件里没有这一列。", $"The map binds {field} to “{heading}”, which the file does not have.")
                    : new($"对应表把 {field} 对到“{heading}”，文件里没有这一列，是不是“{suggestion}”？", $"The map binds {field} to “{heading}”, which the file does not have; is it “{suggestion}”?"),
                suggestion: suggestion, fieldId: field);
        }

        foreach (var field in map.Headings.Keys.Concat(map.Constants.Keys).Concat(map.Factors.Keys).Distinct(StringComparer.Ordinal).Where(field => fields.Find(field) is null))
        {
            var near = EditDistance.Nearest(field, fields.All.Select(known => known.Id)) ?? "";
            findings.Add(HeadingRules.MapField, CellAddress.None, field,
                new($"对应表里的字段“{field}”不认识{(near.Length > 0 ? $"，是不是“{near}”？" : "。")}", $"The map names an unknown field “{field}”{(near.Length > 0 ? $"; is it “{near}”?" : ".")}"), suggestion: near);
        }

        var off = map.ChecksOff.Where(id => RuleCatalog.Find(id) is { CanBeOff: true }).ToList();
        if (off.Count > 0)
            findings.Add(HeadingRules.ChecksOff, CellAddress.None, "", new(
                $"没有做的检查：{string.Join("、", off)}。", $"Checks not made: {string.Join(", ", off)}."));
    }
}
