using Junheng.Planning.Checking;
using Junheng.Planning.Checking.Rotation;
using Junheng.Planning.Joint;
using Junheng.Registry.Sheets;
using Junheng.Reports.Excel;
using Junheng.Reports.Plans;
using Junheng.Standards;

namespace Junheng.Reports.Rotation;

/// <summary>A plan of moves and purchases as a workbook: 买还是调 (the answer, the ways side by side), the moves, and the sheets of the purchases.</summary>
public static class JointWorkbook
{
    /// <param name="output">Stays open; need not be seekable.</param>
    /// <param name="check">The checker's verdict on the whole.</param>
    /// <param name="purchases">And on the purchases, for the county with the moves made.</param>
    public static void Write(Stream output, JointPlan plan, RotationCheck check, CheckReport purchases, Language language = Language.Zh)
    {
        using var workbook = new WorkbookWriter(output);
        var names = plan.Before.Facts.Schools.ToDictionary(school => school.Code, school => school.Name, StringComparer.Ordinal);
        WriteAnswer(workbook, plan, check, language);
        MoveSheets.Write(workbook, plan.Moves, plan.Names, names, language);
        PlanWorkbook.Sheets(workbook, plan.Purchases, purchases, language);
    }

    private static void WriteAnswer(WorkbookWriter workbook, JointPlan plan, RotationCheck check, Language language)
    {
        var zh = language == Language.Zh;
        using var sheet = workbook.Sheet(zh ? "买还是调" : "Buy or move", new SheetLayout { Widths = [40, 16, 40] });
        sheet.Row().Cell(JointWords.Headline(plan).In(language), Formats.Lead);
        sheet.Row().Cell(JointWords.Proof(plan).In(language));
        sheet.Row();
        MoveSheets.Head(sheet, zh ? ["办法", plan.Options.MoneyUnit.Zh, "证明"] : ["Way", plan.Options.MoneyUnit.En, "Proof"]);
        foreach (var (name, cost, proof) in JointWords.Ways(plan))
            sheet.Row().Cell(name.In(language), Formats.Text).Cell(cost, Formats.Centred).Cell(proof.In(language), Formats.Text);
        sheet.Row();
        sheet.Row().Cell(zh ? "本方案的假设" : "Assumptions", Formats.Lead);
        sheet.Row().Cell(RotationWords.Limits(plan.Rotation, language), Formats.Note);
        foreach (var assumption in plan.Assumptions)
            sheet.Row().Cell(assumption.In(language), Formats.Note);
        foreach (var open in check.NotVerified)
            sheet.Row().Cell((zh ? "未能核对：" : "Not verified: ") + open.In(language), Formats.Note);
    }
}
