using System.Globalization;

namespace Junheng.Platform.Backup;

/// <summary>
/// Values as both engines can tell them: null, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, bytes. They are those
/// that SQLite stores: a time is text, true is 1.
/// </summary>
internal static class PortableValue
{
    private const string DayForm = "yyyy-MM-dd";
    private const string TimeForm = "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz";

    /// <exception cref="NotSupportedException">A column of a type that no migration may use.</exception>
    public static object? From(object value) => value switch
    {
        DBNull => null,
        string or long or double or byte[] => value,
        int number => (long)number,
        short number => (long)number,
        bool flag => flag ? 1L : 0L,
        DateOnly day => day.ToString(DayForm, CultureInfo.InvariantCulture),
        // Without a zone it is a day; times always come as UTC.
        DateTime { Kind: DateTimeKind.Unspecified } day => day.ToString(DayForm, CultureInfo.InvariantCulture),
        DateTime time => Text(new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc))),
        DateTimeOffset time => Text(time),
        _ => throw new NotSupportedException($"A column of type {value.GetType().Name} cannot be backed up."),
    };

    public static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString(TimeForm, CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">The text is no day.</exception>
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, DayForm, CultureInfo.InvariantCulture);

    /// <summary>A time as PostgreSQL keeps it: to the microsecond.</summary>
    /// <exception cref="FormatException">The text is no time.</exception>
    public static DateTimeOffset Time(string text)
    {
        var time = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUniversalTime();
        return time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
