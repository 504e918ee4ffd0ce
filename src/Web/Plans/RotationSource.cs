using Junheng.Planning.Rotation;
using Junheng.Plans.Storage;
using Junheng.Plans.Teachers;
using Junheng.Platform.Access;
using Junheng.Registry.Findings;
using Junheng.Registry.Teachers;
using Junheng.Web.Frame;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Plans;

/// <summary>Where the list of teachers of a rotation plan comes from: the data's own workbook, a file sent with the form, an earlier plan.</summary>
internal sealed class RotationSource(Site site, PlanRoom room, PageContext page)
{
    private static readonly TeacherReading None = new(false, [], []);

    /// <summary>The list that the form asks for, names masked; null to plan by numbers, or if something is wrong, which the form then says.</summary>
    public async Task<IReadOnlyList<Teacher>?> ReadAsync(RotationForm form, IFormCollection typed, CancellationToken cancellation)
    {
        switch (form.Text("source"))
        {
            case RotationForm.Sheet:
                return Take(await SheetAsync(cancellation), form);
            case RotationForm.Earlier when form.BasedOn is { } earlier && await EarlierAsync(earlier, cancellation) is { } list:
                return list;
            case RotationForm.File when typed.Files["teachers"] is { Length: > 0 } file:
                // The file is read here and nowhere kept.
                using (var content = new MemoryStream())
                {
                    await file.CopyToAsync(content, cancellation);
                    content.Position = 0;
                    return Take(TeacherReader.Read(content, file.FileName, schoolCodes: null), form);
                }

            case RotationForm.File:
                form.Refuse("teachers", new("没有选文件，或文件是空的。选一个有“教师”表的工作簿或 CSV。", "No file was chosen, or it is empty. Choose a workbook with sheet 教师, or a CSV."));
                return null;
            default:
                return null;
        }
    }

    /// <summary>Sheet 教师 of the workbook that the data came from.</summary>
    public async Task<TeacherReading> SheetAsync(CancellationToken cancellation)
    {
        if (page.Data?.Version.UploadId is not { } id)
            return None;
        // Who may see a version may read the file that it came from, which is kept outside of any county.
        using var acting = Acting.EnterProgram();
        return await site.Library.Store.Versions.GetUploadAsync(id, cancellation) is { } upload
            && !upload.Summary.FileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
                ? TeacherReader.Read(new MemoryStream(upload.Content), upload.Summary.FileName, schoolCodes: null)
                : None;
    }

    /// <summary>The list that a computed plan was made from; it has no homes any more.</summary>
    public async Task<IReadOnlyList<Teacher>?> EarlierAsync(string planId, CancellationToken cancellation) =>
        page.County is { } county && await room.Desk.Plans.FindAsync(new PlanKey(county.Id, planId), cancellation) is { } plan
        && await room.Desk.LoadRotationAsync(plan, cancellation) is { } loaded
            ? loaded.Teachers
            : null;

    private IReadOnlyList<Teacher>? Take(TeacherReading reading, RotationForm form)
    {
        var codes = page.Data!.Facts.Schools.Select(school => school.Code).ToHashSet(StringComparer.Ordinal);
        var teachers = TeacherList.Of(reading.Teachers, codes);
        if (reading.Findings.FirstOrDefault(finding => finding.Severity == Severity.Error) is { } wrong)
            form.Refuse("teachers", new($"{wrong.Cell} {wrong.Message.Zh} {wrong.Advice.Zh}".Trim(), $"{wrong.Cell} {wrong.Message.En} {wrong.Advice.En}".Trim()));
        else if (!reading.Found)
            form.Refuse("teachers", new("文件里没有“教师”表。加上这张表，写教师编号、学校标识码、学段、学科等列。", "The file has no sheet 教师. Add it, with teacher id, school code, stage, subject and so on."));
        else if (teachers.Count == 0)
            form.Refuse("teachers", new("名册里没有本县学校的教师。核对学校标识码。", "The list has no teacher of this county's schools. Check the school codes."));
        else
            return teachers;
        return null;
    }
}
