using System.Text.Json;
using Junheng.Planning.Checking.Rotation;
using Junheng.Planning.Rotation;
using Junheng.Plans.Storage;
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

    /// <summary>What a rotation plan is for.</summary>
    public async Task<RotationTask> RotationTaskAsync(StoredPlan plan, CancellationToken cancellation = default)
    {
        var (version, _, before) = await SubjectAsync(plan, cancellation);
        return new RotationTask(version, ReadRotationOptions(plan), before);
    }

    /// <summary>A computed rotation plan; null while it is not computed, and for a plan of another kind.</summary>
    public async Task<LoadedRotation?> LoadRotationAsync(StoredPlan plan, CancellationToken cancellation = default)
    {
        if (plan.ContentHash is null || plan.Kind != PlanKind.Rotation)
            return null;
        var task = await RotationTaskAsync(plan, cancellation);
        var result = RotationContent.Read((await Plans.ContentAsync(plan.Key, cancellation))!).ToPlan(task.Options, task.Before);
        return new LoadedRotation(plan, task.Version, result, RotationChecker.Check(task.Before.Pack, task.Before.Facts, result));
    }
}

/// <summary>What a rotation plan is to be made for.</summary>
/// <param name="Before">The county under the standard as it is; it holds facts and standard.</param>
public sealed record RotationTask(DataVersion Version, RotationOptions Options, Assessment Before);

/// <summary>A computed rotation plan.</summary>
/// <param name="Check">What the independent checker says of it; a plan that does not hold is not to be shown.</param>
public sealed record LoadedRotation(StoredPlan Stored, DataVersion Version, RotationPlan Result, RotationCheck Check);
