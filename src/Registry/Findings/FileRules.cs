using Junheng.Standards;

namespace Junheng.Registry.Findings;

/// <summary>Rules about the file as a whole: can it be opened, is it what it says, is it of a bearable size.</summary>
internal static class FileRules
{
    private static readonly Words Safety = new("保证一个坏文件不会让系统停下来", "One bad file must not stop the system");
    private static readonly Words SaveAs = new(
        "用 WPS 或 Excel 打开，另存为“Excel 工作簿（*.xlsx）”，再选这个文件。",
        "Open it in WPS or Excel, save as “Excel Workbook (*.xlsx)” and choose that file.");

    public static readonly Rule Empty = new("file_empty", Severity.Error,
        new("文件里有内容。", "The file has content."),
        new("确认选对了文件；如果是从网上或 U 盘复制的，重新复制一次。", "Check that it is the right file, or copy it again."), Safety);

    public static readonly Rule NotAWorkbook = new("file_not_a_workbook", Severity.Error,
        new("文件是 .xlsx 工作簿或 .csv 文本。", "The file is an .xlsx workbook or .csv text."), SaveAs, Safety);

    public static readonly Rule Unreadable = new("file_unreadable", Severity.Error,
        new("文件完整，能够打开。", "The file is whole and can be opened."),
        new("用 WPS 或 Excel 打开；打得开就另存为新的 .xlsx，打不开就请对方重新发送。",
            "Open it in WPS or Excel; if it opens, save it as a new .xlsx; if not, ask for the file again."), Safety);

    public static readonly Rule Missing = new("file_missing", Severity.Error,
        new("文件在所写的位置。", "The file is where its path says."),
        new("核对文件夹和文件名，再试一次。", "Check folder and name, and try again."), Safety);

    public static readonly Rule Password = new("file_password", Severity.Error,
        new("文件没有密码。", "The file has no password."),
        new("用 WPS 或 Excel 打开，在“文件→信息（文档加密）”里去掉密码，保存后再选。",
            "Open it, remove the password under File → Info, save and choose it again."), Safety);

    public static readonly Rule TooLarge = new("file_too_large", Severity.Error,
        new("文件解开后的大小在限度以内。", "The file's uncompressed size is within the limit."),
        new("把“学校”表的有效行复制到新工作簿；几个县的数据按县分成几个文件。",
            "Copy the rows of sheet 学校 into a new workbook; split several counties into several files."), Safety);

    public static readonly Rule TooManyColumns = new("columns_beyond_limit", Severity.Error,
        new("表格的行列不超出工作表的范围（16,384 列、1,048,576 行）。", "Cells stay inside a sheet (16,384 columns, 1,048,576 rows)."), SaveAs, Safety);

    public static readonly Rule ColumnsIgnored = new("columns_ignored", Severity.Warning,
        new("只读前 512 列。", "Only the first 512 columns are read."),
        new("把要用的列移到前 512 列，删掉右边多余的列。", "Move the columns that matter to the left and delete the rest."), Safety);

    public static readonly Rule OldFormat = new("file_old_format", Severity.Note,
        new("旧格式 .xls 也能读。", "The old .xls format is read too."),
        new("建议另存为 .xlsx：文件更小，问题可以标在原表上。", "Better save as .xlsx: findings can then be marked in the file."), Safety);

    public static readonly Rule Macros = new("macros_ignored", Severity.Note,
        new("宏不运行，也不保留。", "Macros are neither run nor kept."),
        new("数字已按保存时的值读入，不用处理。", "Values were read as saved; nothing to do."), Safety);

    public static readonly Rule Formulas = new("formulas_read_as_saved", Severity.Note,
        new("公式不重算，读保存时的值。", "Formulas are not recalculated; saved values are read."),
        new("如果改过数据，先在 WPS 或 Excel 里保存一次再导入。", "If data changed, save the file once in WPS or Excel first."),
        new("读到的必须是填报人看到的数", "What is read must be what the clerk saw"));

    public static readonly Rule HiddenSheet = new("sheet_hidden", Severity.Note,
        new("隐藏的工作表如实说明。", "Hidden sheets are named."),
        new("核对隐藏的表里没有要报的数据。", "Check that hidden sheets hold nothing to be reported."), Safety);

    public static readonly Rule HiddenRows = new("rows_hidden", Severity.Note,
        new("隐藏或筛选掉的行照样读入。", "Hidden or filtered rows are read as well."),
        new("不要报的行请删掉，不要只隐藏。", "Delete rows that are not to be reported instead of hiding them."), Safety);

    public static readonly Rule SheetMissing = new("sheet_missing", Severity.Error,
        new("学校数据在名为“学校”的工作表里。", "School data is in the sheet named 学校."),
        new("把放学校数据的工作表改名为“学校”。", "Rename the sheet with the school data to 学校."),
        new("县级数据工作簿格式", "County workbook format"));

    public static readonly Rule SheetTaken = new("sheet_taken", Severity.Note,
        new("没有“学校”表时，用唯一的一张表。", "Without a sheet 学校 the only sheet is used."),
        new("确认读的就是这张表。", "Check that this is the sheet meant."),
        new("县级数据工作簿格式", "County workbook format"));

    public static readonly Rule TooManyFindings = new("findings_cut", Severity.Note,
        new("问题很多时只列出一部分，计数不漏。", "Of very many findings only a part is listed; the count is whole."),
        new("先改列出的问题，再重新导入；同一列的问题往往一次能改完。", "Mend these first and import again."), Safety);

    public static IReadOnlyList<Rule> All { get; } =
    [
        Empty, NotAWorkbook, Missing, Unreadable, Password, TooLarge, TooManyColumns, ColumnsIgnored, OldFormat, Macros, Formulas,
        HiddenSheet, HiddenRows, SheetMissing, SheetTaken, TooManyFindings,
    ];
}
