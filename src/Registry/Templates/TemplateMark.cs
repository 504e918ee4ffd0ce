using DocumentFormat.OpenXml.Packaging;

namespace Junheng.Registry.Templates;

/// <summary>Reads back what <see cref="TemplateOptions.Mark"/> wrote.</summary>
public static class TemplateMark
{
    /// <returns>Empty where the file has none, or is no workbook.</returns>
    public static string Read(byte[] workbook)
    {
        try
        {
            using var stream = new MemoryStream(workbook, writable: false);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            return document.PackageProperties.Identifier ?? "";
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever a broken file makes the library throw: the reader of the sheets says what is wrong with it.
            return "";
        }
    }
}
