using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Options;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Compliance.Parts;

/// <summary>Actions that are proved together, in all stages or in one.</summary>
/// <param name="Actions">In the order of the options.</param>
/// <param name="Stage">Null for whatever the actions do at a school.</param>
internal sealed record ActionGroup(IReadOnlyList<PlanAction> Actions, Stage? Stage)
{
    public bool Has(PlanVariable variable) =>
        (Stage is null || variable.Stage == Stage) && Actions.Contains(variable.Action, ReferenceEqualityComparer.Instance);
}
