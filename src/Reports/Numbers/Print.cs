using System.Globalization;
using Junheng.Standards;
using Junheng.Standards.Packs;

namespace Junheng.Reports.Numbers;

/// <summary>
/// The one place where numbers become text for people, on pages, paper and terminal. Rounds half away from zero (四舍五入), groups
/// thousands, writes minus as − and missing as —, and never lets a rounded figure contradict the comparison it stands beside.
/// </summary>
public static class Print
{
    /// <summary>What is printed for a value that is missing or not computable.</summary>
    public const string Missing = "—";

    /// <summary>How many decimals are tried before a figure next to its limit is given in full.</summary>
    private const int MostDecimals = 12;

    /// <summary>With thousands separators and fixed decimals: 2,870 or −0.50; — for NaN.</summary>
    public static string Number(double value, int decimals = 0) =>
        double.IsFinite(value) ? Signed(Rounded(value, decimals).ToString("N" + Text(decimals), CultureInfo.InvariantCulture)) : Missing;

    /// <summary>As many decimals as the number has: 4.2, 2,000, 0.765; — for NaN. For thresholds and limits.</summary>
    public static string Exact(double value) =>
        double.IsFinite(value) ? Signed(Rounded(value, 12).ToString("#,0.############", CultureInfo.InvariantCulture)) : Missing;

    /// <summary>A limit with at least two decimals: 0.50, 0.45, 0.655; — for none.</summary>
    public static string Limit(decimal? limit) => limit is { } value ? value.ToString("#,0.00##########", CultureInfo.InvariantCulture) : Missing;

    /// <summary>A school's value in the indicator's scale, with the pack's decimals.</summary>
    public static string Value(double value, Indicator indicator, StandardPack pack) => Number(value, indicator.Decimals ?? pack.Rounding.Value);

    /// <summary>
    /// A school's value beside its threshold: more decimals where the usual ones would read as equal or on the wrong side
    /// (4.497 beside 4.5, not 4.50).
    /// </summary>
    public static string Value(double value, double threshold, Indicator indicator, StandardPack pack) =>
        Beside(value, threshold, indicator.Decimals ?? pack.Rounding.Value);

    /// <summary>A county mean in the indicator's scale.</summary>
    public static string Mean(double mean, Indicator indicator, StandardPack pack) => Number(mean, indicator.Decimals ?? pack.Rounding.Mean);

    /// <summary>A coefficient of variation with the pack's decimals (three): 0.562.</summary>
    public static string Cv(double cv, StandardPack pack) => Number(cv, pack.Rounding.Cv);

    /// <summary>
    /// By how much a CV exceeds its limit, with as many decimals as it takes to show that it does: at 0.5004 over 0.50, 0.0004.
    /// Empty where it does not, or where there is no limit.
    /// </summary>
    public static string Excess(double cv, decimal? limit, StandardPack pack)
    {
        if (limit is not { } bound || !(cv > (double)bound))
            return "";
        var over = cv - (double)bound;
        for (var decimals = pack.Rounding.Cv; decimals < MostDecimals; decimals++)
        {
            var text = Rounded(over, decimals).ToString("F" + Text(decimals), CultureInfo.InvariantCulture);
            if (text.AsSpan().IndexOfAnyInRange('1', '9') >= 0)
                return text;
        }

        return over.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>A CV and, where it is over its limit, by how much: 0.500，超 0.0004.</summary>
    public static string CvWithExcess(double cv, decimal? limit, StandardPack pack, Language language)
    {
        var excess = Excess(cv, limit, pack);
        if (excess.Length == 0)
            return Cv(cv, pack);
        return language == Language.En ? $"{Cv(cv, pack)}, over by {excess}" : $"{Cv(cv, pack)}，超 {excess}";
    }

    /// <summary>
    /// What a school lacks, rounded up so that it is enough: 2 人, 328 m², 4.6 万元. Whole things are whole; a quantity
    /// below ten keeps one decimal; yuan from ten thousand on are given in 万元.
    /// </summary>
    /// <param name="amount">In units of the indicator's numerator.</param>
    public static string Amount(double amount, Indicator indicator, Language language)
    {
        if (!double.IsFinite(amount))
            return Missing;
        var unit = indicator.AmountUnit.In(language);
        if (indicator.AmountUnit.Zh == "元" && amount >= 10_000)
            return language == Language.En ? $"{Up(amount / 1000, 1)} thousand {unit}" : $"{Up(amount / 10_000, 1)} 万元";
        return $"{Up(amount, indicator.WholeAmounts || amount >= 10 ? 0 : 1)} {unit}";
    }

    /// <summary>A share of 1 as a percentage with the pack's decimals for ratios: 87.2%.</summary>
    public static string Percent(double share, int decimals = 1) => double.IsFinite(share) ? Number(share * 100, decimals) + "%" : Missing;

    /// <summary>2025 as 2025—2026; — where nobody said.</summary>
    public static string SchoolYear(int? year) => year is { } start ? $"{Text(start)}—{Text(start + 1)}" : Missing;

    private static string Beside(double value, double bound, int decimals)
    {
        if (!double.IsFinite(value))
            return Missing;
        if (!double.IsFinite(bound) || value == bound)
            return Number(value, decimals);
        for (var more = decimals; more < MostDecimals; more++)
        {
            var printed = (double)Rounded(value, more);
            if (printed.CompareTo(bound) == value.CompareTo(bound) || (value > bound && printed == bound))
                return Number(value, more);
        }

        return Signed(value.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// Half away from zero on the fifteen digits that a spreadsheet shows too, so that 0.285 reads 0.29 here and there.
    /// </summary>
    private static decimal Rounded(double value, int decimals) =>
        Math.Abs(value) < 1e15 ? Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero) : (decimal)Math.Clamp(value, -7e28, 7e28);

    /// <summary>Rounds up, but forgives what binary arithmetic adds in the last places.</summary>
    private static string Up(double amount, int decimals)
    {
        var step = decimals == 0 ? 1.0 : 10.0;
        return Number(Math.Ceiling(amount * step - 1e-9 * Math.Max(1, amount)) / step, decimals);
    }

    private static string Signed(string text) => text.Replace('-', '−');

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
