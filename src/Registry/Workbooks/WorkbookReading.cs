using Junheng.Registry.Findings;
using Junheng.Registry.Mapping;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Workbooks;

/// <summary>What a reader needs to know besides the file.</summary>
public sealed record ReadOptions
{
    /// <summary>The fields that may appear: the built-in ones and those of the packs in use.</summary>
    public FieldCatalog Fields { get; init; } = FieldCatalog.BuiltIn;

    /// <summary>Headings, units and constants that the user bound; null for none.</summary>
    public HeadingMap? Map { get; init; }

    /// <summary>School year where the file does not say (2025 = 2025-09 … 2026-08).</summary>
    public int? SchoolYear { get; init; }

    /// <summary>
    /// Chinese heading → item id, for the columns of 县情 that standards' items have; null for those of the built-in standards.
    /// Ids are accepted as headings without it.
    /// </summary>
    public IReadOnlyDictionary<string, string>? ItemHeadings { get; init; }

    /// <summary>Last year's accepted facts of a county (by key), for the ±30 % check; null for none.</summary>
    public Func<CountyIdentity, CountyFacts?>? LastYear { get; init; }

    /// <summary>Bytes of uncompressed content above which a file is refused as a zip bomb.</summary>
    public long MaxUncompressedBytes { get; init; } = 1L << 30;

    /// <summary>Told the number of rows read, now and then.</summary>
    public IProgress<int>? Progress { get; init; }
}

/// <summary>Everything that reading one file gave.</summary>
public sealed record WorkbookReading
{
    public required string FileName { get; init; }

    /// <summary>The counties without errors, complete; a county with an error is not here at all.</summary>
    public required IReadOnlyList<CountyFacts> Counties { get; init; }

    /// <summary>The counties that errors keep out.</summary>
    public required IReadOnlyList<CountyIdentity> Blocked { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The school sheet as it was found, for showing findings beside their cells; null if none was found.</summary>
    public SheetGrid? Grid { get; init; }

    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}

/// <summary>The school sheet as text: what a page shows around the findings.</summary>
/// <param name="Sheet">Its name; empty for a CSV.</param>
/// <param name="HeadingRow">Row number of the headings (the last, if they take several rows).</param>
/// <param name="Columns">The columns that were found, left to right.</param>
/// <param name="Rows">The data rows in order.</param>
public sealed record SheetGrid(string Sheet, int HeadingRow, IReadOnlyList<GridColumn> Columns, IReadOnlyList<GridRow> Rows);

/// <param name="Number">Column number from 1.</param>
/// <param name="Heading">The heading as written (several rows joined).</param>
/// <param name="FieldId">The field it was read as; empty if it is not used.</param>
/// <param name="Factor">What values are multiplied by (10000 for 万元).</param>
public sealed record GridColumn(int Number, string Heading, string FieldId, decimal Factor);

/// <param name="Number">Row number as the spreadsheet shows it.</param>
/// <param name="CountyKey">The county the row belongs to.</param>
/// <param name="Cells">The text of each of <see cref="SheetGrid.Columns"/>.</param>
public sealed record GridRow(int Number, string CountyKey, string[] Cells);
