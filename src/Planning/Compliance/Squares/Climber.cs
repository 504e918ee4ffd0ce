using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Squares;

/// <summary>Raises the bound of a part of the search space by moving prices, and keeps the plans that it met on the way with their weights.</summary>
internal sealed class Climber
{
    private const double FirstStride = 0.03, FarStride = 0.1, Reach = 5;
    private const double MostWidth = 0.05, Narrow = 0.02;
    private readonly PlanModel model;
    private readonly SquareEvaluator evaluator;
    private readonly double[] scaleMu;
    private readonly double[] scaleTau;
    private readonly double[] factor;
    private readonly List<(Kind Kind, int Index, double Scale)> axes = [];
    private readonly MetPlan?[] plans = new MetPlan?[Bundle.MostCuts];
    private readonly double[] slope;
    private readonly double[] start;
    private readonly Bundle bundle;
    private SquarePrices prices;
    private SearchBox box = null!;
    private TotalBox totals = null!;
    private int sliced;

    /// <param name="typical">By cone: μ and τ in the county as a whole; 0 for cones that cost nothing there.</param>
    public Climber(PlanModel model, SquareEvaluator evaluator, SquarePrices typical)
    {
        this.model = model;
        this.evaluator = evaluator;
        prices = typical.Clone();
        var most = 3 * model.Cones.Length + 2 * model.Options.Actions.Count + 1;
        (slope, start, bundle) = (new double[most], new double[most], new Bundle(most));
        factor = [.. model.Cones.Select(cone => cone.Kappa * cone.Kappa)];
        scaleMu = (double[])typical.Mu.Clone();
        scaleTau = (double[])typical.Tau.Clone();
    }

    private enum Kind
    {
        Share,
        Square,
        Total,
        Unit,
        Start,
        Post,
    }

    /// <summary>Evaluations in all.</summary>
    public int Evaluations { get; private set; }

    /// <summary>True if the cone has had a price.</summary>
    public bool IsPriced(int cone) => scaleMu[cone] > 0;

    /// <summary>Gives a cone that cost nothing so far a price to start from.</summary>
    public void Price(int cone, double mu, double tau) => (scaleMu[cone], scaleTau[cone]) = (mu, tau);

    /// <summary>What the last climb leaves: the plans on which its bound stands.</summary>
    public Memory Memory
    {
        get
        {
            var kept = new List<(MetPlan, double)>();
            for (var k = 0; k < plans.Length; k++)
            {
                if (plans[k] is { } plan && bundle.Weight(k) > 1e-6)
                    kept.Add((plan, bundle.Weight(k)));
            }

            return new Memory(kept, bundle.Step);
        }
    }

    /// <summary>Climbs until the bound is enough, promises little more, or after so many evaluations.</summary>
    /// <param name="from">Where to start.</param>
    /// <param name="memory">What a climb in a box around this one left.</param>
    /// <returns>The bound and the prices that attain it.</returns>
    public (double Bound, SquarePrices Prices) Run(SearchBox within, TotalBox between, SquarePrices from, Memory? memory, double enough, int most, int slice = -1)
    {
        (box, totals, sliced) = (within, between, slice);
        prices = from.Clone();
        SetAxes();
        for (var i = 0; i < axes.Count; i++)
            start[i] = Read(axes[i]);
        Array.Clear(plans);
        var value = At(start);
        if (!double.IsFinite(value))
            return (value, prices.Clone());
        double norm = 0;
        for (var i = 0; i < axes.Count; i++)
            norm += slope[i] * slope[i];
        bundle.Begin(axes.Count, start, value, slope, Math.Max(memory?.Step ?? 0, (slice >= 0 ? FarStride : FirstStride) / Math.Max(Math.Sqrt(norm), 1e-9)));
        plans[0] = MetPlan.Of(model, evaluator);
        Recall(memory, value);
        for (var k = 1; k < most && axes.Count > 0 && bundle.Value < enough; k++)
        {
            bundle.Propose();
            if (bundle.Rise(Reach) < 1e-6 * Math.Abs(bundle.Value) + 0.01 * Math.Max(0, enough - bundle.Value))
                break;
            value = At(bundle.Trial);
            if (double.IsPositiveInfinity(value))
                return (value, prices.Clone());
            if (double.IsNegativeInfinity(value))
                bundle.Shorten();
            else
                plans[bundle.Learn(value, slope)] = MetPlan.Of(model, evaluator);
        }

        Write(bundle.Center);
        return (bundle.Value, prices.Clone());
    }

    /// <summary>Plans of an earlier climb that are in the box too are cuts here as well.</summary>
    private void Recall(Memory? memory, double value)
    {
        if (memory is null)
            return;
        var county = evaluator.County(prices, totals);
        foreach (var (plan, _) in memory.Plans)
        {
            if (!plan.IsIn(box))
                continue;
            for (var i = 0; i < axes.Count; i++)
                slope[i] = axes[i].Scale * Slope(axes[i], start[i], plan);
            if (bundle.Know(slope, plan.Price(prices) + county - value) is >= 0 and var at)
                plans[at] = plan;
        }
    }

    private bool IsNarrow(int j) => totals.High[j] - totals.Low[j] < MostWidth * Math.Abs(totals.Low[j]);

