using System.Text;

namespace Junheng.Planning.Options;

/// <summary>The options that come with the program (<c>standards/planning/default-options.yaml</c>); every price in them is an assumption to be replaced.</summary>
public static class PlanDefaults
{
    private const string Resource = "default-options.yaml";

    private static readonly Lazy<PlanOptions> Parsed = new(Parse);

    /// <summary>The YAML text, to start one's own from.</summary>
    public static string Text { get; } = ReadText();

    public static PlanOptions Options => Parsed.Value;

    private static PlanOptions Parse()
    {
        var reading = PlanOptionsReader.Read(Text);
        return reading.Options ?? throw new InvalidDataException($"The default options have errors: {reading.Problems[0]}");
    }

    private static string ReadText()
    {
        using var stream = typeof(PlanDefaults).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
