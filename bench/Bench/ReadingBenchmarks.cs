using BenchmarkDotNet.Attributes;
using ExcelDataReader;
using Junheng.Registry.Demo;
using Junheng.Registry.Workbooks;

namespace Junheng.Bench;

/// <summary>
/// A large workbook (50,000 schools × 60 columns) read, bound to fields and checked, against the bare reader library that only
/// walks the same cells.
/// </summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private byte[] workbook = [];

    [Params(5_000, 50_000)]
    public int Schools { get; set; }

    [GlobalSetup]
    public void Write()
    {
        using var stream = new MemoryStream();
        var county = DemoCounty.Generate(new DemoOptions { Counties = Schools / 100, Schools = 100, Years = 1, Seed = 7 });
        DemoWorkbook.Write(stream, county);
        workbook = stream.ToArray();
        var reading = WorkbookReader.Read(new MemoryStream(workbook), "全省.xlsx", new ReadOptions());
        if (reading.HasErrors || reading.Counties.Sum(each => each.Schools.Count) != Schools)
            throw new InvalidOperationException("The generated workbook is not read whole.");
    }

    [Benchmark(Baseline = true)]
    public double BareReader()
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(workbook));
        double sum = 0;
        do
        {
            while (reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                    sum += reader.GetValue(column) is double number ? number : 1;
            }
        }
        while (reader.NextResult());
        return sum;
    }

    [Benchmark]
    public int ReadBindAndCheck() =>
        WorkbookReader.Read(new MemoryStream(workbook), "全省.xlsx", new ReadOptions()).Counties.Count;
}
