using System.Text;
using CsvHelper;

namespace Junheng.Registry.Workbooks.Raw;

/// <summary>Reads a CSV: UTF-8 with or without mark, UTF-16 with mark, else GB18030; comma, semicolon or tab.</summary>
internal static class CsvSource
{
    private const int LongestField = 100_000;

    public static RawBook Read(Stream stream, IProgress<int>? progress)
    {
        var encoding = TextEncoding.Detect(stream);
        var separator = Separator(stream, encoding);
        stream.Position = 0;
        var book = new RawBook();
        book.SheetNames.Add(("", false));
        var sheet = new RawSheet("", new TextPool()) { IsCsv = true };
        book.Sheets.Add(sheet);
        using var text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        using var csv = CsvReader.Create(text, new CsvReaderOptions { HasHeader = false, SkipEmptyLines = false, Separator = separator }, leaveOpen: true);
        var row = new RawCell[RawSheet.MostColumns];
        var number = 0;
        while (csv.Read())
        {
            number++;
            var fields = csv.FieldCount;
            var filled = 0;
            for (var column = 0; column < Math.Min(fields, row.Length); column++)
            {
                row[column] = RawCell.Empty;
                var value = Clean(csv.GetString(column));
                if (value.Length > LongestField)
                    throw new InvalidDataException($"a field of {value.Length} characters in row {number}");
                if (value.Length == 0)
                    continue;
                row[column] = sheet.Keep(CellKind.Text, value);
                filled = column + 1;
            }

            sheet.ColumnsBeyond = Math.Max(sheet.ColumnsBeyond, fields - row.Length);
            if (filled > 0)
                sheet.Add(number, row.AsSpan(0, filled));
            if (number % 1000 == 0)
                progress?.Report(number);
        }

        return book;
    }

    /// <summary>Takes off what people put around codes so that a spreadsheet keeps their zeros: ="0123", '0123.</summary>
    private static string Clean(string value)
    {
        var text = value.Trim();
        if (text.Length > 3 && text.StartsWith("=\"", StringComparison.Ordinal) && text.EndsWith('"'))
            return text[2..^1].Trim();
        return text.StartsWith('\'') ? text[1..].Trim() : text;
    }

    private static char Separator(Stream stream, Encoding encoding)
    {
        stream.Position = 0;
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var buffer = new char[8192];
        var text = buffer.AsSpan(0, reader.ReadBlock(buffer));
        int commas = 0, semicolons = 0, tabs = 0;
        var quoted = false;
        foreach (var letter in text)
        {
            if (letter == '"')
                quoted = !quoted;
            if (quoted)
                continue;
            commas += letter == ',' ? 1 : 0;
            semicolons += letter == ';' ? 1 : 0;
            tabs += letter == '\t' ? 1 : 0;
        }

        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
