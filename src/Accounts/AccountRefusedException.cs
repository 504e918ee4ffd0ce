using Junheng.Accounts.Passwords;
using Junheng.Standards;

namespace Junheng.Accounts;

/// <summary>Something about an account cannot be done; the text says what is so and what to do. Nothing was changed.</summary>
public sealed class AccountRefusedException(string code, Words text) : Exception(text.Zh)
{
    /// <summary>Stable; see <see cref="RefusalCodes"/>.</summary>
    public string Code { get; } = code;

    public Words Text { get; } = text;
}

/// <summary>The stable codes of refusals.</summary>
public static class RefusalCodes
{
    public const string PasswordShort = "password_short";
    public const string PasswordLong = "password_long";
    public const string PasswordIsName = "password_is_name";
    public const string PasswordCommon = "password_common";
    public const string PasswordWrong = "password_wrong";
    public const string NameTaken = "name_taken";
    public const string NameNotUsable = "name_not_usable";
    public const string CodeWrong = "code_wrong";
    public const string PostRefused = "post_refused";
    public const string AccountUnknown = "account_unknown";
    public const string AlreadySetUp = "already_set_up";
    public const string MailUnusable = "mail_unusable";
    public const string SubjectTaken = "subject_taken";
    public const string TokenRefused = "token_refused";
    public const string ChangedMeanwhile = "changed_meanwhile";

    /// <summary>The words of a code that needs no more than itself.</summary>
    internal static Words Text(string code) => code switch
    {
        PasswordShort => new($"密码至少 {PasswordRules.Shortest} 个字符。可以用几个词连成一句。", $"A password has at least {PasswordRules.Shortest} characters; a few words in a row will do."),
        PasswordLong => new($"密码最多 {PasswordRules.Longest} 个字符。", $"A password has at most {PasswordRules.Longest} characters."),
        PasswordIsName => new("密码不能只是用户名加几个字符。换一个和用户名无关的。", "The password is the user name with a few characters; choose another."),
        PasswordCommon => new("这个密码太常见，容易被猜中。换一个，例如几个不相干的词。", "This password is too common; choose another, such as a few unrelated words."),
        PasswordWrong => new("现在的密码不对。", "The present password is wrong."),
        NameTaken => new("已有这个用户名。换一个。", "There is an account of this name; choose another."),
        NameNotUsable => new("用户名用 2 到 40 个汉字、字母、数字或 . _ - 。", "A user name has 2 to 40 letters, digits or . _ -"),
        CodeWrong => new("验证码不对或已用过。看手机上现在显示的 6 位数字，再试一次。", "The code is wrong or was used; enter the 6 digits that the phone shows now."),
        AccountUnknown => new("没有这个账号。", "There is no such account."),
        MailUnusable => new("这不是邮箱地址。写成 name@example.cn 的样子，不用邮件就空着。", "This is no mail address; write name@example.cn, or leave it empty."),
        AlreadySetUp => new("已经有账号，不能再初始设置。", "There are accounts already; the set-up is over."),
        SubjectTaken => new("已有别的账号用这个标识。", "Another account has this identity already."),
        _ => new("刚才有人改了这个账号。刷新后再试。", "Somebody changed this account meanwhile; load the page again and retry."),
    };
}
