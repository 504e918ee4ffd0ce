using System.Numerics;
using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Linear;
using Junheng.Standards.Numerics;

namespace Junheng.Planning.Joint.Model;

/// <summary>The columns of one CV rule: sᵢ ≥ zᵢ² ÷ t for each school, W with t = κ·(ΣR today + W), Σ sᵢ ≤ t.</summary>
internal sealed class JointCone
{
    private readonly PlanModel model;
    private readonly Cone cone;
    private readonly double today;

    public JointCone(LinearProgram program, PlanModel model, Cone cone, Func<int, int> amount)
    {
        this.model = model;
        this.cone = cone;
        Amounts = [.. cone.Rows.Select(amount)];
        Roots = [.. cone.Rows.Select(row => Math.Sqrt(model.Weight[row]))];
        Steps = [.. cone.Rows.Select(row => model.Rows[row].Step.ToDouble())];
        today = cone.Rows.Sum(row => model.Base[row]);
        double least = 0, most = 0;
        for (var i = 0; i < Amounts.Length; i++)
        {
            var (a, b) = (Steps[i] * program.Lower(Amounts[i]), Steps[i] * program.Upper(Amounts[i]));
            least += Math.Min(a, b);
            most += Math.Max(a, b);
        }

        Growth = program.AddColumn(0, least, most);
        program.AddRow(0, 0, [.. Amounts.Select((column, i) => (column, Steps[i])), (Growth, -1)]);
        var height = Math.Max(1, cone.Kappa * (today + most));
        Shares = [.. Amounts.Select(_ => program.AddColumn(0, 0, height))];
        program.AddRow(double.NegativeInfinity, cone.Kappa * today, [.. Shares.Select(column => (column, 1.0)), (Growth, -cone.Kappa)]);
        var flat = cone.Kappa * today;
        for (var i = 0; flat > 0 && i < Amounts.Length; i++)
            Cut(program, i, model.Base[cone.Rows[i]] / Roots[i] / flat);
    }

    /// <summary>m of each member.</summary>
    public int[] Amounts { get; }

    public int[] Shares { get; }

    public int Growth { get; }

    private double[] Roots { get; }

    private double[] Steps { get; }

    public double T(ReadOnlySpan<double> x) => cone.Kappa * (today + x[Growth]);

    public double Z(ReadOnlySpan<double> x, int i) => (model.Base[cone.Rows[i]] + Steps[i] * x[Amounts[i]]) / Roots[i];

    /// <summary>s ≥ 2a·z − a²·t, which touches z² ÷ t where z = a·t.</summary>
    public void Cut(LinearProgram program, int i, double a)
    {
        var flat = a * a * cone.Kappa;
        program.AddRow(2 * a * model.Base[cone.Rows[i]] / Roots[i] - flat * today, double.PositiveInfinity,
            [(Shares[i], 1), (Amounts[i], -2 * a * Steps[i] / Roots[i]), (Growth, flat)]);
    }

    /// <summary>Decided in fractions: ΣP·Σ(R²÷P) ≤ (1 + c²)(ΣR)² at a whole point.</summary>
    public bool Holds(ReadOnlySpan<double> x)
    {
        Rational squares = Rational.Zero, sum = Rational.Zero, weight = Rational.Zero;
        for (var i = 0; i < Amounts.Length; i++)
        {
            var row = model.Rows[cone.Rows[i]];
            var amount = row.Base + row.Step * new Rational(new BigInteger(Math.Round(x[Amounts[i]])), 1);
            squares += amount * amount / row.Weight;
            sum += amount;
            weight += row.Weight;
        }

        var limit = Rational.From(cone.Limit);
        return weight * squares <= (Rational.One + limit * limit) * sum * sum;
    }
}
