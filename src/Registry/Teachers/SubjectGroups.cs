namespace Junheng.Registry.Teachers;

/// <summary>Subjects as groups within which one teacher can stand in for another.</summary>
public static class SubjectGroups
{
    public const string PeArt = "体育艺术";
    public const string Other = "其他";

    private static readonly (string Group, string[] Words)[] Table =
    [
        (PeArt, ["体育", "音乐", "美术", "艺术", "舞蹈", "书法", "体艺"]),
        ("语文", ["语文"]),
        ("数学", ["数学"]),
        ("外语", ["英语", "外语", "日语", "俄语"]),
        ("科学", ["科学", "物理", "化学", "生物"]),
        ("文综", ["道德与法治", "道法", "政治", "思想品德", "品德", "历史", "地理", "社会"]),
    ];

    /// <summary>Every group, the first of them PE and art.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Table.Select(each => each.Group), Other];

    /// <summary>The group of a subject; empty for no subject.</summary>
    public static string Of(string subject)
    {
        if (subject.Length == 0)
            return "";
        foreach (var (group, words) in Table)
        {
            if (subject == group || words.Any(word => subject.Contains(word, StringComparison.Ordinal)))
                return group;
        }

        return Other;
    }
}
