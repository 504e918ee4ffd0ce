using System.Globalization;
using Junheng.Planning.Options;
using Junheng.Standards.Fields;

namespace Junheng.Web.Plans;

/// <summary>A decision in an address or a hidden field: school~stage~action~count, empty where it does not apply.</summary>
internal static class LockText
{
    public static string Of(PlanLock decided) =>
        string.Create(CultureInfo.InvariantCulture, $"{decided.School}~{decided.Stage?.Id()}~{decided.Action}~{decided.Count}");

    /// <summary>Null if the text is none.</summary>
    public static PlanLock? Parse(string text)
    {
        var parts = text.Split('~');
        if (parts.Length != 4 || parts[0].Length == 0 || !int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return null;
        Stage? stage = null;
        if (parts[1].Length > 0)
        {
            if (!Stages.TryParse(parts[1], out var parsed))
                return null;
            stage = parsed;
        }

        return new PlanLock(parts[0], stage, parts[2].Length > 0 ? parts[2] : null, count);
    }
}
