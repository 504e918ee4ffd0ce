using System.Text.Json;
using System.Text.Json.Nodes;
using Junheng.Planning.Checking;
using Junheng.Planning.Checking.Joint;
using Junheng.Planning.Checking.Rotation;
using Junheng.Planning.Joint;
using Junheng.Planning.Options;
using Junheng.Planning.Rotation;
using Junheng.Plans.Options;
using Junheng.Plans.Storage;
using Junheng.Registry.Versions;

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
}

/// <summary>A computed plan of moves and purchases.</summary>
/// <param name="Check">What the independent checker says of the whole; a plan that does not hold is not to be shown.</param>
/// <param name="PurchaseCheck">And of the purchases, for the county with the moves made.</param>
public sealed record LoadedJoint(DataVersion Version, JointPlan Result, RotationCheck Check, CheckReport PurchaseCheck)
{
    /// <summary>The list it was made from, names masked, homes removed; null for a plan by numbers.</summary>
    public IReadOnlyList<Teacher>? Teachers { get; init; }
}
