using System.Text.Json;
using System.Text.Json.Nodes;
using Junheng.Planning.Checking;
using Junheng.Planning.Checking.Joint;
using Junheng.Planning.Checking.Rotation;
using Junheng.Planning.Joint;
using Junheng.Planning.Options;
using Junheng.Planning.Rotation;
using Junheng.Plans.Effects;
using Junheng.Plans.Options;
using Junheng.Plans.Orders;
using Junheng.Plans.Storage;
using Junheng.Registry.Versions;
using Junheng.Standards;

namespace Junheng.Plans;

/// <summary>Plans that buy and move together: rotation plans whose options have purchases too.</summary>
public sealed partial class PlanDesk
{
    private const string Purchases = "Purchases";

    /// <summary>The options of a plan of moves and purchases as they are kept.</summary>
    public static string Write(RotationOptions rotation, PlanOptions purchases)
    {
        var both = JsonSerializer.SerializeToNode(rotation)!.AsObject();
        both[Purchases] = OptionsText.Write(purchases);
        return both.ToJsonString();
    }

    /// <summary>The options of the purchases of a plan that buys and moves; null for any other plan.</summary>
    public static PlanOptions? ReadPurchases(StoredPlan plan) =>
        plan.Kind == PlanKind.Rotation && JsonNode.Parse(plan.OptionsText)?[Purchases]?.GetValue<string>() is { } text ? PlanOptionsReader.Read(text).Options : null;

    /// <summary>A computed plan of moves and purchases; null while it is not computed, and for a plan of another kind.</summary>
    public async Task<LoadedJoint?> LoadJointAsync(StoredPlan plan, CancellationToken cancellation = default)
    {
        if (plan.ContentHash is not { } hash || ReadPurchases(plan) is not { } options)
            return null;
        var (version, _, before) = await SubjectAsync(plan, cancellation);
        return await joints.GetAsync(
            (hash, plan.OptionsText),
            async () =>
            {
                var content = JointContent.Read((await Plans.ContentAsync(plan.Key, CancellationToken.None))!);
                var made = content.ToPlan(ReadRotationOptions(plan), options, before);
                var (whole, purchases) = JointChecker.Check(before.Pack, before.Facts, made, content.Teachers);
                return new LoadedJoint(version, made, whole, purchases) { Teachers = content.Teachers };
            },
            cancellation);
    }

    /// <summary>Accepts a computed plan of moves and purchases: an order for each way and for each purchase.</summary>
    /// <param name="terms">One for every action id of the purchases, and one for <see cref="MoveOrder.Action"/> where teachers move.</param>
    /// <exception cref="PlanRefusedException">It cannot be accepted, or an action has no office.</exception>
    public async Task AcceptJointAsync(PlanKey key, IReadOnlyList<OrderTerms> terms, string by, CancellationToken cancellation = default)
    {
        var plan = await Plans.FindAsync(key, cancellation);
        if (plan is null || await LoadJointAsync(plan, cancellation) is not { } loaded)
            throw new PlanRefusedException(new Words("没有这个方案，或还没有算完。", "There is no such plan, or it is not computed."));
        if (!loaded.Check.Holds)
            throw new PlanRefusedException(loaded.Check.Problems[0]);
        var moving = terms.FirstOrDefault(each => each.Action == MoveOrder.Action);
        if (loaded.Result.Moves.Count > 0 && moving is not { Office.Length: > 0 })
            throw new PlanRefusedException(new Words("教师交流没有责任股室，请填上。", "The moves have no responsible office: name one."));
        IReadOnlyList<NewOrder> moves = moving is null ? [] : MoveOrder.Of(loaded.Result, moving.Office, moving.Due);
        await Orders.AcceptAsync(key, [.. moves, .. OrderStore.Of(loaded.Result.Purchases.Actions, terms)], by, cancellation);
    }

    /// <summary>What a plan of moves and purchases promised beside what a later data version reports.</summary>
    /// <param name="measured">A version of the same county, of a later school year.</param>
    public async Task<PlanEffect> EffectAsync(LoadedJoint plan, DataVersion measured, CancellationToken cancellation = default) => PlanEffect.Of(
        plan.Result,
        measured,
        (await store.Assessments.GetAsync(measured, plan.Result.Before.Pack, cancellation)).Assessment);
}

/// <summary>A computed plan of moves and purchases.</summary>
/// <param name="Check">What the independent checker says of the whole; a plan that does not hold is not to be shown.</param>
/// <param name="PurchaseCheck">And of the purchases, for the county with the moves made.</param>
public sealed record LoadedJoint(DataVersion Version, JointPlan Result, RotationCheck Check, CheckReport PurchaseCheck)
{
    /// <summary>The list it was made from, names masked, homes removed; null for a plan by numbers.</summary>
    public IReadOnlyList<Teacher>? Teachers { get; init; }
}
