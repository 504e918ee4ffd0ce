using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Junheng.Accounts.Roles;
using Junheng.Reports.Json;
using Junheng.Web.Accounts;
using Junheng.Web.Api.Frame;

namespace Junheng.Web.Api.Records;

/// <summary>Results under the standards: the JSON that <c>junheng assess --json</c> writes.</summary>
internal static class AssessmentOperations
{
    private const int LongestYear = 4;

    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new("GET", "/assessments", RoutePolicies.One(Right.ReadCounty), new("评估结果，与 junheng assess --json 相同", "Results, as junheng assess --json writes them"), typeof(object), ReadAsync)
        {
            Query = ["county", "year", "standard"], Tagged = true, Schema = Schema(),
        },
    ];

    private static async Task<ApiAnswer> ReadAsync(ApiCall call)
    {
        var county = await call.CountyAsync();
        var asked = call.Asked("year");
        int? year = asked.Length == 0 ? null
            : asked.Length == LongestYear && int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw ApiProblem.Bad("query_invalid", new("year 写开始的年份，例如 2026。", "year is the year it begins in, e.g. 2026."), new ApiError("year", "invalid", "写四位年份。", "Four digits."));
        var version = await call.Store.Versions.LatestAsync(county, year, call.Cancellation) ?? throw ApiProblem.NotFound();
        var standard = call.Asked("standard");
        var packs = (await call.Store.Packs.ListAsync(county, call.Cancellation)).Select(stored => stored.Pack).Where(pack => standard.Length == 0 || pack.Id == standard).ToList();
        if (packs.Count == 0)
            throw ApiProblem.NotFound();
        var assessments = new List<Standards.Evaluation.Assessment>();
        foreach (var pack in packs)
            assessments.Add((await call.Store.Assessments.GetAsync(version, pack, call.Cancellation)).Assessment);
        using var json = new MemoryStream();
        AssessmentJson.Write(json, assessments);
        // The same facts under the same rules are the same bytes, for ever.
        var tag = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', packs.Select(pack => pack.Hash).Prepend(version.ContentHash)))))[..32];
        return new ApiAnswer(json.ToArray(), county, $"\"{tag}\"");
    }

    /// <summary>The outer members; what is inside of stages and items is told in the documentation of the report.</summary>
    private static JsonNode Schema() => JsonNode.Parse(
        """
        {
          "type": "object", "required": ["results"], "additionalProperties": false,
          "properties": { "results": { "type": "array", "items": {
            "type": "object",
            "required": ["countyCode", "countyName", "schoolYear", "standard", "packVersion", "packHash", "verdict", "reasons", "stages", "countyItems"],
            "properties": {
              "countyCode": { "type": ["string", "null"] }, "countyName": { "type": ["string", "null"] }, "schoolYear": { "type": ["integer", "null"] },
              "standard": { "type": "string" }, "packVersion": { "type": "string" }, "packHash": { "type": "string" }, "verdict": { "type": "string" },
              "reasons": { "type": "array", "items": { "type": "object", "required": ["code", "stage", "indicator", "school", "text", "decides"], "properties": {
                "code": { "type": "string" }, "stage": { "type": ["string", "null"] }, "indicator": { "type": ["string", "null"] },
                "school": { "type": ["string", "null"] }, "text": { "type": "string" }, "decides": { "type": "boolean" } } } },
              "stages": { "type": "array", "items": { "type": "object" } }, "countyItems": { "type": "array", "items": { "type": "object" } } } } } }
        }
        """)!;
}
