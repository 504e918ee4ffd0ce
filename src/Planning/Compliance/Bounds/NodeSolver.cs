using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Bounds;

/// <summary>What is known of one box.</summary>
/// <param name="Bound">No plan in the box costs less; +∞ for a box in which some school has no plan.</param>
/// <param name="Prices">They attain the bound.</param>
internal sealed record BoxBound(double Bound, Prices Prices);

/// <summary>
/// Bounds a box: water levels until cost of the continuous plan and bound meet; outside that a search for the price of a post where the
/// continuous plan uses more than there are.
/// </summary>
internal sealed class NodeSolver
{
    private const int MostSweeps = 20;
    private const int MostPostPrices = 40;
    private const double RootNear = 2e-7;
    private const double Near = 1e-5;
    private readonly PlanModel model;
    private bool solved;
    private bool isRoot;

    public NodeSolver(PlanModel model)
    {
        this.model = model;
        var oracle = new SchoolOracle(model);
        Evaluator = new BoundEvaluator(model, oracle);
        Levels = new WaterLevels(model, oracle);
    }

    public BoundEvaluator Evaluator { get; }

    /// <summary>The continuous plan of the box solved last.</summary>
    public WaterLevels Levels { get; }

    /// <summary>The price of a post found last; where the next search starts.</summary>
    public double PostPrice { get; private set; }

    /// <param name="enough">A bound of this much settles the box: nothing better is looked for.</param>
    public BoxBound Solve(SearchBox box, double enough)
    {
        isRoot = !solved;
        solved = true;
        var best = new BoxBound(double.NegativeInfinity, new Prices(model));
        if (!Levels.Enter(box))
            return best with { Bound = double.PositiveInfinity };
        if (model.Options.Quota is not { } quota || Array.TrueForAll(model.Posts, posts => posts == 0))
            return At(box, 0, enough, best);
        best = At(box, PostPrice, enough, best);
        if (best.Bound >= enough)
            return best;
        return SearchPostPrice(box, quota, enough, best);
    }

    /// <summary>Doubles or halves the price until it is bracketed, then bisects; the bound is concave in it.</summary>
    private BoxBound SearchPostPrice(SearchBox box, int quota, double enough, BoxBound best)
    {
        double low = 0, high = double.PositiveInfinity;
        for (var step = 0; step < MostPostPrices && best.Bound < enough; step++)
        {
            var used = Levels.Posts();
            if (used > quota * (1 + 1e-9))
                low = PostPrice;
            else if (PostPrice == 0)
                return best;
            else
                high = PostPrice;
            if (high - low <= 1e-7 * high || PostPrice > 1e12)
                break;
            var next = double.IsInfinity(high) ? Math.Max(2 * PostPrice, Typical()) : low == 0 && step < 3 ? high / 4 : (low + high) / 2;
            if (low == 0 && next < 1e-6 * Typical())
                next = 0;
            PostPrice = next;
            best = At(box, next, enough, best);
        }

        return best;
    }

    /// <summary>A price of a post to start from: what the dearest action with a post costs.</summary>
    private double Typical()
    {
        var most = 1e-3;
        for (var v = 0; v < model.Count; v++)
        {
            if (model.Posts[v] > 0)
                most = Math.Max(most, model.Cost[v] / model.Posts[v]);
        }

        return most;
    }

    private BoxBound At(SearchBox box, double postPrice, double enough, BoxBound best)
    {
        PostPrice = postPrice;
        var last = double.NegativeInfinity;
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            Levels.Sweep(box, postPrice, 0, Math.Max(1e-10, Math.Pow(10, -4 - 2 * sweep)));
            var prices = new Prices(model) { Post = postPrice };
            Levels.WriteTo(prices);
            RewardRepair.Make(model, box, prices);
            var bound = Evaluator.Evaluate(prices, box);
            if (bound > best.Bound)
                best = new BoxBound(bound, prices);
            if (bound >= enough)
                break;
            var cost = Levels.Cost() + postPrice * (Levels.Posts() - (model.Options.Quota ?? 0)) + Idle(box);
            var near = (isRoot ? RootNear : Near) * Math.Abs(cost);
            if (cost - bound <= near && bound - last <= near)
                break;
            last = bound;
        }

        return best;
    }

    /// <summary>Cost of what is done without touching any CV: locks, floors of free counts.</summary>
    private double Idle(SearchBox box)
    {
        double sum = 0;
        for (var v = 0; v < model.Count; v++)
        {
            if (box.Lo[v] > 0 && !Levels.Covers(v))
                sum += model.Cost[v] * box.Lo[v] + model.Fixed[v];
            else if (box.Lo[v] > 0 && Levels.IsFree(v))
                sum += model.Fixed[v];
        }

        return sum;
    }
}
