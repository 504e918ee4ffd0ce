using Junheng.Accounts.Storage;
using Microsoft.AspNetCore.Identity;

namespace Junheng.Accounts.Passwords;

/// <summary>
/// Which passwords are taken: long enough, not the name, not one that everybody tries first. No rule about kinds of characters, which
/// makes people write passwords down (OWASP ASVS 5.0, chapter 6.2).
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int Shortest = 10;
    public const int Longest = 128;
    private const int FewestKinds = 5;

    private const string Rows = "01234567890 qwertyuiop asdfghjkl zxcvbnm abcdefghijklmnopqrstuvwxyz 1qaz2wsx3edc4rfv5tgb";

    /// <summary>Characters beside common words that make a password of its own.</summary>
    private const int OwnPart = 8;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
        Code(password ?? "", user.UserName) is { } code ? IdentityResult.Failed(new IdentityError { Code = code }) : IdentityResult.Success);

    /// <summary>Why not, as a code of <see cref="AccountRefusedException"/>; null if it will do.</summary>
    public static string? Code(string password, string userName)
    {
        if (password.Length < Shortest)
            return RefusalCodes.PasswordShort;
        if (password.Length > Longest)
            return RefusalCodes.PasswordLong;
        var plain = password.ToLowerInvariant();
        if (userName.Length >= 3 && plain.Contains(userName, StringComparison.OrdinalIgnoreCase) && plain.Length - userName.Length < OwnPart)
            return RefusalCodes.PasswordIsName;
        return IsCommon(plain) ? RefusalCodes.PasswordCommon : null;
    }

    private static bool IsCommon(string plain)
    {
        if (plain.Distinct().Count() < FewestKinds)
            return true;
        if (CommonPasswords.OwnLength(plain) < OwnPart)
            return true;
        return plain.Length - Walk(plain) < OwnPart && Walk(plain) >= plain.Length / 2;
    }

    /// <summary>The longest piece that walks along a row of the keyboard or the alphabet, in either direction.</summary>
    private static int Walk(string plain)
    {
        var longest = 0;
        var run = 1;
        var step = 0;
        for (var i = 1; i < plain.Length; i++)
        {
            var now = Step(plain[i - 1], plain[i]);
            run = now != 0 && (now == step || run == 1) ? run + 1 : now != 0 ? 2 : 1;
            step = now;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static int Step(char from, char to) =>
        Rows.Contains($"{from}{to}", StringComparison.Ordinal) ? 1 : Rows.Contains($"{to}{from}", StringComparison.Ordinal) ? -1 : 0;
}
