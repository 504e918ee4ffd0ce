using Junheng.Planning.Options;
using Junheng.Reports.Numbers;
using Junheng.Standards;

namespace Junheng.Reports.Plans;

/// <summary>Money and counts of a plan in words. A bound is rounded down and a gap up, so that print never claims more than is proved.</summary>
public static class PlanMoney
{
    /// <summary>814.2 万元; at least one decimal, more where the amount has them.</summary>
    public static Words Of(decimal amount, PlanOptions options) => With(Number(amount), options);

    /// <summary>The figure alone.</summary>
    public static string Number(decimal amount) => Print.Number((double)amount, amount == decimal.Round(amount, 1) ? 1 : 2);

    /// <summary>A lower bound, never rounded up; a bound below 0 says nothing and is 0.</summary>
    public static Words Bound(double bound, PlanOptions options) => With(BoundNumber(bound), options);

    public static string BoundNumber(double bound) => Print.Number(Math.Floor(Math.Max(0, bound) * 10) / 10, 1);

    /// <summary>A gap, never rounded down: 0.10%.</summary>
    public static string Gap(double gap) => double.IsFinite(gap) ? Print.Number(Math.Ceiling(gap * 10_000) / 100, 2) + "%" : Print.Missing;

    /// <summary>A shadow price: two significant places are enough for a small change.</summary>
    public static Words Price(double price, PlanOptions options) => With(Print.Number(price, price >= 10 ? 0 : price >= 1 ? 1 : 2), options);

    /// <summary>19 人.</summary>
    public static Words Count(int count, PlanAction action) =>
        new(Join(Print.Number(count), action.Unit.Zh), Join(Print.Number(count), action.Unit.In(Language.En)));

    private static Words With(string number, PlanOptions options) => new($"{number} {options.MoneyUnit.Zh}", $"{number} × {options.MoneyUnit.In(Language.En)}");

    private static string Join(string number, string unit) => unit.Length == 0 ? number : $"{number} {unit}";
}
