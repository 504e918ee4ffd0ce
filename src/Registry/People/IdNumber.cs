using System.Globalization;

namespace Junheng.Registry.People;

/// <summary>公民身份号码 after GB 11643—1999: six digits of place, eight of birth, three of sequence, one check character.</summary>
public static class IdNumber
{
    private const int Length = 18;
    private const int Checked = 17;
    private const int BirthAt = 6;
    private const int BirthDigits = 8;
    private const string CheckCharacters = "10X98765432";

    /// <summary>As it is kept: without spaces, X as a capital letter.</summary>
    public static string Normalize(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();

    /// <summary>True if form, day of birth and check character are right. The check is ISO 7064 MOD 11-2.</summary>
    public static bool IsValid(string number) =>
        number.Length == Length
        && number.AsSpan(0, Checked).IndexOfAnyExceptInRange('0', '9') < 0
        && DateOnly.TryParseExact(number.AsSpan(BirthAt, BirthDigits), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth)
        && birth.Year >= 1900
        && number[Checked] == CheckCharacter(number);

    /// <summary>The weight of the i-th digit from the right is 2^i modulo 11; the character makes the whole sum 1 modulo 11.</summary>
    private static char CheckCharacter(string number)
    {
        var sum = 0;
        for (var i = 0; i < Checked; i++)
            sum = (2 * (sum + (number[i] - '0'))) % CheckCharacters.Length;
        return CheckCharacters[sum];
    }
}
