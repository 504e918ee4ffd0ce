using System.Globalization;
using System.Text;
using Junheng.Platform.Audit;

namespace Junheng.Safekeeping.Anchors;

/// <summary>
/// An anchor as text: the ends of all chains at one moment, and a signature over every line before it. Made to be printed, read
/// and typed in again: lines may end in any way and may have blanks at their end.
/// </summary>
public static class AnchorText
{
    private const string Title = "均衡审计锚 Junheng audit anchor 1";
    private const string TimeMark = "时间 Time: ";
    private const string KeyMark = "公钥 Public key: ";
    private const string TableMark = "县 County / 序号 Entry / 校验值 SHA-256";
    private const string SignatureMark = "签名 Signature: ";
    private const string OwnChain = "-";
    private const string Purpose =
        """
        这是各县审计记录到这一刻的最后一条和它的校验值（“-”是本系统自己的记录）。请打印或另存一处；
        以后用 junheng audit verify --anchor 文件 核对：之前的记录有任何改动、删除，都对不上。
        The last audit entry of each county at this moment and its hash ("-" is the installation itself). Print it or keep it
        elsewhere; junheng audit verify --anchor FILE shows later whether anything before it was changed or removed.
        """;

    /// <summary>Writes and signs an anchor.</summary>
    public static string Write(DateTimeOffset at, IEnumerable<AuditHead> heads, AnchorKey key)
    {
        var text = new StringBuilder()
            .Append(Title).Append('\n')
            .Append(TimeMark).Append(at.UtcDateTime.ToString(RecordedEntry.TimeForm, CultureInfo.InvariantCulture)).Append('\n')
            .Append(KeyMark).Append(key.Fingerprint).Append('\n')
            .Append(Purpose.ReplaceLineEndings("\n")).Append('\n')
            .Append(TableMark).Append('\n');
        foreach (var head in heads)
        {
            var county = head.CountyId == AuditEntry.Installation ? OwnChain : head.CountyId;
            text.Append(CultureInfo.InvariantCulture, $"{county} {head.Seq} {head.Hash}\n");
        }

        var signature = key.Sign(Encoding.UTF8.GetBytes(text.ToString()));
        return text.Append(SignatureMark).Append(Convert.ToBase64String(signature)).Append('\n').ToString();
    }

    /// <summary>Reads an anchor and checks its signature.</summary>
    /// <param name="name">The anchor's name, for messages.</param>
    /// <exception cref="SafekeepingRefusedException">It is no anchor, was altered, or was signed with another key.</exception>
    public static IReadOnlyList<AnchoredHead> Read(string text, string name, AnchorKey key)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();
        var end = lines.FindIndex(line => line.StartsWith(SignatureMark.TrimEnd(), StringComparison.Ordinal));
        var table = lines.IndexOf(TableMark);
        if (lines[0] != Title || end < 0 || table < 0 || table > end)
            throw NoAnchor(name);
        var fingerprint = lines.Find(line => line.StartsWith(KeyMark, StringComparison.Ordinal))?[KeyMark.Length..];
        if (fingerprint != key.Fingerprint)
        {
            throw new SafekeepingRefusedException(
                $"{name} 是用另一把密钥签的（公钥 {fingerprint}），现在用来核对的是 {key.Fingerprint}。用 --public-key 写明当时的公钥。",
                $"{name} was signed with another key (public key {fingerprint}); it is checked with {key.Fingerprint}. Name the right public key with --public-key.");
        }

        if (!Verifies(lines, end, key))
        {
            throw new SafekeepingRefusedException(
                $"{name} 的签名不对：文件被改动过，不能作为凭据。请用打印的或另存的一份。",
                $"The signature of {name} does not fit: the file was altered and proves nothing. Use a printed copy or one kept elsewhere.");
        }

        var at = Time(lines, name);
        return [.. lines[(table + 1)..end].Select(line => Head(line, name, at))];
    }

    private static bool Verifies(List<string> lines, int end, AnchorKey key)
    {
        var signature = new byte[128];
        return Convert.TryFromBase64String(lines[end][SignatureMark.TrimEnd().Length..].Trim(), signature, out var length)
            && key.Verifies(Encoding.UTF8.GetBytes(string.Join('\n', lines[..end]) + "\n"), signature[..length]);
    }

    private static DateTimeOffset Time(List<string> lines, string name) =>
        DateTimeOffset.TryParseExact(
            lines.Find(line => line.StartsWith(TimeMark, StringComparison.Ordinal))?[TimeMark.Length..],
            RecordedEntry.TimeForm,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var at) ? at : throw NoAnchor(name);

    private static AnchoredHead Head(string line, string name, DateTimeOffset at)
    {
        var parts = line.Split(' ');
        if (parts.Length != 3 || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seq))
            throw NoAnchor(name);
        return new AnchoredHead(name, at, parts[0] == OwnChain ? AuditEntry.Installation : parts[0], seq, parts[2]);
    }

    private static SafekeepingRefusedException NoAnchor(string name) => new(
        $"{name} 不是均衡审计锚文件，或者不完整。",
        $"{name} is not a Junheng audit anchor, or not a whole one.");
}
