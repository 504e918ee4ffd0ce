using System.Globalization;
using System.Text;
using Junheng.Platform.Backup;
using Junheng.Platform.Storage;

namespace Junheng.Cli.Tests.Upgrades;

/// <summary>Makes the fixture of the present schema: fills a database through the program and writes it down as text.</summary>
internal static class FixtureMaker
{
    public static string FileName(int version, DatabaseKind engine) =>
        version.ToString("0000", CultureInfo.InvariantCulture) + (engine == DatabaseKind.Sqlite ? ".sqlite.sql" : ".pg.sql");

    /// <summary>Whole database of a small county at work: the migrations as they ran, then every row.</summary>
    /// <param name="settings">An empty database.</param>
    public static async Task<string> MakeAsync(DatabaseSettings settings)
    {
        await FixtureCounty.FillAsync(settings);
        await BackUpAsync(settings);
        var text = new StringBuilder();
        await using var dump = await DatabaseDump.OpenAsync(new JunhengDatabase(settings));
        Schema(text, settings.Kind);
        foreach (var table in dump.Tables)
        {
            var rows = dump.Rows(table).Select(row => string.Join(',', row.Select(value => Literal(value, settings.Kind)))).ToList();
            Assert.True(rows.Count > 0, $"{table.Name} has no row: fill it in FixtureCounty.");
            foreach (var row in rows)
                text.Append(CultureInfo.InvariantCulture, $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns.Select(column => $"\"{column}\""))}) VALUES ({row});\n");
        }

        return text.ToString();
    }

    /// <summary>The migrations themselves, which are never changed: a program that finds another hash of one refuses the database.</summary>
    private static void Schema(StringBuilder text, DatabaseKind engine)
    {
        text.Append("CREATE TABLE schema_migration (number integer NOT NULL PRIMARY KEY, name text NOT NULL, hash text NOT NULL, applied_at text NOT NULL);\n");
        var assembly = typeof(JunhengDatabase).Assembly;
        var ending = engine == DatabaseKind.Sqlite ? ".sqlite.sql" : ".pg.sql";
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            text.Append(reader.ReadToEnd().ReplaceLineEndings("\n")).Append('\n');
        }
    }

    /// <summary>For the entry that it leaves in the audit.</summary>
    private static async Task BackUpAsync(DatabaseSettings settings)
    {
        using var folder = new Folder();
        Environment.SetEnvironmentVariable("JUNHENG_BACKUP_PASSPHRASE", "口令 for the drill 2026");
        var data = Path.GetDirectoryName(settings.KeyFolder)!;
        string[] database = settings.Kind == DatabaseKind.Sqlite ? [] : ["--database", settings.ConnectionString];
        var outcome = await Junheng.RunAsync(["backup", folder["b.jhb"], "--data", data, .. database]);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
    }

    private static string Literal(object? value, DatabaseKind engine) => value switch
    {
        null => "NULL",
        byte[] bytes => engine == DatabaseKind.Sqlite ? $"x'{Convert.ToHexString(bytes)}'" : $"'\\x{Convert.ToHexString(bytes)}'",
        // The server takes every value as text and gives it the column's type.
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        IFormattable number when engine == DatabaseKind.Sqlite => number.ToString(null, CultureInfo.InvariantCulture),
        _ => $"'{Convert.ToString(value, CultureInfo.InvariantCulture)}'",
    };
}
