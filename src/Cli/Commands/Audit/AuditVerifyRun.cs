using Junheng.Cli.Input;
using Junheng.Platform.Audit;
using Junheng.Safekeeping;
using Junheng.Safekeeping.Anchors;
using Junheng.Standards;

namespace Junheng.Cli.Commands.Audit;

/// <summary>Checks the chains against themselves and against the anchors.</summary>
internal static class AuditVerifyRun
{
    /// <summary>So many faults are told one by one; then their number.</summary>
    private const int MostLines = 200;

    public static Task<int> RunAsync(DataPlace place, string[] files, string? publicKey, Language language, CancellationToken cancellation) => StoredData.RunAsync(language, async () =>
    {
        var missing = Array.Find(files, file => !File.Exists(file));
        if (missing is not null)
            throw new UserError(language == Language.Zh ? $"没有审计锚文件：{missing}" : $"There is no anchor {missing}");
        var database = await StoredData.OpenAuditedAsync(place, language, cancellation);
        using var key = publicKey is null ? AnchorKey.OfInstallation(place.Folder) : AnchorKey.PublicFrom(publicKey);
        var told = 0L;
        var unusable = 0L;
        var anchors = new List<AnchoredHead>();
        foreach (var file in files)
        {
            try
            {
                anchors.AddRange(AnchorKeeper.ReadFile(file, key));
            }
            catch (SafekeepingRefusedException refusal)
            {
                Unusable(refusal);
            }
        }

        anchors.AddRange(new AnchorKeeper(database, place.Folder, TimeProvider.System).ReadKept(key, Unusable));
        var summary = await new AuditVerifier(database).VerifyAsync(anchors, fault => Tell(AuditWords.Of(fault)), cancellation);
        var used = anchors.Select(anchor => anchor.Source).Distinct(StringComparer.Ordinal).Count();
        Terminal.Out.WriteLine(FormattableString.Invariant((language, summary.Faults + unusable) switch
        {
            (Language.Zh, 0) => $"{summary.Chains} 条链，{summary.Entries} 条记录，{used} 份审计锚：没有发现改动。",
            (Language.Zh, var faults) => $"{summary.Chains} 条链，{summary.Entries} 条记录，{used} 份审计锚：有 {faults} 处不对。请保留现场，不要再写入，核对备份。",
            (_, 0) => $"{summary.Chains} chains, {summary.Entries} entries, {used} anchors: nothing was changed.",
            (_, var faults) => (FormattableString)$"{summary.Chains} chains, {summary.Entries} entries, {used} anchors: {faults} faults. Keep everything as it is, write nothing more, and compare with the backups.",
        }));
        if (used == 0)
        {
            Terminal.Error.WriteLine(language == Language.Zh
                ? "没有可用的审计锚：末尾连同登记一起被截去的，只有审计锚能看出来。用 junheng audit anchor 签一份，存到别处。"
                : "No anchor was used: an end that was cut off together with its head shows only by an anchor. Sign one with junheng audit anchor and keep it elsewhere.");
        }

        return summary.Faults + unusable == 0 ? ExitCodes.Passes : ExitCodes.DoesNotPass;

        void Unusable(SafekeepingRefusedException refusal)
        {
            unusable++;
            Tell(refusal.Reason);
        }

        void Tell(Words fault)
        {
            if (++told <= MostLines)
                Terminal.Error.WriteLine(fault.In(language));
            else if (told == MostLines + 1)
                Terminal.Error.WriteLine("…");
        }
    });
}
