using Junheng.Assessments;
using Junheng.Plans.Effects;
using Junheng.Plans.Orders;
using Junheng.Plans.Storage;
using Junheng.Planning.Checking.Rotation;
using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Planning.Rotation;
using Junheng.Planning.Scenarios;
using Junheng.Planning.Scenarios.Years;
using Junheng.Platform.Caching;
using Junheng.Registry.Versions;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Packs;

namespace Junheng.Plans;

/// <summary>The door to plans: recorded, computed by jobs, loaded, accepted, followed up. One for the whole process.</summary>
public sealed partial class PlanDesk
{
    /// <summary>How many loaded plans are kept in memory.</summary>
    private const int PlansKept = 32;

    private readonly JunhengStore store;
    private readonly BoundedCache<(string ContentHash, string OptionsText), LoadedResult> cache = new(PlansKept);
    private readonly BoundedCache<(string ContentHash, string OptionsText), (RotationPlan, RotationCheck, IReadOnlyList<Teacher>?)> rotations = new(PlansKept);
    private readonly BoundedCache<(string ContentHash, string OptionsText), LoadedJoint> joints = new(PlansKept);

    /// <param name="store">Opened with <see cref="PlanTables.Set"/> among its modules.</param>
    public PlanDesk(JunhengStore store, TimeProvider clock)
    {
        this.store = store;
        Plans = new PlanStore(store.Database, store.Jobs, clock);
        Orders = new OrderStore(store.Database, clock);
    }

    public PlanStore Plans { get; }
    public OrderStore Orders { get; }

    /// <summary>What a plan is for: facts, standard and options as recorded.</summary>
    /// <exception cref="PlanRefusedException">The standard is gone, or the options cannot be read any more.</exception>
    /// <exception cref="VersionRefusedException">The data version is gone or was altered.</exception>
    public async Task<PlanTask> TaskAsync(StoredPlan plan, CancellationToken cancellation = default)
    {
        var (version, pack, before) = await SubjectAsync(plan, cancellation);
        var reading = PlanOptionsReader.Read(plan.OptionsText, pack);
        var options = reading.Options ?? throw new PlanRefusedException(new Words(
            $"方案的假设有错：{reading.Problems[0].Message.Zh}", $"The plan's options have an error: {reading.Problems[0].Message.En}"));
        return new PlanTask(version, pack, options, before);
    }

    /// <summary>Facts and standard that a plan is for.</summary>
    private async Task<(DataVersion Version, StandardPack Pack, Assessment Before)> SubjectAsync(StoredPlan plan, CancellationToken cancellation)
    {
        var version = await store.Versions.GetAsync(plan.Version, cancellation);
        if (version.ContentHash != plan.DataHash)
            throw new PlanRefusedException(new Words("方案所依据的数据已不是原来的内容，不能使用。", "The data of this plan are not what they were: it is not used."));
        var pack = await store.Packs.FindAsync(plan.Key.CountyId, plan.PackId, plan.PackHash, cancellation) ?? throw new PlanRefusedException(new Words(
            $"方案所依据的标准 {plan.PackId} 已不在，不能使用。", $"The standard {plan.PackId} of this plan is gone: it is not used."));
        return (version, pack, (await store.Assessments.GetAsync(version, pack, cancellation)).Assessment);
    }

    /// <summary>A computed compliance plan; null while it is not computed, and for a plan of another kind.</summary>
    /// <exception cref="PlanRefusedException">It was altered, or what it stands on is gone.</exception>
    public async Task<LoadedPlan?> LoadAsync(StoredPlan plan, CancellationToken cancellation = default)
    {
        if (plan.ContentHash is not { } hash || plan.Kind != PlanKind.Compliance)
            return null;
        var task = await TaskAsync(plan, cancellation);
        var made = await cache.GetAsync(
            (hash, plan.OptionsText),
            async () =>
            {
                var content = PlanContent.Read((await Plans.ContentAsync(plan.Key, CancellationToken.None))!);
                var (facts, options) = YearSteps.Target(task.Before.Facts, task.Options);
                var before = ReferenceEquals(facts, task.Before.Facts) ? task.Before : Evaluator.Evaluate(task.Pack, facts);
                var after = Evaluator.Evaluate(task.Pack, PlanFacts.Apply(facts, task.Pack, options, content.Actions));
                var result = content.ToPlan(options, before, after);
                var set = content.ToSet(result, task.Before.Facts, task.Options);
                return new LoadedResult(set, PlanReview.Of(task, result, set.Years));
            },
            cancellation);
        return new LoadedPlan(plan, task.Version, made);
    }

