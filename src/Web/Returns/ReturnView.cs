using Junheng.Accounts.Roles;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Desk;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Standards.Fields;
using Junheng.Web.Accounts;

namespace Junheng.Web.Returns;

/// <summary>A return with everything that its pages show.</summary>
/// <param name="Hands">With which hands the visitor may act on this return.</param>
internal sealed record ReturnView(
    Round Round, SchoolReturn Return, ReturnReport Report, IReadOnlyList<FormSection> Sections, IReadOnlyList<Remark> Remarks, IReadOnlyList<StepTaken> Steps, IReadOnlyList<Hand> Hands)
{
    public ReturnKey Key => Return.Key;

    public string Address => AddressOf(Key);

    /// <summary>Path of the page of a return.</summary>
    public static string AddressOf(ReturnKey key) => $"/returns/{key.RoundId}/{Uri.EscapeDataString(key.SchoolCode)}";

    /// <summary>Null if there is no such return that the visitor may see.</summary>
    public static async Task<ReturnView?> FindAsync(RoundDesk desk, Visitor visitor, string roundId, string code, CancellationToken cancellation)
    {
        if (await desk.FindKeyAsync(roundId, cancellation) is not { } round)
            return null;
        var key = new ReturnKey(round.CountyId, roundId, code);
        try
        {
            var found = await desk.ReportAsync(key, cancellation);
            return new ReturnView(
                found.Round, found.Return, found.Report, found.Sections, await desk.RemarksAsync(key, cancellation), await desk.StepsAsync(key, cancellation), [.. HandsOf(visitor, key)]);
        }
        catch (RoundRefusedException refused) when (refused.Code == RoundRefusals.NotFound)
        {
            return null;
        }
    }

    /// <summary>The view after a save, without reading anything; null where the form has become another one.</summary>
    public ReturnView? After(SaveResult saved) => FormSections.Kind(saved.Return.Cells) == FormSections.Kind(Return.Cells) ? this with { Return = saved.Return, Report = saved.Report } : null;

    /// <summary>True if the visitor may type now.</summary>
    public bool MayFill => (Hands.Contains(Hand.Reporter) || Hands.Contains(Hand.County)) && Round.Takes(Return.Summary.Status);

    /// <summary>The steps that the visitor may take now, with the hand for each.</summary>
    public IEnumerable<(ReturnStep Step, Hand Hand)> Possible => Round.Status.IsSealed()
        ? []
        : Hands.SelectMany(hand => ReturnWorkflow.Steps(Return.Summary.Status, hand).Select(step => (step, hand))).DistinctBy(pair => pair.step);

    public FieldDefinition? Field(string id) => Sections.SelectMany(section => section.Fields).FirstOrDefault(field => field.Id == id);

    public FormSection? SectionOf(string fieldId) => Sections.FirstOrDefault(section => section.Fields.Any(field => field.Id == fieldId));

    /// <summary>Cells of a section that hold nothing.</summary>
    public int Blank(FormSection section) => section.Fields.Count(field => field.Type is FieldType.Number or FieldType.Count && Return.Cell(field.Id).Length == 0);

    /// <summary>With which hands a visitor may act on a return.</summary>
    public static IEnumerable<Hand> HandsOf(Visitor visitor, ReturnKey key)
    {
        if (visitor.MayAt(Right.FillReturn, key.CountyId, key.SchoolCode))
            yield return Hand.Reporter;
        if (visitor.MayAt(Right.ReviewReturn, key.CountyId, key.SchoolCode))
            yield return Hand.Reviewer;
        if (visitor.MayAt(Right.SignReturn, key.CountyId, key.SchoolCode))
            yield return Hand.Principal;
        if (visitor.MayAt(Right.ManageRounds, key.CountyId, ""))
            yield return Hand.County;
    }
}
