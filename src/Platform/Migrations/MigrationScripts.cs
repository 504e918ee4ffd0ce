using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Junheng.Platform.Storage;

namespace Junheng.Platform.Migrations;

/// <summary>One numbered step of the database's shape.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Name">E.g. <c>spine</c>.</param>
/// <param name="Sql">The statements for one engine.</param>
internal sealed record MigrationScript(int Number, string Name, string Sql)
{
    /// <summary>SHA-256 (lower-case hex) of the statements with line ends made <c>\n</c>.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));
}

/// <summary>
/// The migrations inside this program: pairs of files <c>0001_name.sqlite.sql</c> and <c>0001_name.pg.sql</c> next to this one.
/// </summary>
internal static class MigrationScripts
{
    /// <summary>The schema that this program makes.</summary>
    public static int Newest { get; } = Of(DatabaseKind.Sqlite)[^1].Number;

    /// <summary>The scripts of one engine, in order.</summary>
    public static IReadOnlyList<MigrationScript> Of(DatabaseKind kind)
    {
        var ending = kind == DatabaseKind.Sqlite ? ".sqlite.sql" : ".pg.sql";
        var assembly = typeof(MigrationScripts).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(ending, StringComparison.Ordinal))
            .Select(name => Read(name, ending))
            .OrderBy(script => script.Number)];

        MigrationScript Read(string resource, string end)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
            var title = resource[..^end.Length];
            var line = title.IndexOf('_', StringComparison.Ordinal);
            return new MigrationScript(int.Parse(title.AsSpan(0, line), CultureInfo.InvariantCulture), title[(line + 1)..], reader.ReadToEnd());
        }
    }
}
