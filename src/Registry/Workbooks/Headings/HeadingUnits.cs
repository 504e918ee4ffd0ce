namespace Junheng.Registry.Workbooks.Headings;

/// <summary>Units in headings: which word scales, which is plain, which cannot be converted.</summary>
internal static class HeadingUnits
{
    private static readonly string[] Plain =
        ["元", "人", "名", "个", "间", "台", "册", "本", "班", "所", "m2", "m²", "㎡", "平方米", "平米", "平方", "度", "年", "座", "片", "%", "套"];

    private static readonly string[] Foreign = ["亩", "公顷", "平方公里", "英亩", "美元", "港元"];

    /// <summary>What values under the heading are multiplied by: 10,000 for 万元, 万册, 万平方米; 1,000 for 千元; else 1.</summary>
    public static decimal Factor(string heading)
    {
        var text = HeadingText.Narrow(heading).Replace(" ", "", StringComparison.Ordinal);
        if (text.Contains("亿元", StringComparison.Ordinal))
            return 100_000_000m;
        if (Plain.Any(unit => text.Contains("万" + unit, StringComparison.OrdinalIgnoreCase)))
            return 10_000m;
        return text.Contains("千元", StringComparison.Ordinal) ? 1_000m : 1m;
    }

    /// <summary>A unit in brackets that values cannot be converted from; null if there is none.</summary>
    public static string? ForeignUnit(string heading)
    {
        var text = HeadingText.Narrow(heading);
        return Foreign.FirstOrDefault(unit =>
            text.Contains("(" + unit, StringComparison.Ordinal) || text.Contains("/" + unit, StringComparison.Ordinal)
            || text.Contains("单位:" + unit, StringComparison.Ordinal));
    }

    /// <summary>True if the text is only a unit, with or without brackets: a row of units below the headings.</summary>
    public static bool IsUnit(string text)
    {
        var word = HeadingText.Narrow(text).Trim().Trim('(', ')', '[', ']', '【', '】').Trim();
        if (word.StartsWith("单位:", StringComparison.Ordinal))
            word = word[3..].Trim();
        return Plain.Contains(word, StringComparer.OrdinalIgnoreCase)
            || (word.Length > 1 && word[0] is '万' or '千' or '亿' && Plain.Contains(word[1..], StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The key without a unit that stands at its end unbracketed, as in 教学仪器设备值万元.</summary>
    public static string WithoutTrailingUnit(string key)
    {
        foreach (var scale in (ReadOnlySpan<string>)["万", "千", "亿", ""])
        {
            foreach (var unit in Plain)
            {
                var end = scale + HeadingText.Key(unit);
                if (end.Length > 1 && key.Length > end.Length + 1 && key.EndsWith(end, StringComparison.Ordinal))
                    return key[..^end.Length].TrimEnd('单', '位');
            }
        }

        return key;
    }
}