    /// <summary>Accepts a computed plan and gives its orders.</summary>
    /// <exception cref="PlanRefusedException">It cannot be accepted.</exception>
    public async Task AcceptAsync(PlanKey key, IReadOnlyList<OrderTerms> terms, string by, CancellationToken cancellation = default)
    {
        var plan = await Plans.FindAsync(key, cancellation);
        if (plan is null || await LoadAsync(plan, cancellation) is not { } loaded)
            throw new PlanRefusedException(new Words("没有这个方案，或还没有算完。", "There is no such plan, or it is not computed."));
        if (!loaded.Check.Accepted)
            throw new PlanRefusedException(loaded.Check.Refusals[0].Text);
        if (loaded.Made.Set.Years is { Unpaid.Count: > 0 and var unpaid })
        {
            throw new PlanRefusedException(new Words(
                $"还有 {unpaid} 项没有排进任何一年，不能采纳。增加资金、编制或年份后重新计算。",
                $"{unpaid} actions are paid in no year, so it cannot be accepted. Add money, posts or years and compute again."));
        }

        await Orders.AcceptAsync(key, loaded.Decided, terms, by, cancellation);
    }

    /// <summary>Puts a near-best alternative on record as a plan of its own.</summary>
    /// <param name="number">Which of the plan's alternatives, from 0.</param>
    /// <exception cref="PlanRefusedException">There is no such alternative, or the checker does not accept it.</exception>
    public async Task<PlanKey> TakeAsync(LoadedPlan plan, int number, string name, string by, CancellationToken cancellation = default)
    {
        var (stored, set) = (plan.Stored, plan.Made.Set);
        if (set.Alternatives is not { } all || number < 0 || number >= all.Count)
            throw new PlanRefusedException(new Words("没有这个备选方案。", "There is no such alternative."));
        var task = await TaskAsync(stored, cancellation);
        var taken = all[number].Plan;
        var years = task.Options.Years.Count == 0 ? null : YearPlanner.Plan(task.Pack, task.Before.Facts, task.Options, (_, _) => taken);
        if (PlanReview.Of(task, taken, years) is { Accepted: false } check)
            throw new PlanRefusedException(check.Refusals[0].Text);
        return await Plans.AddComputedAsync(
            new NewPlan(stored.Kind, name, plan.Version, stored.PackId, stored.PackHash, stored.OptionsText, stored.Limits, by, stored.Key.PlanId),
            new ComputedPlan(taken.Status, taken.Cost, taken.LowerBound, taken.Gap, 0, PlanContent.Write(new ScenarioSet(taken) { Years = years })),
            cancellation);
    }

    /// <summary>What the plan promised beside what a later data version reports.</summary>
    /// <param name="measured">A version of the same county, of a later school year.</param>
    public async Task<PlanEffect> EffectAsync(LoadedPlan plan, DataVersion measured, CancellationToken cancellation = default) => PlanEffect.Of(
        plan.Result,
        measured,
        (await store.Assessments.GetAsync(measured, plan.Result.After.Pack, cancellation)).Assessment);
}

/// <summary>What a plan is to be made for.</summary>
/// <param name="Before">The county under the standard as it is; it holds the facts.</param>
public sealed record PlanTask(DataVersion Version, StandardPack Pack, PlanOptions Options, Assessment Before);
