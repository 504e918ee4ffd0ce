using System.Globalization;
using System.Text;

namespace Junheng.Registry.Mapping;

/// <summary>Writes a heading map as the YAML that <see cref="HeadingMapReader"/> reads.</summary>
public static class HeadingMapWriter
{
    public static string Write(HeadingMap map)
    {
        var yaml = new StringBuilder();
        if (map.Name.Length > 0)
            yaml.Append("name: ").AppendLine(Quote(map.Name));
        if (map.Sheet is { } sheet)
            yaml.Append("sheet: ").AppendLine(Quote(sheet));
        if (map.Headings.Count > 0)
            yaml.AppendLine("fields:");
        foreach (var (field, heading) in map.Headings)
        {
            yaml.Append("  ").Append(field).Append(": ");
            if (map.Factors.TryGetValue(field, out var factor))
                yaml.Append(CultureInfo.InvariantCulture, $"{{heading: {Quote(heading)}, factor: {factor}}}").AppendLine();
            else
                yaml.AppendLine(Quote(heading));
        }

        if (map.Constants.Count > 0)
            yaml.AppendLine("constants:");
        foreach (var (field, value) in map.Constants)
            yaml.Append("  ").Append(field).Append(": ").AppendLine(Quote(value));
        if (map.ChecksOff.Count > 0)
            yaml.AppendLine("checks_off:");
        foreach (var check in map.ChecksOff)
            yaml.Append("  - ").AppendLine(check);
        return yaml.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Always in double quotes: a heading may hold anything.</summary>
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or '\u007F' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}"),
                _ => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
