namespace Junheng.Standards.Fields;

/// <summary>
/// 学段. Compulsory education has <see cref="Primary"/> (小学) and <see cref="Middle"/> (初中);
/// <see cref="High"/> (高中) matters only as a weight when a school's rooms are split between its stages.
/// </summary>
public enum Stage
{
    Primary,
    Middle,
    High,
}

/// <summary>The ids and words of the stages.</summary>
public static class Stages
{
    /// <summary>The stages that are judged: primary, then middle.</summary>
    public static IReadOnlyList<Stage> Compulsory { get; } = [Stage.Primary, Stage.Middle];

    /// <summary>Every stage that a school can have.</summary>
    public static IReadOnlyList<Stage> All { get; } = [Stage.Primary, Stage.Middle, Stage.High];

    /// <summary>The id used in packs, JSON and field suffixes: <c>primary</c>, <c>middle</c>, <c>high</c>.</summary>
    public static string Id(this Stage stage) => stage switch
    {
        Stage.Primary => "primary",
        Stage.Middle => "middle",
        _ => "high",
    };

    public static Words Name(this Stage stage) => stage switch
    {
        Stage.Primary => new Words("小学", "Primary"),
        Stage.Middle => new Words("初中", "Junior middle"),
        _ => new Words("高中", "High"),
    };

    public static bool TryParse(string id, out Stage stage)
    {
        foreach (var candidate in (ReadOnlySpan<Stage>)[Stage.Primary, Stage.Middle, Stage.High])
        {
            if (string.Equals(candidate.Id(), id, StringComparison.Ordinal))
            {
                stage = candidate;
                return true;
            }
        }

        stage = default;
        return false;
    }
}
