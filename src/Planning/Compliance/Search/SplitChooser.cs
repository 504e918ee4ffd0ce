using Junheng.Planning.Compliance.Bounds;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Search;

/// <summary>Chooses where to cut: at the choice that the continuous plan leaves most open, measured in money.</summary>
internal static class SplitChooser
{
    private const double Whole = 1e-6;

    /// <summary>Null where the continuous plan is whole already.</summary>
    public static Split? Choose(PlanModel model, SearchBox box, WaterLevels levels)
    {
        Split? best = null;
        var most = 0.0;
        foreach (var block in levels.Blocks)
        {
            if (InBlock(model, box, block, out var score) is { } split && score > most)
                (best, most) = (split, score);
        }

        foreach (var v in levels.Free)
        {
            var count = levels.Count[v];
            if (box.Lo[v] == box.Hi[v])
                continue;
            var part = count - Math.Floor(count);
            if (model.Fixed[v] > 0 && box.Lo[v] == 0 && count > Whole && count < box.Hi[v])
            {
                var lost = model.Fixed[v] * (box.Hi[v] == PlanModel.Unlimited ? 1 : 1 - count / box.Hi[v]);
                if (lost > most)
                    (best, most) = (Split.AtCount(v, 0), lost);
            }

            var doubt = model.Cost[v] * Math.Min(part, 1 - part);
            if (part is > Whole and < 1 - Whole && doubt > most)
                (best, most) = (Split.AtCount(v, (int)Math.Floor(count)), doubt);
        }

        return best;
    }

    /// <summary>Any count that is still open: where the continuous plan is whole but some rule does not hold. Null where every count is fixed.</summary>
    public static Split? Any(PlanModel model, SearchBox box)
    {
        Split? best = null;
        long widest = 0;
        for (var v = 0; v < model.Count; v++)
        {
            var width = (long)box.Hi[v] - box.Lo[v];
            if (width > widest && model.EntryStart[v + 1] > model.EntryStart[v])
                (best, widest) = (Split.AtCount(v, box.Lo[v] + (int)Math.Min((width - 1) / 2, 1000)), width);
        }

        return best;
    }

    private static Split? InBlock(PlanModel model, SearchBox box, SchoolBlock block, out double score)
    {
        score = 0;
        var heaviest = 0;
        var mean = 0.0;
        for (var a = 0; a < block.Atoms; a++)
        {
            mean += block.Weights[a] * block.Costs[a];
            if (block.Weights[a] > block.Weights[heaviest])
                heaviest = a;
        }

        if (block.Atoms < 2 || block.Weights[heaviest] > 1 - Whole)
            return null;
        for (var a = 0; a < block.Atoms; a++)
            score += block.Weights[a] * Math.Abs(block.Costs[a] - mean);
        score = Math.Max(score * (1 - block.Weights[heaviest]), Whole);
        return AtItem(model, box, block) ?? AtVariable(box, block, ref score);
    }

    /// <summary>An item that some atoms meet and others do not, the most even first.</summary>
    private static Split? AtItem(PlanModel model, SearchBox box, SchoolBlock block)
    {
        Split? best = null;
        var even = Whole;
        foreach (var cluster in block.School.Clusters)
        {
            foreach (var item in cluster.Items)
            {
                if (item.Relaxed || box.Force[item.Id] != 0)
                    continue;
                foreach (var alternative in item.Alternatives)
                {
                    if (alternative.Excused || alternative.Row < 0)
                        continue;
                    double met = 0;
                    for (var a = 0; a < block.Atoms; a++)
                        met += block.Weights[a] > 0 && block.Lattice(model, a, alternative.Row) >= alternative.Need ? block.Weights[a] : 0;
                    if (Math.Min(met, 1 - met) <= even)
                        continue;
                    even = Math.Min(met, 1 - met);
                    best = Split.AtThreshold(item.Id, alternative.Row);
                }
            }
        }

        return best;
    }

    private static Split? AtVariable(SearchBox box, SchoolBlock block, ref double score)
    {
        Split? best = null;
        var even = 0.0;
        for (var i = 0; i < block.Variables.Length; i++)
        {
            var v = block.Variables[i];
            int low = int.MaxValue, high = int.MinValue;
            double mean = 0;
            for (var a = 0; a < block.Atoms; a++)
            {
                if (block.Weights[a] <= Whole)
                    continue;
                low = Math.Min(low, block.Plans[a][i]);
                high = Math.Max(high, block.Plans[a][i]);
                mean += block.Weights[a] * block.Plans[a][i];
            }

            if (low >= high || box.Lo[v] == box.Hi[v])
                continue;
            var at = Math.Clamp((int)Math.Floor(mean), low, high - 1);
            var spread = Math.Min(mean - low, high - mean) / (high - low) + 1e-3;
            if (low == 0 && mean < 1)
                spread += 1;
            if (spread <= even)
                continue;
            even = spread;
            best = Split.AtCount(v, at);
        }

        return best;
    }
}
