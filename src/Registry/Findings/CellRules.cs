using Junheng.Standards;

namespace Junheng.Registry.Findings;

/// <summary>Rules about the text or number in one cell.</summary>
internal static class CellRules
{
    private static readonly Words Format = new("县级数据工作簿格式", "County workbook format");

    public static readonly Rule NumberExpected = new("number_expected", Severity.Error,
        new("数字列里是数字。", "A number column holds numbers."),
        new("改成阿拉伯数字；没有数据就空着。", "Write digits; leave the cell empty where there is no value."), Format);

    public static readonly Rule DateInNumber = new("number_is_date", Severity.Error,
        new("数字列里不是日期。", "A number column holds no dates."),
        new("把单元格格式改为“常规”，重新填数。", "Set the cell's format to General and enter the number again."),
        new("表格软件会把“3-5”之类自动变成日期", "Spreadsheets turn entries like 3-5 into dates"));

    public static readonly Rule CellError = new("cell_error", Severity.Error,
        new("单元格没有公式错误。", "The cell holds no formula error."),
        new("改好公式，或直接填数。", "Mend the formula or enter the value."), Format);

    public static readonly Rule NoCachedValue = new("formula_without_value", Severity.Error,
        new("公式单元格里存有结果。", "A formula cell has a saved result."),
        new("用 WPS 或 Excel 打开，等结果算出后保存，再导入。", "Open the file in WPS or Excel, let it calculate, save and import again."),
        new("公式不重算，读保存时的值", "Formulas are not recalculated"));

    public static readonly Rule Merged = new("cell_merged", Severity.Error,
        new("一个数字一个单元格。", "Every number has a cell of its own."),
        new("取消合并，每所学校填自己的数。", "Unmerge the cells and enter each school's value."), Format);

    public static readonly Rule Negative = new("number_negative", Severity.Error,
        new("人数、面积、金额不小于 0。", "Counts, areas and amounts are not negative."),
        new("改为实际数；没有数据就空着。", "Enter the real value, or leave it empty."), Format);

    public static readonly Rule TooBig = new("number_too_large", Severity.Error,
        new("数字不超过一万亿。", "Numbers stay below 10¹²."),
        new("核对是否多写了位数，或把标识码填进了数字列。", "Check for extra digits or a code in a number column."), Format);

    public static readonly Rule NotWhole = new("count_not_whole", Severity.Warning,
        new("人数一般是整数。", "Persons are usually whole numbers."),
        new("核对；确实按折算人数统计的不用改。", "Check; full-time equivalents may stay."), Format) { CanBeOff = true };

    public static readonly Rule YearFormat = new("year_format", Severity.Error,
        new("年份是四位数字。", "A year has four digits."), new("例如 1998。", "For example 1998."), Format);

    public static readonly Rule YesNo = new("yes_no_expected", Severity.Error,
        new("这一列填“是”或“否”。", "This column holds 是 or 否."), new("改为“是”或“否”；不填当作“是”。", "Write 是 or 否; empty means 是."), Format);

    public static readonly Rule Degrees = new("coordinate_range", Severity.Error,
        new("经度在 -180 到 180 之间，纬度在 -90 到 90 之间。", "Longitude is within ±180, latitude within ±90."),
        new("用十进制度，例如经度 108.5070、纬度 32.8920。", "Use decimal degrees."), Format);

    public static readonly Rule OutsideChina = new("coordinate_outside", Severity.Warning,
        new("坐标在中国范围内（经度 73—136，纬度 3—54）。", "The place lies within longitude 73–136 and latitude 3–54."),
        new("核对经度和纬度是否写反。", "Check whether longitude and latitude are swapped."), Format) { CanBeOff = true };

    public static IReadOnlyList<Rule> All { get; } =
    [
        NumberExpected, DateInNumber, CellError, NoCachedValue, Merged, Negative, TooBig, NotWhole, YearFormat, YesNo, Degrees, OutsideChina,
    ];
}
