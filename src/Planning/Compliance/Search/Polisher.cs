using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;

namespace Junheng.Planning.Compliance.Search;

/// <summary>
/// Looks for a cheaper plan near the best one: a project given up or begun, a school that lets off something else; what then no longer
/// holds is mended, what is no longer needed given up. The order is fixed, so that the same county gives the same plan.
/// </summary>
internal sealed class Polisher
{
    private const int MostPartners = 12;

    /// <summary>After so many, opening boxes is worth more.</summary>
    public const int MostTrials = 400;

    private readonly PlanModel model;
    private readonly Incumbent incumbent;
    private readonly int[] projects;
    private readonly int[] trial;
    private int trials;

    /// <summary>How many plans are tried at most.</summary>
    public int Most { get; init; } = MostTrials;

    public Polisher(PlanModel model, Incumbent incumbent)
    {
        this.model = model;
        this.incumbent = incumbent;
        projects = [.. Enumerable.Range(0, model.Count).Where(v => model.Fixed[v] > 0 && model.Hi[v] > model.Lo[v] && model.EntryStart[v + 1] > model.EntryStart[v])];
        trial = new int[model.Count];
    }

    /// <summary>Rounds of all moves until a round finds nothing or the time is over.</summary>
    public void Run(WaterLevels levels, Prices prices, Func<bool> stop)
    {
        trials = 0;
        for (var found = true; found && !IsOver(stop);)
        {
            found = false;
            foreach (var block in levels.Blocks)
            {
                for (var a = 0; a < block.Atoms && !IsOver(stop); a++)
                    found |= TryAtom(block, a);
            }

            foreach (var v in projects)
            {
                if (IsOver(stop))
                    break;
                found |= TryProject(v);
            }

            if (!found && !IsOver(stop))
                found = TryPairs(prices, stop);
        }
    }

    /// <summary>One project given up for another: every begun one against those that come nearest to paying for themselves.</summary>
    private bool TryPairs(Prices prices, Func<bool> stop)
    {
        var begun = projects.Where(v => incumbent.Counts![v] > model.Lo[v]).ToList();
        var near = projects.Where(v => incumbent.Counts![v] == model.Lo[v] && model.Hi[v] != PlanModel.Unlimited)
            .OrderBy(v => Lacking(v, prices)).ThenBy(v => v).Take(MostPartners).ToList();
        var found = false;
        foreach (var given in begun)
        {
            foreach (var taken in near)
            {
                if (IsOver(stop))
                    return found;
                var best = incumbent.Counts!;
                if (best[given] == model.Lo[given] || best[taken] > model.Lo[taken])
                    continue;
                best.CopyTo(trial, 0);
                trial[given] = model.Lo[given];
                trial[taken] = model.Hi[taken];
                found |= incumbent.Try(trial, held: given, begun: taken);
            }
        }

        return found;
    }

    /// <summary>What a project in full costs beyond what it earns at the prices of the bound, as a share.</summary>
    private double Lacking(int v, Prices prices)
    {
        double cost = model.Cost[v] * model.Hi[v] + model.Fixed[v], earned = 0;
        for (var e = model.EntryStart[v]; e < model.EntryStart[v + 1]; e++)
            earned += prices.Reward[model.EntryRow[e]] * model.EntryEffect[e] * model.Hi[v];
        return (cost - earned) / cost;
    }

    private bool IsOver(Func<bool> stop) => ++trials > Most || stop();

    private bool TryAtom(SchoolBlock block, int atom)
    {
        var best = incumbent.Counts!;
        var plan = block.Plans[atom];
        var differs = false;
        for (var i = 0; i < plan.Length && !differs; i++)
            differs = best[block.Variables[i]] != plan[i];
        if (!differs)
            return false;
        best.CopyTo(trial, 0);
        for (var i = 0; i < plan.Length; i++)
            trial[block.Variables[i]] = plan[i];
        return incumbent.Try(trial);
    }

    private bool TryProject(int v)
    {
        var best = incumbent.Counts!;
        if (best[v] > model.Lo[v])
        {
            best.CopyTo(trial, 0);
            trial[v] = model.Lo[v];
            return incumbent.Try(trial, held: v);
        }

        if (model.Hi[v] == PlanModel.Unlimited)
            return false;
        best.CopyTo(trial, 0);
        trial[v] = model.Hi[v];
        return incumbent.Try(trial, begun: v);
    }
}
