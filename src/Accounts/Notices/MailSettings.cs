using System.Globalization;
using System.Net.Mail;

namespace Junheng.Accounts.Notices;

/// <summary>The mail server that messages go out by, decided by one setting.</summary>
/// <param name="Site">Address of the pages, for links in mails; empty where none was said.</param>
public sealed record MailSettings(string Host, int Port, string User, string Password, string From, bool Encrypted, string Site)
{
    /// <summary>Name of the environment variable that holds the setting.</summary>
    public const string Variable = "JUNHENG_SMTP";

    private const int SubmissionPort = 587;

    /// <summary>Reads e.g. <c>smtp://user:secret@mail.example.cn:587?from=jyj@example.cn&amp;site=http://10.1.2.3:5080</c>; null for an empty setting.</summary>
    /// <remarks>The line is encrypted (STARTTLS) unless the setting says <c>plain=yes</c>.</remarks>
    /// <exception cref="ArgumentException">The text is no such setting; the message does not repeat it, for it may hold a password.</exception>
    public static MailSettings? Parse(string? setting)
    {
        if (string.IsNullOrWhiteSpace(setting))
            return null;
        if (!Uri.TryCreate(setting, UriKind.Absolute, out var address) || address.Scheme != "smtp" || address.Host.Length == 0)
            throw Wrong();
        var said = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]), StringComparer.Ordinal);
        if (!MailAddress.TryCreate(said.GetValueOrDefault("from", ""), out var from))
            throw Wrong();
        var user = address.UserInfo.Split(':', 2);
        return new MailSettings(
            address.Host,
            address.Port > 0 ? address.Port : SubmissionPort,
            Uri.UnescapeDataString(user[0]),
            user.Length > 1 ? Uri.UnescapeDataString(user[1]) : "",
            from.Address,
            said.GetValueOrDefault("plain", "") != "yes",
            said.GetValueOrDefault("site", "").TrimEnd('/'));
    }

    private static ArgumentException Wrong() => new(string.Create(CultureInfo.InvariantCulture,
        $"{Variable} 写成 smtp://用户:密码@主机:587?from=发件地址&site=网页地址。/ Write {Variable} as smtp://user:secret@host:587?from=address&site=address of the pages."));
}
