using System.Globalization;
using System.Text.Json;
using Junheng.Platform.Audit;

namespace Junheng.Web.Accounts;

/// <summary>An entry of the audit as people read it; what is stored stays as it is.</summary>
internal static class AuditContent
{
    /// <summary>The time of day where the program runs, to the second; as stored where it is no time.</summary>
    public static string Time(string stored) =>
        DateTimeOffset.TryParse(stored, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : stored;

    /// <summary>Each value by its name, before → after where both are there; the reason last.</summary>
    public static IEnumerable<(string Name, string Value)> Of(RecordedEntry entry)
    {
        var (before, after) = (Read(entry.Before), Read(entry.After));
        foreach (var name in before.Keys.Concat(after.Keys).Distinct(StringComparer.Ordinal))
        {
            var values = new[] { before.GetValueOrDefault(name), after.GetValueOrDefault(name) }.OfType<string>().Where(value => value.Length > 0).Distinct(StringComparer.Ordinal).ToList();
            if (values.Count > 0)
                yield return (name, string.Join(" → ", values));
        }

        if (!string.IsNullOrEmpty(entry.Reason))
            yield return ("", entry.Reason);
    }

    /// <summary>What is no object of values stands as one text without a name.</summary>
    private static Dictionary<string, string> Read(string? stored)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (string.IsNullOrEmpty(stored))
            return values;
        try
        {
            using var document = JsonDocument.Parse(stored);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in document.RootElement.EnumerateObject())
                    values[property.Name] = property.Value.ValueKind == JsonValueKind.Null ? "" : property.Value.ToString();
                return values;
            }
        }
        catch (JsonException)
        {
            // Shown as it is.
        }

        values[""] = stored;
        return values;
    }
}
