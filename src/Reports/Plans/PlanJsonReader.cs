using System.Text;
using System.Text.Json;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Standards;
using Junheng.Standards.Packs;

namespace Junheng.Reports.Plans;

/// <summary>Reads a plan's JSON back. Whatever the file holds, the answer is a plan or a sentence that says what is wrong with it.</summary>
public static class PlanJsonReader
{
    /// <summary>Bytes above which a file is not read.</summary>
    public const int MostBytes = 256 << 20;

    internal const int MostItems = 5_000_000;
    private const int MostProblems = 5;

    private static readonly JsonSerializerOptions Lines = new() { WriteIndented = true };

    /// <param name="text">The file.</param>
    /// <param name="pack">Gives the standard of an id, to read the options by; null where it is not known.</param>
    public static (PlanFile? Plan, IReadOnlyList<Words> Problems) Read(ReadOnlyMemory<byte> text, Func<string, StandardPack?> pack)
    {
        if (text.Length > MostBytes)
            return Refused(new("文件太大，不像是方案。", "The file is too large to be a plan."));
        if (text.Span.StartsWith(Encoding.UTF8.Preamble))
            text = text[Encoding.UTF8.Preamble.Length..];
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 64 });
            var root = new PlanNode(document.RootElement, "");
            if (root.Text("format") != PlanJson.Format)
                return Refused(new($"不是 junheng plan compliance 写的方案（format 应为 {PlanJson.Format}）。", $"Not a plan written by junheng plan compliance (format should be {PlanJson.Format})."));
            var standard = root.Text("standard");
            var reading = PlanOptionsReader.Read(JsonSerializer.Serialize(root["options"].Element, Lines), pack(standard));
            return reading.Options is { } options
                ? (Plan(root, standard, options), [])
                : (null, [.. reading.Problems.Take(MostProblems).Select(problem => new Words($"options：{problem.Message.Zh}{problem.Advice.Zh}", $"options: {problem.Message.En} {problem.Advice.En}"))]);
        }
        catch (JsonException error)
        {
            return Refused(new($"不是正确的 JSON（第 {error.LineNumber + 1} 行）。", $"Not valid JSON (line {error.LineNumber + 1})."));
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            // Halves of surrogate pairs: JSON to the parser, no text to anybody else.
            return Refused(new("文件里有不成字的编码。", "The file has code units that are no text."));
        }
        catch (PlanShapeException error)
        {
            return Refused(new($"方案里的 {error.Path} 不对：应是{error.Wanted.Zh}。", $"{error.Path} in the plan is wrong: it should be {error.Wanted.En}."));
        }
    }

    private static PlanFile Plan(PlanNode root, string standard, PlanOptions options) => new()
    {
        Status = PlanCodes.Status(root.Text("status")) ?? throw new PlanShapeException("status", new("方案的状态", "the status of a plan")),
        Cost = root["cost"].Money(),
        LowerBound = root["lowerBound"].NumberOr(double.NegativeInfinity),
        Actions = root["actions"].Items(MostItems).Select(Action).ToList(),
        Certificate = root["certificate"].IsNull ? null : CertificateReader.Read(root["certificate"]),
        Options = options with { Hash = root.Text("optionsHash") },
        Standard = standard,
        PackHash = root.Text("packHash"),
        FactsHash = root.Text("factsHash"),
        County = root["countyCode"].IsNull ? root.Text("countyName") : root.Text("countyCode"),
    };

    private static PlannedAction Action(PlanNode node) => new(
        node.Text("school"), node["stage"].StageOrNull(), node.Text("action"), node["count"].Whole(), node["cost"].Money(),
        PlanCodes.Reason(node.Text("why")) ?? ActionReason.Threshold)
    {
        Year = node["year"].IsNull ? null : node["year"].Whole(),
    };

    private static (PlanFile? Plan, IReadOnlyList<Words> Problems) Refused(Words problem) => (null, [problem]);
}
