namespace Junheng.Web.Frame;

/// <summary>Chinese as it is written.</summary>
internal static class Zh
{
    private static readonly string[] Digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

    /// <summary>七, 十一, 二十; digits above 99.</summary>
    public static string Numeral(int number) => number switch
    {
        < 0 or > 99 => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        < 10 => Digits[number],
        _ => $"{(number < 20 ? "" : Digits[number / 10])}十{(number % 10 == 0 ? "" : Digits[number % 10])}",
    };
}
