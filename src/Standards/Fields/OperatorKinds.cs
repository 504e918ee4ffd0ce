namespace Junheng.Standards.Fields;

/// <summary>举办者类型, as the county workbook numbers them.</summary>
public static class OperatorKinds
{
    /// <summary>The official names; the first is number 1, the last (民办) number 10.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["中央教育部门", "中央其他部门", "省级教育部门", "省级其他部门", "地级教育部门", "地级其他部门", "县级教育部门", "县级其他部门", "地方企业", "民办"];
}
