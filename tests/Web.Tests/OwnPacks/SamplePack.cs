using System.Net;
using System.Text;
using AngleSharp.Dom;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.OwnPacks;

/// <summary>A small provincial pack, and the way of a pack through the forms.</summary>
internal static class SamplePack
{
    /// <summary>Line ends as Windows writes them: they must come through the confirm page unchanged.</summary>
    public static string Text(string id) => $$$"""
        id: {{{id}}}
        version: 1
        name: {zh: 某省办学标准, en: School standard of a province}
        short_name: {zh: 某省标准, en: Provincial standard}
        source: {document: 某教〔2024〕1号, confidence: verified}
        stages: [primary]
        indicators:
          - id: class_size
            name: {zh: 最大班额, en: Largest class}
            numerator: max_class
            denominator: 1
            direction: at_most
            cv: false
            thresholds: [{value: 45}]
          - id: books
            name: {zh: 生均图书, en: Books per pupil}
            numerator: books
            denominator: pupils
            thresholds: [{value: 20}]
        splitting: {fields: [books], weights: {primary: 1, middle: 1, high: 1}}
        school_rule: {at_most_failing: 0, text: {zh: 各项都要达标。, en: Every item must be met.}}

        """.ReplaceLineEndings("\r\n");

    /// <summary>One that needs a column of its own.</summary>
    public static string WithOwnField(string id) => $$$"""
        id: {{{id}}}
        version: 1
        name: 实验室标准
        source: {document: 某教〔2024〕2号, confidence: verified}
        stages: [primary]
        fields:
          - {id: labs_own, heading: 自有实验室数, english: Own laboratories, type: count, unit: count}
        indicators:
          - id: labs
            name: 实验室
            numerator: labs_own
            denominator: 1
            thresholds: [{value: 1}]
        school_rule: {at_most_failing: 0, text: 要有实验室。}

        """;

    public static Task<HttpResponseMessage> UploadAsync(RunningSite site, HttpClient http, string text) => UploadAsync(site, http, Encoding.UTF8.GetBytes(text));

    public static async Task<HttpResponseMessage> UploadAsync(RunningSite site, HttpClient http, byte[] file) => await RunningSite.PostAsync(
        http, "/standards", await site.TokenAsync(http, "/standards"), form => form.Add(new ByteArrayContent(file), "file", "标准.yaml"));

    /// <summary>The page that the upload answers with.</summary>
    public static async Task<IDocument> CheckAsync(RunningSite site, HttpClient http, string text, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await UploadAsync(site, http, text);
        var page = RunningSite.Parse(await response.Content.ReadAsStringAsync());
        Assert.True(response.StatusCode == expected, $"{response.StatusCode}: {page.QuerySelector("main")?.TextContent}");
        return page;
    }

    /// <summary>Presses the button of the confirm page.</summary>
    /// <returns>The address it leads to.</returns>
    public static async Task<string> ConfirmAsync(HttpClient http, IDocument confirm)
    {
        var form = confirm.QuerySelector("main form")!;
        using var response = await RunningSite.PostAsync(http, form.GetAttribute("action")!, Value(form, "_form"), content => content.Add(new StringContent(Value(form, "pack")), "pack"));
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return response.Headers.Location!.ToString();
    }

    public static async Task<string> AddAsync(RunningSite site, HttpClient http, string text) =>
        await ConfirmAsync(http, await CheckAsync(site, http, text));

    private static string Value(IElement form, string name) => form.QuerySelector($"input[name={name}]")!.GetAttribute("value")!;
}
