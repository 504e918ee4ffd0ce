using System.Globalization;
using Junheng.Cli.Input;
using Junheng.Platform.Audit;
using Junheng.Registry.Sheets;
using Junheng.Safekeeping;
using Junheng.Standards;

namespace Junheng.Cli.Commands.Audit;

/// <summary>Prints entries, one a line, fields apart by tabs.</summary>
internal static class AuditShowRun
{
    /// <summary>The county of the installation's own chain on the command line, where an empty word is easily lost.</summary>
    private const string OwnChain = "-";

    public static Task<int> RunAsync(
        DataPlace place, string? since, string? kind, string? county, string? who, Language language, CancellationToken cancellation) => StoredData.RunAsync(language, async () =>
    {
        var query = new AuditQuery { Since = Time(since, language), Kind = Kind(kind, language), CountyId = county == OwnChain ? AuditEntry.Installation : county, Who = who };
        var database = await StoredData.OpenAuditedAsync(place, language, cancellation);
        await foreach (var entry in new AuditReader(database).ReadAsync(query, cancellation))
        {
            Terminal.Out.WriteLine(string.Join(
                '\t',
                new[]
                {
                    entry.CountyId.Length == 0 ? OwnChain : entry.CountyId, entry.Seq.ToString(CultureInfo.InvariantCulture), entry.At, AuditWords.OfStored(entry.Kind).In(language),
                    entry.Who, entry.Address, entry.Subject, entry.Before ?? "", entry.After ?? "", entry.Reason ?? "",
                }.Select(Printable)));
        }

        return ExitCodes.Passes;
    });

    /// <summary>What was typed in by strangers must not steer the terminal, break the line, or become a formula where the lines are opened as a table.</summary>
    private static string Printable(string text) =>
        FormulaText.Quoted(text.Any(char.IsControl) ? string.Concat(text.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter)) : text);

    private static DateTimeOffset? Time(string? text, Language language)
    {
        if (text is null)
            return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var time))
            return time;
        throw new UserError(language == Language.Zh ? $"--since 后面的“{text}”不是日期，请写成 2026-11-01。" : $"--since: \"{text}\" is not a date; write it as 2026-11-01.");
    }

    private static AuditKind? Kind(string? text, Language language)
    {
        if (text is null)
            return null;
        if (AuditKinds.TryParse(text, out var kind))
            return kind;
        var all = Enum.GetValues<AuditKind>();
        var named = Array.FindIndex(all, each => AuditWords.Of(each).In(language) == text);
        if (named >= 0)
            return all[named];
        var known = string.Join(language == Language.Zh ? "、" : ", ", all.Select(each => language == Language.Zh ? AuditWords.Of(each).Zh : each.Id()));
        throw new UserError(language == Language.Zh ? $"没有“{text}”这一类。有：{known}。" : $"There is no kind \"{text}\". There are: {known}.");
    }
}
