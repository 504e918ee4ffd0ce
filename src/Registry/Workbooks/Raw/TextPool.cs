namespace Junheng.Registry.Workbooks.Raw;

/// <summary>The distinct texts of a book, each kept once.</summary>
internal sealed class TextPool
{
    /// <summary>Characters kept at most (64 MB).</summary>
    private const int MostCharacters = 32 << 20;

    private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private int characters;

    public string this[int at] => texts[at];

    public int Add(string text)
    {
        if (index.TryGetValue(text, out var at))
            return at;
        characters += text.Length + 16;
        if (characters > MostCharacters)
            throw new TooLargeException(MostCharacters);
        at = texts.Count;
        texts.Add(text);
        index.Add(text, at);
        return at;
    }
}

/// <summary>A sheet holds more than is kept in memory.</summary>
internal sealed class TooLargeException(int limit) : Exception
{
    public int Limit { get; } = limit;
}
