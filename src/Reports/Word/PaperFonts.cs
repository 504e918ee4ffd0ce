using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Junheng.Reports.Word;

/// <summary>The fonts of official papers by name, each with the one that stands in where it is not installed.</summary>
internal static class PaperFonts
{
    public const string Title = "方正小标宋简体";
    public const string Heading = "黑体";
    public const string Body = "仿宋_GB2312";
    public const string Table = "宋体";
    public const string Latin = "Times New Roman";

    private static readonly (string Name, string Instead)[] All = [(Title, "宋体"), (Heading, "SimHei"), (Body, "仿宋"), (Table, "SimSun")];

    public static void Declare(MainDocumentPart main)
    {
        var part = main.AddNewPart<FontTablePart>();
        part.Fonts = new Fonts(All.Select(font => new Font { Name = font.Name, AltName = new AltName { Val = font.Instead } }));
    }
}
