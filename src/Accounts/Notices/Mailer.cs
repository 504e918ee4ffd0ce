using System.Net;
using System.Net.Mail;
using System.Text;

namespace Junheng.Accounts.Notices;

/// <summary>Sends messages that wait as mails, one by one; one that cannot be sent is noted and does not hold up the others.</summary>
public sealed class Mailer(NoticeBook notices, MailSettings settings)
{
    private const int Batch = 50;

    /// <returns>How many went out and how many could not.</returns>
    public async Task<(int Sent, int Failed)> SendWaitingAsync(CancellationToken cancellation = default)
    {
        var (sent, failed) = (0, 0);
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Encrypted };
        if (settings.User.Length > 0)
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        foreach (var mail in await notices.WaitingAsync(Batch, cancellation))
        {
            var went = await SendAsync(client, mail, cancellation);
            await notices.MailedAsync(mail, went, cancellation);
            (sent, failed) = went ? (sent + 1, failed) : (sent, failed + 1);
        }

        return (sent, failed);
    }

    private async Task<bool> SendAsync(SmtpClient client, WaitingMail mail, CancellationToken cancellation)
    {
        try
        {
            using var message = new MailMessage(new MailAddress(settings.From, "均衡", Encoding.UTF8), new MailAddress(mail.Address, mail.Name, Encoding.UTF8))
            {
                Subject = OneLine(mail.Text.Zh),
                SubjectEncoding = Encoding.UTF8,
                BodyEncoding = Encoding.UTF8,
                Body = $"{mail.Text.Zh}\n{mail.Text.En}\n{(settings.Site.Length > 0 ? "\n" + settings.Site + mail.Link + "\n" : "")}",
            };
            await client.SendMailAsync(message, cancellation);
            return true;
        }
        catch (Exception exception) when (exception is SmtpException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>A subject is one line, however a school writes its reason.</summary>
    private static string OneLine(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 78 ? line : line[..77] + "…";
    }
}
