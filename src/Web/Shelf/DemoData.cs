using Junheng.Assessments;
using Junheng.Registry.Demo;
using Junheng.Registry.Versions;
using Junheng.Registry.Workbooks;
using Junheng.Standards.Facts;

namespace Junheng.Web.Shelf;

/// <summary>
/// Puts the demo county into an empty database, so that a newcomer sees a county at once. It takes the way of every county:
/// a workbook is written, read, checked and accepted, so that its numbers have cells to point to.
/// </summary>
internal static class DemoData
{
    public static async Task LoadAsync(JunhengStore store, CancellationToken cancellation)
    {
        if ((await store.Versions.ListCountiesAsync(cancellation)).Count == 0)
            await LoadAsync(store, new DemoOptions(), cancellation);
    }

    public static async Task LoadAsync(JunhengStore store, DemoOptions options, CancellationToken cancellation)
    {
        CountyFacts? lastYear = null;
        foreach (var county in DemoCounty.Generate(options))
        {
            using var workbook = new MemoryStream();
            // The last year comes with its teachers, so that a rotation can name people.
            DemoWorkbook.Write(workbook, [county], withTeachers: county.County.SchoolYear == options.LastYear);
            var name = $"{county.County.Name}{county.County.SchoolYear}学年义务教育学校基本情况.xlsx";
            var before = lastYear;
            var reading = WorkbookReader.Read(new MemoryStream(workbook.ToArray()), name, new ReadOptions { LastYear = _ => before });
            var upload = await store.Versions.SaveUploadAsync(new NewUpload(name, workbook.ToArray(), CreatedBy: "demo"), cancellation);
            await store.Versions.AcceptAsync(upload, reading, cancellation);
            lastYear = reading.Counties[0];
        }
    }
}
