using System.Text;

namespace Junheng.Standards.Packs;

/// <summary>The packs that come with the program: the files of <c>standards/</c>, embedded. Each is parsed once, when first asked for.</summary>
public static class BuiltInPacks
{
    private const string Extension = ".yaml";

    private static readonly Dictionary<string, Lazy<StandardPack>> Packs = Names().ToDictionary(
        name => name[..^Extension.Length],
        name => new Lazy<StandardPack>(() => Parse(name)),
        StringComparer.Ordinal);

    /// <summary>The ids, the newest national standard first.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. Packs.Keys.OrderBy(id => id switch { "quality-2017" => 0, "basic-2012" => 1, _ => 2 }).ThenBy(id => id, StringComparer.Ordinal)];

    /// <summary>Every built-in pack, in the order of <see cref="Ids"/>.</summary>
    public static IReadOnlyList<StandardPack> All => [.. Ids.Select(id => Packs[id].Value)];

    /// <summary>The pack of an id; null if there is none.</summary>
    public static StandardPack? Find(string id) => Packs.GetValueOrDefault(id)?.Value;

    /// <summary>The YAML text of a built-in pack, to start one's own from; null if there is none.</summary>
    public static string? Text(string id) => Packs.ContainsKey(id) ? ReadText(id + Extension) : null;

    private static IEnumerable<string> Names() =>
        typeof(BuiltInPacks).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(Extension, StringComparison.Ordinal));

    private static StandardPack Parse(string name)
    {
        var reading = PackReader.Read(ReadText(name));
        return reading.Pack ?? throw new InvalidDataException($"The built-in pack {name} has errors: {reading.Problems[0]}");
    }

    private static string ReadText(string name)
    {
        using var stream = typeof(BuiltInPacks).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
