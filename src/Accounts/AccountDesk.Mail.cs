using System.Net.Mail;

namespace Junheng.Accounts;

/// <summary>Where messages to an account go besides the program itself.</summary>
public sealed partial class AccountDesk
{
    /// <param name="address">Empty for nowhere.</param>
    /// <exception cref="AccountRefusedException">It is no mail address.</exception>
    public async Task SetMailAsync(string accountId, string address, CancellationToken cancellation = default)
    {
        var mail = address.Trim();
        if (mail.Length > 0 && (mail.Length > 200 || !MailAddress.TryCreate(mail, out var read) || read.Address != mail))
            throw new AccountRefusedException(RefusalCodes.MailUnusable, RefusalCodes.Text(RefusalCodes.MailUnusable));
        using var manager = users.Open();
        var account = await GetAsync(manager, accountId);
        account.Mail = mail.Length > 0 ? mail : null;
        Users.Demand(await manager.UpdateAsync(account));
        await NoteAsync(account, "mail address", cancellation);
    }
}