    /// <summary>One direction for each price that may differ from 0.</summary>
    private void SetAxes()
    {
        axes.Clear();
        for (var j = 0; j < scaleMu.Length; j++)
        {
            if (!(scaleMu[j] > 0))
                continue;
            axes.Add((Kind.Share, j, 1));
            if (j != sliced && !IsNarrow(j))
            {
                // Over a wide range a square is worth little: the linear prices alone.
                (prices.Mu[j], prices.Tau[j], prices.Share[j]) = (0, 0, prices.Mu[j] > 0 ? 1 : prices.Share[j]);
                continue;
            }

            if (prices.Mu[j] == 0)
            {
                // Over a narrow range the square says all; over a wider one the climb begins with the linear prices.
                var share = j == sliced || totals.High[j] - totals.Low[j] < Narrow * Math.Abs(totals.Low[j]) ? 1 : 1e-3;
                prices.Mu[j] = share * scaleMu[j];
                prices.Tau[j] = Middle(j);
                if (share == 1)
                    prices.Share[j] = 0;
            }

            axes.Add((Kind.Square, j, scaleMu[j]));
            axes.Add((Kind.Total, j, scaleTau[j]));
        }

        for (var a = 0; a < model.Options.Actions.Count; a++)
        {
            var action = model.Options.Actions[a];
            if (totals.Fewest[a] > 0 || totals.Most[a] < long.MaxValue)
                axes.Add((Kind.Unit, a, Math.Max((double)action.Cost, 1e-6)));
            if (totals.LeastStarts[a] > 0 || totals.MostStarts[a] < int.MaxValue)
                axes.Add((Kind.Start, a, Math.Max((double)action.Fixed, 1e-6)));
        }

        if (model.Options.Quota is not null)
            axes.Add((Kind.Post, 0, 10));
    }

    private double Read((Kind Kind, int Index, double Scale) axis) => axis.Kind switch
    {
        Kind.Share => prices.Share[axis.Index],
        Kind.Square => prices.Mu[axis.Index] / axis.Scale,
        Kind.Total => (prices.Tau[axis.Index] - Middle(axis.Index)) / axis.Scale,
        Kind.Unit => prices.Unit[axis.Index] / axis.Scale,
        Kind.Start => prices.Start[axis.Index] / axis.Scale,
        _ => prices.Post / axis.Scale,
    };

    /// <summary>The τ at which both ends of the range of S are worth the same.</summary>
    private double Middle(int j) => prices.Mu[j] * factor[j] * (totals.Low[j] + totals.High[j]);

    private void Write(double[] at)
    {
        for (var i = 0; i < axes.Count; i++)
        {
            var axis = axes[i];
            switch (axis.Kind)
            {
                case Kind.Share:
                    prices.Share[axis.Index] = at[i] = Math.Max(at[i], 0);
                    break;
                case Kind.Square:
                    prices.Mu[axis.Index] = axis.Scale * (at[i] = Math.Max(at[i], 1e-7));
                    break;
                case Kind.Total:
                    prices.Tau[axis.Index] = Middle(axis.Index) + axis.Scale * at[i];
                    break;
                case Kind.Unit:
                    prices.Unit[axis.Index] = axis.Scale * at[i];
                    break;
                case Kind.Start:
                    prices.Start[axis.Index] = axis.Scale * at[i];
                    break;
                default:
                    prices.Post = axis.Scale * (at[i] = Math.Max(at[i], 0));
                    break;
            }
        }
    }

    private double At(double[] at)
    {
        Write(at);
        Evaluations++;
        var value = evaluator.Evaluate(prices, box, totals);
        for (var i = 0; i < axes.Count; i++)
            slope[i] = axes[i].Scale * Slope(axes[i], at[i], null);
        return value;
    }

    /// <param name="plan">Null for what the schools did last.</param>
    private double Slope((Kind Kind, int Index, double Scale) axis, double at, MetPlan? plan)
    {
        var k = axis.Index;
        var total = plan?.Total ?? evaluator.Sums.Total;
        return axis.Kind switch
        {
            Kind.Share => -(plan is null ? evaluator.Paid(k) : plan.Paid[k]),
            Kind.Square => (plan?.Squares ?? evaluator.Sums.Squares)[k] - factor[k] * ((totals.Low[k] + totals.High[k]) * total[k] - totals.Low[k] * totals.High[k]),
            Kind.Total => Side(at, total[k], totals.Low[k], totals.High[k]),
            Kind.Unit => Side(at, (plan?.Units ?? evaluator.Units)[k], totals.Fewest[k], totals.Most[k]),
            Kind.Start => Side(at, (plan?.Starts ?? evaluator.Starts)[k], totals.LeastStarts[k], totals.MostStarts[k]),
            _ => (plan?.Posts ?? evaluator.Posts) - (model.Options.Quota ?? 0),
        };
    }

    /// <summary>A reward above 0 is measured from the low end, one below 0 from the high end; at 0 nothing pulls inside the range.</summary>
    private static double Side(double reward, double total, double low, double high) =>
        (reward > 0 ? low : reward < 0 ? high : Math.Clamp(total, low, high)) - total;
}
