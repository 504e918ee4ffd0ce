using System.Globalization;
using System.Text;
using ExcelDataReader;
using Junheng.Registry.Workbooks.Container;

namespace Junheng.Registry.Workbooks.Raw;

/// <summary>Reads the sheets of an .xlsx or .xls into compact cells.</summary>
internal static class ExcelSource
{
    static ExcelSource() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static RawBook Read(Stream stream, IReadOnlyDictionary<string, SheetScan> scans, IProgress<int>? progress)
    {
        stream.Position = 0;
        using var reader = ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration { LeaveOpen = true, FallbackEncoding = TextEncoding.Gb18030 });
        var book = new RawBook { Scans = scans };
        var texts = new TextPool();
        do
        {
            var name = reader.Name ?? "";
            var hidden = reader.VisibleState is not ("visible" or null or "");
            book.SheetNames.Add((name, hidden));
            var sheet = new RawSheet(name, texts)
            {
                IsHidden = hidden,
                Merges = [.. (reader.MergeCells ?? []).Select(range => new MergedRange(
                    Next(range.FromRow), Next(range.FromColumn), Next(range.ToRow), Next(range.ToColumn)))],
            };
            scans.TryGetValue(name, out var scan);
            Rows(reader, sheet, scan, progress);
            book.Sheets.Add(sheet);
        }
        while (reader.NextResult());

        return book;
    }

    private static void Rows(IExcelDataReader reader, RawSheet sheet, SheetScan? scan, IProgress<int>? progress)
    {
        var row = new RawCell[RawSheet.MostColumns];
        var fields = reader.FieldCount;
        // A column that holds only errors is no field to the reader library.
        var width = Math.Min(Math.Max(fields, scan?.MaxColumn ?? 0), row.Length);
        // Percentages matter in 县情 only; asking for the format of every cell of every school would cost as much as reading it.
        var formats = sheet.Name.Contains("县情", StringComparison.Ordinal);
        sheet.ColumnsBeyond = Math.Max(fields - width, 0);
        var number = 0;
        while (reader.Read())
        {
            number++;
            var filled = 0;
            for (var column = 0; column < width; column++)
            {
                var value = column < fields ? reader.GetValue(column) : null;
                var cell = value is double real && double.IsFinite(real) ? RawCell.OfNumber(real) : Other(sheet, value);
                if (formats && cell.IsNumber && reader.GetNumberFormatString(column)?.Contains('%', StringComparison.Ordinal) == true)
                    cell = sheet.Keep(CellKind.Percent, (cell.Number * 100).ToString("G15", CultureInfo.InvariantCulture));
                row[column] = cell;
                if (!cell.IsEmpty)
                    filled = column + 1;
            }

            if (scan is not null && (scan.Errors.Count > 0 || scan.WithoutValue.Count > 0))
                filled = Math.Max(filled, Troubles(sheet, scan, row, number, width));
            if (filled > 0)
                sheet.Add(number, row.AsSpan(0, filled));
            if (filled > 0 && reader.RowHeight == 0)
                sheet.HiddenRows++;
            if (number % 1000 == 0)
                progress?.Report(number);
        }
    }

    private static RawCell Other(RawSheet sheet, object? value)
    {
        switch (value)
        {
            case null:
                return RawCell.Empty;
            case string text:
                return string.IsNullOrWhiteSpace(text) ? RawCell.Empty : sheet.Keep(CellKind.Text, text);
            case DateTime date:
                return sheet.Keep(CellKind.Date, date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
            case bool flag:
                return sheet.Keep(CellKind.Flag, flag ? "TRUE" : "FALSE");
            case int whole:
                return RawCell.OfNumber(whole);
            case TimeSpan time:
                return sheet.Keep(CellKind.Date, time.ToString("c", CultureInfo.InvariantCulture));
            default:
                return sheet.Keep(CellKind.Text, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
        }
    }

    /// <summary>Puts in the cells that the reader gives as empty: formula errors and formulas without a result.</summary>
    private static int Troubles(RawSheet sheet, SheetScan scan, RawCell[] row, int number, int width)
    {
        var filled = 0;
        for (var column = 0; column < width; column++)
        {
            if (scan.Errors.TryGetValue((number, column + 1), out var error))
                row[column] = sheet.Keep(CellKind.Error, error);
            else if (scan.WithoutValue.Contains((number, column + 1)))
                row[column] = sheet.Keep(CellKind.NoValue, "");
            else
                continue;
            filled = column + 1;
        }

        return filled;
    }

    private static int Next(int index) => index == int.MaxValue ? index : index + 1;
}
