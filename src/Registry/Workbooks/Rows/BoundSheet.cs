using Junheng.Registry.Findings;
using Junheng.Registry.Workbooks.Headings;
using Junheng.Registry.Workbooks.Raw;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Workbooks.Rows;

/// <summary>The headings of sheet 学校, bound to fields. Sheets with the same headings can share it.</summary>
/// <param name="Fields">The fields that may appear, the school year among them.</param>
internal sealed record BoundSheet(FieldCatalog Fields, SheetColumns Columns)
{
    public static FieldDefinition SchoolYear { get; } = CountySheetReader.Fields.Find("school_year")!;

    /// <returns>Null where no row of headings was found.</returns>
    public static BoundSheet? Bind(RawSheet sheet, ReadOptions options, FindingCollector findings)
    {
        var fields = options.Fields.With([SchoolYear]);
        var index = new HeadingIndex(fields.All, options.Map);
        if (HeadingRows.Find(sheet, index) is not { } headings)
            return null;
        var columns = SheetColumns.Bind(sheet, headings, index, fields, findings);
        MapChecks.Run(options.Map, columns, fields, findings);
        return new BoundSheet(fields, columns);
    }
}
