using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Bounds;

/// <content>The search for each cone's slope.</content>
internal sealed partial class WaterLevels
{
    /// <summary>Finds the slope at which the cone's CV just holds; the top follows the mean, and is raised where even it is too low.</summary>
    private void Adjust(int j, SearchBox box)
    {
        Diverged[j] = false;
        for (var round = 0; round < MostRounds; round++)
        {
            var before = top[j];
            var held = AdjustSlope(j, box);
            top[j] = sums.Top(j);
            if (held || sigma[j] == 0)
                return;
            if (top[j] <= before * (1 + 1e-9))
                break;
        }

        Diverged[j] = true;
    }

    /// <summary>False if no slope brings the CV under its limit with the present top.</summary>
    private bool AdjustSlope(int j, SearchBox box)
    {
        var violation = Settle(j, sigma[j], box);
        if (sigma[j] == 0 && violation <= 0)
            return true;
        var cheapest = double.PositiveInfinity;
        foreach (var v in freeOf[j])
            cheapest = Math.Min(cheapest, slope[v] / Effect(v, j));
        var unit = (cheapest is > 0 and < double.PositiveInfinity ? cheapest : 1e-3) / top[j];
        if (sigma[j] == 0)
            violation = Settle(j, 2 * unit, box);
        var (below, above) = (0.0, double.PositiveInfinity);
        var (violationBelow, violationAbove) = (double.NaN, double.NaN);
        var factor = 1.05;
        for (var step = 0; step < 80 && Math.Abs(violation) > near; step++)
        {
            if (violation > 0)
                (below, violationBelow) = (sigma[j], violation);
            else
                (above, violationAbove) = (sigma[j], violation);
            if (double.IsFinite(above) && above - below <= 1e-13 * above)
                break;
            double next;
            if (double.IsInfinity(above))
            {
                if (sigma[j] > 1e6 * unit)
                    return false;
                next = sigma[j] * factor;
                factor = Math.Min(factor * factor, 64);
            }
            else if (double.IsNaN(violationBelow))
            {
                next = sigma[j] / factor;
                factor = Math.Min(factor * factor, 64);
                if (next < 1e-4 * unit && Settle(j, 0, box) <= 0)
                    return true;
            }
            else
            {
                // The secant, kept off the ends; every third step halves.
                var share = violationBelow / (violationBelow - violationAbove);
                next = below + (step % 3 == 2 ? 0.5 : Math.Clamp(share, 0.02, 0.98)) * (above - below);
            }

            violation = Settle(j, next, box);
        }

        return true;
    }

    /// <summary>Brings the cone's schools into balance at a slope; returns ‖z‖ ÷ (K·ΣR) − 1.</summary>
    private double Settle(int j, double slopeOfCone, SearchBox box)
    {
        sigma[j] = slopeOfCone;
        for (var round = 0; round < 2; round++)
        {
            double moved = 0;
            foreach (var v in freeOf[j])
                moved += Move(v, box);
            foreach (var b in blocksOf[j])
                moved += Correct(blocks[b]);
            if (moved < 1e-12 || blocksOf[j].Length == 0)
                break;
        }

        return sums.Violation(j);
    }
}
