using System.Text.Json;
using Junheng.Planning.Checking.Rotation;
using Junheng.Planning.Options;
using Junheng.Planning.Rotation;
using Junheng.Plans.Effects;
using Junheng.Plans.Orders;
using Junheng.Plans.Storage;
using Junheng.Plans.Teachers;
using Junheng.Registry.Versions;
using Junheng.Standards;
using Junheng.Standards.Evaluation;

namespace Junheng.Plans;

/// <summary>Rotation plans at the same desk.</summary>
public sealed partial class PlanDesk
{
    /// <summary>The options of a rotation plan as they are kept.</summary>
    public static string Write(RotationOptions options) => JsonSerializer.Serialize(options);

    /// <exception cref="PlanRefusedException">They are no options of a rotation plan.</exception>
    public static RotationOptions ReadRotationOptions(StoredPlan plan)
    {
        try
        {
            return JsonSerializer.Deserialize<RotationOptions>(plan.OptionsText) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new PlanRefusedException(new Words("轮岗方案的假设不能读取。", "The options of the rotation plan cannot be read."));
        }
    }

    /// <summary>What a rotation plan that is not computed is for.</summary>
    public async Task<RotationTask> RotationTaskAsync(StoredPlan plan, CancellationToken cancellation = default)
    {
        var (version, _, before) = await SubjectAsync(plan, cancellation);
        var list = await Plans.InputAsync(plan.Key, cancellation);
        return new RotationTask(version, ReadRotationOptions(plan), before, list is null ? null : TeacherList.Read(list)) { Purchases = ReadPurchases(plan) };
    }

    /// <summary>A computed rotation plan; null while it is not computed, and for a plan of another kind.</summary>
    public async Task<LoadedRotation?> LoadRotationAsync(StoredPlan plan, CancellationToken cancellation = default)
    {
        if (plan.ContentHash is not { } hash || plan.Kind != PlanKind.Rotation || ReadPurchases(plan) is not null)
            return null;
        var (version, _, before) = await SubjectAsync(plan, cancellation);
        var (result, check, teachers) = await rotations.GetAsync(
            (hash, plan.OptionsText),
            async () =>
            {
                var content = RotationContent.Read((await Plans.ContentAsync(plan.Key, CancellationToken.None))!);
                var made = content.ToPlan(ReadRotationOptions(plan), before);
                return (made, RotationChecker.Check(before.Pack, before.Facts, made, content.Teachers), content.Teachers);
            },
            cancellation);
        return new LoadedRotation(plan, version, result, check) { Teachers = teachers };
    }

    /// <summary>Accepts a computed rotation plan and gives its orders to one office.</summary>
    /// <exception cref="PlanRefusedException">It cannot be accepted.</exception>
    public async Task AcceptRotationAsync(PlanKey key, string office, DateOnly due, string by, CancellationToken cancellation = default)
    {
        var plan = await Plans.FindAsync(key, cancellation);
        if (plan is null || await LoadRotationAsync(plan, cancellation) is not { } loaded)
            throw new PlanRefusedException(new Words("没有这个方案，或还没有算完。", "There is no such plan, or it is not computed."));
        if (!loaded.Check.Holds)
            throw new PlanRefusedException(loaded.Check.Problems[0]);
        await Orders.AcceptAsync(key, MoveOrder.Of(loaded.Result, office, due), by, cancellation);
    }

    /// <summary>What a rotation plan promised beside what a later data version reports.</summary>
    /// <param name="measured">A version of the same county, of a later school year.</param>
    public async Task<PlanEffect> EffectAsync(LoadedRotation plan, DataVersion measured, CancellationToken cancellation = default) => PlanEffect.Of(
        plan.Result,
        measured,
        (await store.Assessments.GetAsync(measured, plan.Result.Before.Pack, cancellation)).Assessment);
}

/// <summary>What a rotation plan is to be made for.</summary>
/// <param name="Before">The county under the standard as it is; it holds facts and standard.</param>
/// <param name="Teachers">The list to name people from; null to plan by numbers.</param>
public sealed record RotationTask(DataVersion Version, RotationOptions Options, Assessment Before, IReadOnlyList<Teacher>? Teachers)
{
    /// <summary>What may be bought beside the moves; null to move only.</summary>
    public PlanOptions? Purchases { get; init; }
}

/// <summary>A computed rotation plan.</summary>
/// <param name="Check">What the independent checker says of it; a plan that does not hold is not to be shown.</param>
public sealed record LoadedRotation(StoredPlan Stored, DataVersion Version, RotationPlan Result, RotationCheck Check)
{
    /// <summary>The list it was made from, names masked, homes removed; null for a plan by numbers.</summary>
    public IReadOnlyList<Teacher>? Teachers { get; init; }
}
