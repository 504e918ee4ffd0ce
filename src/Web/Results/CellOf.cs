using Junheng.Standards.Evaluation;
using Junheng.Standards.Expressions;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Web.Results;

/// <summary>The cell that a reader looks into first when an indicator's value surprises.</summary>
internal static class CellOf
{
    /// <summary>The cell of the first field of the numerator; none where the facts did not come from a sheet.</summary>
    public static CellAddress Numerator(Assessment assessment, StageAssessment stage, Indicator indicator, int section)
    {
        foreach (Variable variable in indicator.Numerator.Variables)
        {
            if (variable.Fields.TryGetValue(stage.Stage, out var field))
            {
                var cell = assessment.Facts.Source(field.Id, stage.Sections[section].School);
                if (cell.Exists)
                    return cell;
            }
        }

        return CellAddress.None;
    }
}
