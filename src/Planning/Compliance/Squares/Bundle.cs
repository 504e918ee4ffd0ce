namespace Junheng.Planning.Compliance.Squares;

/// <summary>
/// Climbs a concave function of few variables of which each point gives a value and a supergradient: a proximal bundle. The variables come
/// in the caller's scale, in which a step of 1 is large in every direction.
/// </summary>
/// <param name="mostVariables">Room for so many variables.</param>
internal sealed class Bundle(int mostVariables)
{
    public const int MostCuts = 40;
    private const double Serious = 0.1, Good = 0.5;
    private readonly double[][] slopes = [.. Enumerable.Range(0, MostCuts).Select(_ => new double[mostVariables])];
    private readonly double[] errors = new double[MostCuts];
    private readonly double[] weights = new double[MostCuts];
    private readonly double[] gradient = new double[MostCuts];
    private readonly double[,] products = new double[MostCuts, MostCuts];
    private readonly double[] mean = new double[mostVariables];
    private int size;
    private int cuts;

    /// <summary>The best point so far; only the first variables count.</summary>
    public double[] Center { get; } = new double[mostVariables];

    public double Value { get; private set; }

    /// <summary>Where to look next.</summary>
    public double[] Trial { get; } = new double[mostVariables];

    /// <summary>How much more the model of all cuts promises at the trial.</summary>
    public double Promise { get; private set; }

    /// <summary>The weight of a step against its length.</summary>
    public double Step { get; private set; }

    /// <summary>Begins anew at a point.</summary>
    public void Begin(int variables, double[] center, double value, double[] slope, double step)
    {
        (size, Value, Step, cuts, Promise) = (variables, value, step, 0, 1e-6);
        Array.Copy(center, Center, size);
        AddCut(slope, 0);
    }

    /// <summary>Adds what is known beforehand: the function lies below this cut, which is so far above it at the center.</summary>
    /// <returns>Its place; −1 if there is no more room.</returns>
    public int Know(double[] slope, double error) => cuts < MostCuts - 10 ? AddCut(slope, Math.Max(0, error)) : -1;

    /// <summary>Weight of a cut in the last model.</summary>
    public double Weight(int cut) => cut < cuts ? weights[cut] : 0;

    /// <summary>How far above the value the function can still rise within a distance of the center, by the model's weighted cut.</summary>
    public double Rise(double distance)
    {
        double error = 0, square = 0;
        for (var k = 0; k < cuts; k++)
            error += weights[k] * errors[k];
        for (var i = 0; i < size; i++)
            square += mean[i] * mean[i];
        return error + distance * Math.Sqrt(square);
    }

    /// <summary>Makes the next trial.</summary>
    public void Propose()
    {
        Weigh();
        Array.Clear(mean);
        for (var k = 0; k < cuts; k++)
        {
            for (var i = 0; i < size && weights[k] > 0; i++)
                mean[i] += weights[k] * slopes[k][i];
        }

        for (var i = 0; i < size; i++)
            Trial[i] = Center[i] + Step * mean[i];
        var least = double.PositiveInfinity;
        for (var k = 0; k < cuts; k++)
            least = Math.Min(least, errors[k] + Along(slopes[k]));
        Promise = Math.Max(least, 1e-12);
    }

    /// <summary>The trial was outside the function's domain: stay nearer.</summary>
    public void Shorten() => Step *= 0.2;

    /// <summary>Takes in what was found at the trial (which the caller may have moved into its domain).</summary>
    /// <returns>The place of the new cut.</returns>
    public int Learn(double value, double[] slope)
    {
        var gain = value - Value;
        if (gain < Serious * Promise || gain <= 0)
        {
            var error = gain - Along(slope);
            if (error > 2 * Promise)
                Step *= 0.6;
            return AddCut(slope, Math.Max(0, error));
        }

        for (var k = 0; k < cuts; k++)
            errors[k] = Math.Max(0, errors[k] + Along(slopes[k]) - gain);
        if (gain >= Good * Promise)
            Step *= 4;
        Array.Copy(Trial, Center, size);
        Value = value;
        return AddCut(slope, 0);
    }

    private double Along(double[] slope)
    {
        double sum = 0;
        for (var i = 0; i < size; i++)
            sum += slope[i] * (Trial[i] - Center[i]);
        return sum;
    }

    /// <summary>Adds a cut; when all places are taken the one that counts least gives way.</summary>
    private int AddCut(double[] slope, double error)
    {
        var at = cuts;
        if (cuts < MostCuts)
        {
            cuts++;
        }
        else
        {
            at = 0;
            for (var k = 1; k < cuts; k++)
            {
                if (weights[k] < weights[at] || (weights[k] == weights[at] && errors[k] > errors[at]))
                    at = k;
            }
        }

        Array.Copy(slope, slopes[at], size);
        errors[at] = error;
        weights[at] = cuts == 1 ? 1 : 0;
        for (var k = 0; k < cuts; k++)
        {
            double product = 0;
            for (var i = 0; i < size; i++)
                product += slopes[k][i] * slopes[at][i];
            products[k, at] = products[at, k] = product;
        }

        return at;
    }

    /// <summary>Weights of the cuts: min ½·step·‖Σwg‖² + Σwe over the simplex, by shifts between two cuts.</summary>
    private void Weigh()
    {
        double total = 0;
        for (var k = 0; k < cuts; k++)
            total += weights[k];
        for (var k = 0; k < cuts; k++)
            weights[k] = total > 0 ? weights[k] / total : k == 0 ? 1 : 0;
        for (var k = 0; k < cuts; k++)
        {
            gradient[k] = errors[k];
            for (var l = 0; l < cuts; l++)
                gradient[k] += Step * products[k, l] * weights[l];
        }

        for (var round = 0; round < 8 * cuts && Shift(); round++)
        {
        }
    }

    private bool Shift()
    {
        int to = 0, from = -1;
        for (var k = 0; k < cuts; k++)
        {
            if (gradient[k] < gradient[to])
                to = k;
            if (weights[k] > 0 && (from < 0 || gradient[k] > gradient[from]))
                from = k;
        }

        var difference = gradient[from] - gradient[to];
        if (from == to || difference <= 1e-3 * Promise)
            return false;
        var curvature = Step * (products[from, from] + products[to, to] - 2 * products[from, to]);
        var shift = curvature > 0 ? Math.Min(weights[from], difference / curvature) : weights[from];
        weights[from] = shift == weights[from] ? 0 : weights[from] - shift;
        weights[to] += shift;
        for (var k = 0; k < cuts; k++)
            gradient[k] += Step * shift * (products[k, to] - products[k, from]);
        return true;
    }
}
