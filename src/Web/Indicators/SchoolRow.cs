using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Web.Indicators;

/// <summary>One school in the table of an indicator.</summary>
/// <param name="Section">Index into the stage's sections.</param>
/// <param name="Cell">The cell of the numerator's first field.</param>
internal sealed record SchoolRow(
    int Section, SchoolIdentity School, string Name, double Pupils, double Amount, double Value, double Threshold,
    SchoolIndicatorStatus Status, double Shortfall, CellAddress Cell, Exclusion? ExcludedBy);
