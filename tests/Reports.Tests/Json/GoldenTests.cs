using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Junheng.Reports.Json;
using Junheng.Standards.Evaluation;
using Xunit;

namespace Junheng.Reports.Tests.Json;

/// <summary>
/// The demo county's results, bit for bit. Each golden file holds the counties' figures to read and the SHA-256 of the whole
/// JSON with every school. To accept a meant change: run this class with JUNHENG_UPDATE_GOLDEN=1 and look at the difference.
/// </summary>
public class GoldenTests
{
    [Theory]
    [InlineData("quality-2017")]
    [InlineData("basic-2012")]
    public void Demo_ByANationalStandard_IsAsRecorded(string pack)
    {
        var name = $"demo-{pack}.json";
        var actual = Summary(DemoAssessment.Evaluate(pack, DemoAssessment.Facts));
        if (Environment.GetEnvironmentVariable("JUNHENG_UPDATE_GOLDEN") == "1")
            File.WriteAllText(Path.Combine(SourceFolder(), "..", "Golden", name), actual);
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", name)), actual);
    }

    private static string Summary(Assessment assessment)
    {
        using var stream = new MemoryStream();
        AssessmentJson.Write(stream, [assessment]);
        var bytes = stream.ToArray();
        var whole = JsonNode.Parse(bytes)!;
        var result = whole["results"]![0]!.AsObject();
        // The pack's hash is tested with the packs; a word changed there must not change the figures here.
        result.Remove("packHash");
        result.Remove("packVersion");
        var hashed = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(result["stages"]!.ToJsonString())));
        foreach (var stage in result["stages"]!.AsArray())
            stage!.AsObject().Remove("schools");
        result["sha256OfStages"] = hashed;
        return result.ToJsonString(new JsonSerializerOptions
        {
            WriteIndented = true,
            NewLine = "\n",
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }) + "\n";
    }

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
