using System.Globalization;

namespace Junheng.Accounts.Passwords;

/// <summary>How much of a password is its own, beside what everybody uses: listed words, dates, years and telephone numbers.</summary>
internal static class CommonPasswords
{
    private const string Resource = "common-passwords.txt";
    /// <summary>Stands where a word was taken out.</summary>
    private const char Taken = default;
    private const int PhoneDigits = 11;

    /// <summary>Longer ones first, so that a word is not broken by a shorter one inside it.</summary>
    private static readonly Lazy<IReadOnlyList<string>> Words = new(Read);

    /// <summary>Signs that stand for letters in passwords.</summary>
    private static readonly (char Sign, char Letter)[] Spelt = [('@', 'a'), ('$', 's'), ('0', 'o'), ('1', 'l'), ('3', 'e'), ('!', 'i')];

    /// <param name="plain">In small letters.</param>
    /// <returns>Letters, digits and signs that are left; a password that uses signs for letters counts as it is read.</returns>
    public static int OwnLength(string plain) => Math.Min(Left(plain), Left(Read(plain)));

    private static int Left(string plain)
    {
        var letters = plain.ToCharArray();
        foreach (var (start, length) in DigitRuns(plain))
        {
            if (IsDateOrPhone(plain.AsSpan(start, length)))
                letters.AsSpan(start, length).Clear();
        }

        foreach (var word in Words.Value)
        {
            for (var at = letters.AsSpan().IndexOf(word); at >= 0; at = letters.AsSpan().IndexOf(word))
                letters.AsSpan(at, word.Length).Clear();
        }

        return letters.Count(letter => letter != Taken);
    }

    private static IEnumerable<(int Start, int Length)> DigitRuns(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var length = text.AsSpan(start).IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : text.Length - start;
            if (length > 0)
                yield return (start, length);
            start += length;
        }
    }

    /// <summary>A year, a day as 19900101 or 900101, a month as 199001, or a mobile number.</summary>
    private static bool IsDateOrPhone(ReadOnlySpan<char> digits) => digits.Length switch
    {
        4 => IsYear(digits),
        6 => IsMonth(digits) || IsDay("19" + digits.ToString()) || IsDay("20" + digits.ToString()),
        8 => IsDay(digits),
        PhoneDigits => digits[0] == '1' && digits[1] >= '3',
        _ => false,
    };

    private static bool IsYear(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture) is >= 1930 and <= 2049;

    private static bool IsMonth(ReadOnlySpan<char> digits) => IsYear(digits[..4]) && int.Parse(digits[4..], CultureInfo.InvariantCulture) is >= 1 and <= 12;

    private static bool IsDay(ReadOnlySpan<char> digits) =>
        IsYear(digits[..4]) && DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string Read(string plain) => string.Create(plain.Length, plain, (letters, text) =>
    {
        for (var i = 0; i < text.Length; i++)
            letters[i] = Spelt.FirstOrDefault(pair => pair.Sign == text[i]) is { Sign: not '\0' } found ? found.Letter : text[i];
    });

    private static IReadOnlyList<string> Read()
    {
        using var reader = new StreamReader(typeof(CommonPasswords).Assembly.GetManifestResourceStream(Resource)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];
    }
}
