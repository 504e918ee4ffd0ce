namespace Junheng.Registry.Workbooks.Rows;

/// <summary>Reads whole numbers written in Chinese (五十二, 一百零三, 两万三千, 二〇二五), to propose digits for them.</summary>
internal static class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";
    private const string FormalDigits = "零壹贰叁肆伍陆柒捌玖";

    public static bool TryRead(string text, out long number)
    {
        number = 0;
        if (text.Length is 0 or > 20)
            return false;
        if (text.All(letter => Digit(letter) >= 0))
        {
            if (text.Length > 10)
                return false;
            foreach (var letter in text)
                number = number * 10 + Digit(letter);
            return true;
        }

        long section = 0;
        long digit = -1;
        foreach (var letter in text)
        {
            if (Digit(letter) is var value and >= 0)
            {
                digit = value;
            }
            else if (Power(letter) is var power and > 0)
            {
                section += (digit < 0 ? 1 : digit) * power;
                digit = -1;
            }
            else if (letter is '万' or '萬' or '亿')
            {
                section += Math.Max(digit, 0);
                number = (number + Math.Max(section, 1)) * (letter == '亿' ? 100_000_000 : 10_000);
                if (number > 1_000_000_000_000)
                    return false;
                (section, digit) = (0, -1);
            }
            else
            {
                return false;
            }
        }

        number += section + Math.Max(digit, 0);
        return true;
    }

    private static int Digit(char letter)
    {
        var at = Digits.IndexOf(letter, StringComparison.Ordinal);
        if (at < 0)
            at = FormalDigits.IndexOf(letter, StringComparison.Ordinal);
        return at >= 0 ? at : letter switch { '〇' or '○' => 0, '两' or '俩' => 2, _ => -1 };
    }

    private static int Power(char letter) => letter switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        _ => 0,
    };
}
