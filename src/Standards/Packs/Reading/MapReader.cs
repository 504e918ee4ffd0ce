namespace Junheng.Standards.Packs.Reading;

/// <summary>
/// Reads the keys of one mapping. The keys that are asked for are the schema: <see cref="Finish"/> reports all others.
/// </summary>
internal sealed partial class MapReader
{
    private readonly PackContext context;
    private readonly Dictionary<string, PackNode> values = new(StringComparer.Ordinal);
    private readonly List<PackNode.Scalar> keys = [];
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public MapReader(PackContext context, PackNode.Map map)
    {
        this.context = context;
        Map = map;
        foreach (var (key, value) in map.Entries)
        {
            keys.Add(key);
            if (!values.TryAdd(key.Value, value))
                Problems.Error(PackProblemCodes.DuplicateKey, key, new($"“{key.Value}”写了两次。", $"\"{key.Value}\" is written twice."), new("合成一处。", "Keep one of them."));
        }
    }

    public PackNode.Map Map { get; }

    public PackContext Context => context;

    private ProblemList Problems => context.Problems;

    /// <summary>The value of a key; null if it is not given or empty.</summary>
    public PackNode? Node(string key)
    {
        asked.Add(key);
        return values.TryGetValue(key, out var node) && node is not PackNode.Scalar { IsEmpty: true } ? node : null;
    }

    public bool Has(string key) => Node(key) is not null;

    /// <summary>Where to point for a key: its value, else the mapping.</summary>
    public PackNode Place(string key) => values.GetValueOrDefault(key, Map);

    public PackNode.Scalar? Scalar(string key) => Node(key) switch
    {
        null => null,
        PackNode.Scalar scalar => scalar,
        var other => Wrong<PackNode.Scalar>(other, key, new("一个值", "a single value")),
    };

    public string? Text(string key) => Scalar(key)?.Value.Trim();

    /// <summary>The text of a key that must be there; empty after the problem is reported.</summary>
    public string Required(string key)
    {
        if (Text(key) is { Length: > 0 } text)
            return text;
        Require(key);
        return "";
    }

    public void Require(string key)
    {
        if (Has(key))
            return;
        Problems.Error(PackProblemCodes.MissingKey, Map, new($"这里缺 {key}。", $"{key} is missing here."), new($"加一行 {key}: …。", $"Add a line {key}: …."));
    }

    public IReadOnlyList<PackNode> List(string key) => Node(key) switch
    {
        null => [],
        PackNode.List list => list.Items,
        PackNode.Scalar scalar => [scalar],
        var other => Wrong<PackNode.List>(other, key, new("一张表（每行以 - 开头）", "a list (lines that begin with -)"))?.Items ?? [],
    };

    /// <summary>The mappings of a list; anything else in it is reported.</summary>
    public IEnumerable<MapReader> Maps(string key)
    {
        foreach (var item in List(key))
        {
            if (item is PackNode.Map map)
                yield return new MapReader(context, map);
            else
                Wrong<PackNode.Map>(item, key, new("键和值", "keys and values"));
        }
    }

    public MapReader? Child(string key) => Node(key) switch
    {
        null => null,
        PackNode.Map map => new MapReader(context, map),
        var other => Wrong<MapReader>(other, key, new("键和值", "keys and values")),
    };

    public IEnumerable<PackNode.Scalar> Scalars(string key)
    {
        foreach (var item in List(key))
        {
            if (item is PackNode.Scalar scalar)
                yield return scalar;
            else
                Wrong<PackNode.Scalar>(item, key, new("一个词", "a word"));
        }
    }

    /// <summary>The keys of a mapping whose keys are data (stages).</summary>
    public IEnumerable<PackNode.Scalar> AllKeys()
    {
        foreach (var key in keys)
        {
            asked.Add(key.Value);
            yield return key;
        }
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void Finish()
    {
        foreach (var key in keys.Where(key => !asked.Contains(key.Value)))
        {
            var near = DidYouMean.Find(key.Value, asked);
            var all = string.Join(", ", asked);
            Problems.Error(
                PackProblemCodes.UnknownKey,
                key,
                new($"不认识“{key.Value}”。", $"\"{key.Value}\" is not known here."),
                near is null ? new($"这里可用：{all}。", $"Known here: {all}.") : new($"是否指 {near}？", $"Did you mean {near}?"));
        }
    }

    private T? Wrong<T>(PackNode node, string key, Words wanted)
        where T : class
    {
        Problems.Error(PackProblemCodes.WrongType, node, new($"{key} 应是{wanted.Zh}。", $"{key} should be {wanted.En}."), new("按格式说明改写。", "Write it as the schema says."));
        return null;
    }
}
