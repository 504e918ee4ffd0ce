using Junheng.Planning.Compliance.Model;

namespace Junheng.Planning.Compliance.Squares;

/// <summary>
/// Prices under which schools choose apart: of each cone a price μ of ΣR²/P and a reward τ for a unit of ΣR; a reward for each unit and for
/// each start of an action; a price of a post.
/// </summary>
internal sealed class SquarePrices(PlanModel model)
{
    /// <summary>By cone: μ ≥ 0.</summary>
    public double[] Mu { get; private init; } = new double[model.Cones.Length];

    /// <summary>By cone: τ; below 0 where the total is to be kept low.</summary>
    public double[] Tau { get; private init; } = new double[model.Cones.Length];

    /// <summary>By cone: how many times the linear prices of the county as a whole are added; at least 0.</summary>
    public double[] Share { get; private init; } = new double[model.Cones.Length];

    /// <summary>By action: reward for a unit; below 0 where the county's units are to be kept few.</summary>
    public double[] Unit { get; private init; } = new double[model.Options.Actions.Count];

    /// <summary>By action: reward for a school at which it is begun.</summary>
    public double[] Start { get; private init; } = new double[model.Options.Actions.Count];

    /// <summary>π ≥ 0.</summary>
    public double Post { get; set; }

    public SquarePrices Clone() => new(model)
    {
        Mu = (double[])Mu.Clone(),
        Tau = (double[])Tau.Clone(),
        Share = (double[])Share.Clone(),
        Unit = (double[])Unit.Clone(),
        Start = (double[])Start.Clone(),
        Post = Post,
    };

    /// <summary>The same in nine digits, as they are published.</summary>
    public SquarePrices Short() => new(model)
    {
        Mu = Array.ConvertAll(Mu, Short),
        Tau = Array.ConvertAll(Tau, Short),
        Share = Array.ConvertAll(Share, Short),
        Unit = Array.ConvertAll(Unit, Short),
        Start = Array.ConvertAll(Start, Short),
        Post = Short(Post),
    };

    private static double Short(double price)
    {
        if (price == 0)
            return 0;
        var digits = 8 - (int)Math.Floor(Math.Log10(Math.Abs(price)));
        return digits is >= 0 and <= 22 ? Math.Round(price * Math.Pow(10, digits)) / Math.Pow(10, digits) : price;
    }
}
