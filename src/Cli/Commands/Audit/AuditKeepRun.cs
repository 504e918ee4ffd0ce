using Junheng.Cli.Input;
using Junheng.Platform.Audit;
using Junheng.Safekeeping.Anchors;
using Junheng.Standards;

namespace Junheng.Cli.Commands.Audit;

/// <summary>Anchors, their key, and what they allow to be removed.</summary>
internal static class AuditKeepRun
{
    public static Task<int> AnchorAsync(DataPlace place, string? output, Language language, CancellationToken cancellation) => StoredData.RunAsync(language, async () =>
    {
        var keeper = new AnchorKeeper(await StoredData.OpenAuditedAsync(place, language, cancellation), place.Folder, TimeProvider.System);
        var (path, chains) = output is null ? await keeper.KeepNowAsync(cancellation) : (output, await keeper.WriteAsync(output, cancellation));
        Terminal.Out.WriteLine(FormattableString.Invariant((language, chains) switch
        {
            (Language.Zh, 0) => $"还没有审计记录，没有什么可签。",
            (Language.Zh, _) => $"{path}  {chains} 条链。请打印或存到别处。",
            (_, 0) => $"There is no entry yet, so nothing to sign.",
            _ => (FormattableString)$"{path}  {chains} chains. Print it or keep it elsewhere.",
        }));
        return ExitCodes.Passes;
    });

    public static Task<int> PrintKeyAsync(DataPlace place, Language language) => StoredData.RunAsync(language, () =>
    {
        using var key = AnchorKey.OfInstallation(place.Folder);
        Terminal.Out.WriteLine(key.PublicPem);
        Terminal.Out.WriteLine($"SHA-256 {key.Fingerprint}");
        return Task.FromResult(ExitCodes.Passes);
    });

    public static Task<int> PruneAsync(DataPlace place, int? asked, string? publicKey, Language language, CancellationToken cancellation) => StoredData.RunAsync(language, async () =>
    {
        var database = await StoredData.OpenAuditedAsync(place, language, cancellation);
        using var key = publicKey is null ? AnchorKey.OfInstallation(place.Folder) : AnchorKey.PublicFrom(publicKey);
        var anchors = new AnchorKeeper(database, place.Folder, TimeProvider.System)
            .ReadKept(key, refusal => Terminal.Error.WriteLine(refusal.Reason.In(language))).ToList();
        var log = new AuditLog(database, TimeProvider.System);
        var days = asked ?? await new AuditKeeping(database, log, TimeProvider.System).DaysAsync(cancellation);
        var pruning = new AuditPruning(database, log, TimeProvider.System);
        var removed = 0L;
        foreach (var head in await new AuditReader(database).HeadsAsync(cancellation))
            removed += await pruning.PruneAsync(head.CountyId, TimeSpan.FromDays(days), anchors, AuditEntry.Actor, cancellation);
        Terminal.Out.WriteLine(FormattableString.Invariant(language == Language.Zh
            ? $"清理了 {removed} 条超过 {days} 天、已有审计锚作证的记录。"
            : (FormattableString)$"{removed} entries older than {days} days, witnessed by an anchor, were removed."));
        return ExitCodes.Passes;
    });
}
