using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Desk;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Templates;
using Junheng.Registry.Workbooks;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Http;
using System.Globalization;

namespace Junheng.Web.Returns;

/// <summary>A school's return as a workbook to fill in without network, and reading it back.</summary>
internal static class ReturnWorkbook
{
    public static async Task SendAsync(HttpContext http, RoundDesk desk, ReturnView view)
    {
        var checks = await desk.ChecksAsync(view.Round, http.RequestAborted);
        var asked = view.Sections.SelectMany(section => section.Fields).ToList();
        await Download.SendAsync(http, $"{view.Return.Summary.Name}（{view.Round.Title}）.xlsx", output => TemplateWriter.Write(output, new TemplateOptions
        {
            Fields = new FieldCatalog(checks.Fields.All.Where(field => asked.Contains(field))),
            Present = [view.Return.Cells],
            County = view.Round.County,
            LastYear = LastYear(view, asked),
            Mark = Mark(view),
        }));
    }

    /// <summary>The cells that a filled workbook holds for this school, and the revision it was made from; null where the file does not say.</summary>
    /// <exception cref="RoundRefusedException">The file cannot be read, or is another school's.</exception>
    public static (Dictionary<string, string> Typed, int? Revision) Read(byte[] content, string fileName, ReturnView view, FieldCatalog fields)
    {
        using var stream = new MemoryStream(content, writable: false);
        var reading = WorkbookReader.Read(stream, fileName, new ReadOptions { Fields = fields });
        if (reading.Grid is not { } grid)
        {
            var first = reading.Findings.FirstOrDefault(finding => finding.Severity == Registry.Findings.Severity.Error);
            throw new RoundRefusedException("file_unreadable", new($"文件读不了：{first?.Message.Zh}{first?.Advice.Zh}", $"The file cannot be read: {first?.Message.En} {first?.Advice.En}"));
        }

        var columns = grid.Columns.Select((column, at) => (column, at)).Where(pair => view.Field(pair.column.FieldId) is not null).ToList();
        var code = columns.FirstOrDefault(pair => pair.column.FieldId == "school_code");
        var row = grid.Rows.FirstOrDefault(each => code.column is not null && each.Cells[code.at].Trim() == view.Key.SchoolCode)
            ?? throw new RoundRefusedException("file_of_another", new(
                $"文件的“学校”表里没有标识码 {view.Key.SchoolCode}。上传本校下载的工作簿。", $"Sheet 学校 of the file has no school {view.Key.SchoolCode}. Upload the workbook downloaded for this school."));
        var typed = columns.Where(pair => !FormSections.IsOfRegister(pair.column.FieldId)).DistinctBy(pair => pair.column.FieldId, StringComparer.Ordinal)
            .ToDictionary(pair => pair.column.FieldId, pair => Scaled(row.Cells[pair.at], pair.column.Factor), StringComparer.Ordinal);
        var mark = TemplateMark.Read(content).Split(' ');
        return (typed, mark is ["junheng-return", var round, var school, var revision] && round == view.Key.RoundId && school == view.Key.SchoolCode
            && int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);
    }

    private static string Mark(ReturnView view) =>
        string.Create(CultureInfo.InvariantCulture, $"junheng-return {view.Key.RoundId} {view.Key.SchoolCode} {view.Return.Summary.Revision}");

    private static string Scaled(string text, decimal factor) => factor == 1 || double.IsNaN(ReturnCells.Value(text))
        ? text
        : ReturnCells.Number((double)((decimal)ReturnCells.Value(text) * factor));

    private static CountyFacts LastYear(ReturnView view, List<FieldDefinition> asked) => new(
        view.Round.County with { SchoolYear = view.Round.SchoolYear - 1 },
        [new SchoolIdentity(view.Key.SchoolCode, view.Return.Summary.Name, FormSections.Kind(view.Return.Cells))],
        asked.Where(field => field.Type is FieldType.Number or FieldType.Count).ToDictionary(field => field.Id, field => new[] { ReturnCells.Value(view.Return.LastYear.GetValueOrDefault(field.Id, "")) }, StringComparer.Ordinal),
        FactSources.None,
        new Dictionary<string, CountyItemValue>(StringComparer.Ordinal));
}
