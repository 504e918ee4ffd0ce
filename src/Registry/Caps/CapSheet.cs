using System.Globalization;
using Junheng.Registry.Findings;
using Junheng.Registry.Workbooks.Headings;
using Junheng.Registry.Workbooks.Raw;
using Junheng.Registry.Workbooks.Rows;
using Junheng.Standards;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Caps;

/// <summary>The rows of sheet 规划约束: a school, a stage, and a column for each action.</summary>
internal sealed class CapSheet(RawSheet sheet, IReadOnlyList<CapAction> actions, IReadOnlySet<string>? schoolCodes, FindingCollector findings)
{
    private const string Prefix = "cap_";
    /// <summary>The largest cap that is taken for one.</summary>
    public const int Most = 1_000_000;

    private readonly HashSet<(string School, Stage? Stage, string Action)> seen = [];

    public IReadOnlyList<CapRow> Read()
    {
        var fields = Fields();
        var index = new HeadingIndex(fields.All, map: null);
        if (HeadingRows.Find(sheet, index) is not { } headings)
        {
            if (sheet.RowCount > 0)
                findings.Add(HeadingRules.NoHeadings, new CellAddress(sheet.Name, sheet.RowNumber(0), 1), "",
                    new("找不到列名行。", "There is no row of headings."),
                    new("第一行写列名：学校代码、学段、cap_…。", "Write headings in the first row: school_code, stage, cap_…."));
            return [];
        }

        var columns = SheetColumns.Bind(sheet, headings, index, fields, findings);
        CheckHeadings(columns);
        var texts = new CellTexts(sheet, columns, map: null);
        var kinds = new RowKinds(sheet, columns);
        var caps = new List<CapRow>();
        for (var row = columns.HeadingRow + 1; row < sheet.RowCount; row++)
        {
            if (kinds.Of(row) == RowKind.School)
                caps.AddRange(Row(row, columns, texts));
        }

        return caps;
    }

    private FieldCatalog Fields() => new(
    [
        .. FieldCatalog.BuiltIn.All.Where(field => field.Id is "school_code" or "school_name"),
        new FieldDefinition("stage", "学段", "Stage", FieldType.Text, ""),
        .. actions.Select(action => new FieldDefinition(Prefix + action.Id, action.Name.Zh + "上限", action.Name.En + " cap", FieldType.Count, "")),
    ]);

    private void CheckHeadings(SheetColumns columns)
    {
        var row = sheet.RowNumber(columns.HeadingRow);
        foreach (var column in columns.Columns.Where(column => column.FieldId.Length == 0 && column.Heading.TrimStart().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)))
        {
            var near = DidYouMean.Find(column.Heading.Trim(), actions.Select(action => Prefix + action.Id)) ?? "";
            findings.Add(CapRules.Action, new CellAddress(sheet.Name, row, column.Number), column.Heading,
                new($"规划选项里没有“{column.Heading.Trim()}”对应的做法。", $"The plan options have no action for “{column.Heading.Trim()}”."),
                near.Length > 0 ? new($"是否指 {near}？", $"Did you mean {near}?") : null,
                near);
        }

        if (!columns.Fields.ContainsKey("school_code"))
            findings.Add(HeadingRules.ColumnMissing, new CellAddress(sheet.Name, row, 1), "", new("没有“学校代码”这一列。", "There is no column school_code."), CapRules.School.Advice, fieldId: "school_code");
    }

    private IEnumerable<CapRow> Row(int row, SheetColumns columns, CellTexts texts)
    {
        var given = actions.Where(action => columns.Fields.TryGetValue(Prefix + action.Id, out var column) && !IsBlank(sheet.Cell(row, column.Number))).ToList();
        if (given.Count == 0)
            yield break;
        var code = texts.Code(row, "school_code");
        var name = texts.Text(row, "school_name");
        if (code.Length == 0)
        {
            if (columns.Fields.ContainsKey("school_code"))
                findings.Add(CapRules.School, texts.Address(row, "school_code"), name, new("这一行没有学校代码。", "This row has no school code."));
            yield break;
        }

        if (schoolCodes?.Contains(code) == false)
            findings.Add(CapRules.SchoolUnknown, texts.Address(row, "school_code"), code, new($"“学校”表里没有 {code}。", $"Sheet 学校 has no school {code}."));
        if (!TryStage(texts.Text(row, "stage"), out var stage))
        {
            findings.Add(CapRules.StageWord, texts.Address(row, "stage"), texts.Text(row, "stage"), new($"“{texts.Text(row, "stage")}”不是学段。", $"“{texts.Text(row, "stage")}” is not a stage."));
            yield break;
        }

        foreach (var action in given)
        {
            var cell = texts.Address(row, Prefix + action.Id);
            if (Number(sheet.Cell(row, cell.Column), cell) is not { } most)
                continue;
            if (stage is not null && !action.PerStage)
                findings.Add(CapRules.StageNotMeant, cell, code, new($"“{action.Name.Zh}”是全校的，这一行写了学段。", $"“{action.Name.En}” is for the whole school, and this row names a stage."));
            else if (!seen.Add((code, stage, action.Id)))
                findings.Add(CapRules.Twice, cell, code, new($"学校 {code} 的“{action.Name.Zh}”上限写了两次。", $"The cap of “{action.Name.En}” for school {code} is given twice."));
            else
                yield return new CapRow(code, stage, action.Id, most, cell);
        }
    }

    private bool IsBlank(RawCell cell) => cell.IsEmpty || (cell.Kind == CellKind.Text && (NumberText.IsMissing(sheet.Text(cell)) || sheet.Text(cell).Trim() is "不限" or "不限制"));

    private int? Number(RawCell cell, CellAddress address)
    {
        var text = sheet.Text(cell).Trim();
        var number = cell.IsNumber ? cell.Number : double.NaN;
        if (cell.Kind == CellKind.Text)
            NumberText.Read(text, out number);
        if (number is >= 0 and <= Most && number == Math.Floor(number))
            return (int)number;
        findings.Add(CapRules.Number, address, text, new($"“{text}”不能作上限。", $"“{text}” cannot be a cap."), suggestion: number is > 0 and <= Most ? Math.Floor(number).ToString(CultureInfo.InvariantCulture) : "");
        return null;
    }

    private static bool TryStage(string text, out Stage? stage)
    {
        var word = HeadingText.Narrow(text).Trim();
        stage = word switch
        {
            "小学" or "小学部" => Stage.Primary,
            "初中" or "初中部" => Stage.Middle,
            _ => Stages.TryParse(word.ToLowerInvariant(), out var found) && found != Stage.High ? found : null,
        };
        return stage is not null || word is "" or "全校" or "all";
    }
}
