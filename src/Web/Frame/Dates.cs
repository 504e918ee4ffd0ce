using System.Globalization;
using Junheng.Standards;

namespace Junheng.Web.Frame;

/// <summary>Dates as people write them: 10 月 25 日, with the year if it is another.</summary>
internal static class Dates
{
    /// <summary>2025—2026.</summary>
    public static string YearSpan(int year) => string.Create(CultureInfo.InvariantCulture, $"{year}—{year + 1}");

    public static string SchoolYear(int year, Language language) =>
        language == Language.En ? $"School year {YearSpan(year)}" : $"{YearSpan(year)} 学年";

    public static string Short(DateTimeOffset at, DateTimeOffset now, Language language)
    {
        var local = at.ToLocalTime();
        if (local.Year != now.ToLocalTime().Year)
            return Long(at, language);
        return language == Language.En
            ? local.ToString("d MMM", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{local.Month} 月 {local.Day} 日");
    }

    /// <summary>With the time of day: 10 月 21 日 09:14.</summary>
    public static string Minute(DateTimeOffset at, DateTimeOffset now, Language language) =>
        $"{Short(at, now, language)} {at.ToLocalTime().ToString("HH:mm", CultureInfo.InvariantCulture)}";

    public static string Long(DateTimeOffset at, Language language)
    {
        var local = at.ToLocalTime();
        return language == Language.En
            ? local.ToString("d MMM yyyy", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{local.Year} 年 {local.Month} 月 {local.Day} 日");
    }
}
