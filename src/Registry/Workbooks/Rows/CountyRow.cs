using Junheng.Standards.Facts;

namespace Junheng.Registry.Workbooks.Rows;

/// <summary>What sheet 县情 says of a county.</summary>
internal sealed record CountyRow(string Code, string Name, int? SchoolYear, IReadOnlyDictionary<string, CountyItemValue> Items, CellAddress Cell);
