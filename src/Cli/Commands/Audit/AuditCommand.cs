using System.CommandLine;
using Junheng.Cli.Input;
using Junheng.Cli.Texts;
using Junheng.Standards;

namespace Junheng.Cli.Commands.Audit;

/// <summary><c>junheng audit verify|show|anchor|key|prune</c></summary>
internal static class AuditCommand
{
    public static Command Create(Language language) =>
        new("audit", new Words("审计记录：核对、查看、签锚", "The audit: check it, show it, anchor it").In(language))
        {
            Verify(language), Show(language), Anchor(language), Key(language), Prune(language),
        };

    private static Command Verify(Language language)
    {
        string Say(string zh, string en) => new Words(zh, en).In(language);
        var data = new DataOptions(language);
        var anchors = new Option<string[]>("--anchor") { HelpName = "FILE", Description = Say("另存的审计锚文件，可写几次；数据文件夹里的总是核对", "An anchor kept elsewhere, may be repeated; those in the data folder are always used") };
        var key = PublicKey(language);
        var command = new Command("verify", Say("核对全部审计记录：有没有被改动、删除、插入、换序、截去", "Check all entries: none altered, removed, put in, exchanged or cut off")) { anchors, key, data.Data, data.Database };
        command.SetAction((parsed, cancellation) => AuditVerifyRun.RunAsync(data.Of(parsed), parsed.GetValue(anchors) ?? [], parsed.GetValue(key), language, cancellation));
        return command;
    }

    private static Command Show(Language language)
    {
        string Say(string zh, string en) => new Words(zh, en).In(language);
        var data = new DataOptions(language);
        var since = new Option<string?>("--since") { HelpName = "DATE", Description = Say("从这一天（或时刻）起，如 2026-11-01", "From this day or time on, e.g. 2026-11-01") };
        var kind = new Option<string?>("--kind") { HelpName = "KIND", Description = Say("只看一类，如 登录 或 sign_in", "Only of one kind, e.g. sign_in") };
        var county = new Option<string?>("--county") { HelpName = "CODE", Description = Say("只看一个县；- 是本系统自己的", "Only of one county; - is the installation itself") };
        var who = new Option<string?>("--who") { HelpName = "NAME", Description = Say("只看一个账号", "Only of one account") };
        var command = new Command("show", Say("查看审计记录", "Show the entries")) { since, kind, county, who, data.Data, data.Database };
        command.SetAction((parsed, cancellation) => AuditShowRun.RunAsync(
            data.Of(parsed), parsed.GetValue(since), parsed.GetValue(kind), parsed.GetValue(county), parsed.GetValue(who), language, cancellation));
        return command;
    }

    private static Command Anchor(Language language)
    {
        string Say(string zh, string en) => new Words(zh, en).In(language);
        var data = new DataOptions(language);
        var output = new Option<string?>("--out") { HelpName = "FILE", Description = Say("写到这个文件；不写则放进数据文件夹的 anchors", "Write to this file; default: into the data folder's anchors") };
        var command = new Command("anchor", Say("签一份审计锚，打印或存到别处", "Sign an anchor, to print or keep elsewhere")) { output, data.Data, data.Database };
        command.SetAction((parsed, cancellation) => AuditKeepRun.AnchorAsync(data.Of(parsed), parsed.GetValue(output), language, cancellation));
        return command;
    }

    private static Command Key(Language language)
    {
        var data = new DataOptions(language);
        var command = new Command("key", new Words("打印签审计锚的公钥", "Print the public key of the anchors").In(language)) { data.Data };
        command.SetAction((parsed, _) => AuditKeepRun.PrintKeyAsync(data.Of(parsed), language));
        return command;
    }

    private static Command Prune(Language language)
    {
        string Say(string zh, string en) => new Words(zh, en).In(language);
        var data = new DataOptions(language);
        var days = new Option<int?>("--days")
        {
            HelpName = "N",
            Description = Say("保留最近多少天，至少 183；不写按“审计”页的设置（没有设置为 1095）", "Days to keep, at least 183; default as set on the audit page, or 1095"),
            CustomParser = result => Numbers.Parse(result, 183, 36500, language),
        };
        var key = PublicKey(language);
        var command = new Command("prune", Say("清理到期的审计记录（只清理已有审计锚作证的）", "Remove old entries that an anchor bears witness to")) { days, key, data.Data, data.Database };
        command.SetAction((parsed, cancellation) => AuditKeepRun.PruneAsync(data.Of(parsed), parsed.GetValue(days), parsed.GetValue(key), language, cancellation));
        return command;
    }

    private static Option<string?> PublicKey(Language language) => new("--public-key")
    {
        HelpName = "FILE",
        Description = new Words("核对审计锚用的公钥；不写用数据文件夹里的", "The public key that anchors are checked with; default: that of the data folder").In(language),
    };
}
