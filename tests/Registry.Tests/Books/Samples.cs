using Junheng.Registry.Findings;
using Junheng.Registry.Workbooks;
using Junheng.Standards.Facts;
using Xunit;

namespace Junheng.Registry.Tests.Books;

/// <summary>The plain workbook that most tests change in one place.</summary>
internal static class Samples
{
    public static readonly object?[] Headings =
        ["县级行政区划代码", "县名", "学校标识码", "学校名称", "办学类型", "小学在校生数", "小学班数", "小学专任教师数", "教学及辅助用房面积", "教学仪器设备值"];

    public static object?[] School(int number, double pupils = 300) =>
        ["610921", "汉阴县", $"21610000{number:D2}", $"城关第{number}小学", "小学", pupils, 6, 18, 1500.5, 90000];

    public static WorkbookReading Read(RawXlsx book, ReadOptions? options = null) => WorkbookReader.Read(book.ToStream(), "县.xlsx", options ?? new ReadOptions());

    public static WorkbookReading Read(Action<RawSheetBuilder> fill) => Read(new RawXlsx().Sheet("学校", fill));

    public static CountyFacts Only(WorkbookReading reading)
    {
        Assert.Empty(reading.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.RuleId + ": " + finding.Message.Zh));
        return Assert.Single(reading.Counties);
    }

    public static Finding The(WorkbookReading reading, string rule) => Assert.Single(reading.Findings, finding => finding.RuleId == rule);
}
