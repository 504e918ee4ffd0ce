using System.CommandLine;
using Junheng.Standards;

namespace Junheng.Cli.Input;

/// <summary>Where the data lie, as every command asks for it that works on stored data.</summary>
internal sealed class DataOptions
{
    public DataOptions(Language language)
    {
        string Say(string zh, string en) => new Words(zh, en).In(language);
        Data = new Option<string>("--data") { HelpName = "DIR", DefaultValueFactory = _ => "data", Description = Say("数据文件夹；不写为 data", "Data folder; default data") };
        Database = new Option<string?>("--database", "--connection")
        {
            HelpName = "CONNECTION",
            Description = Say("PostgreSQL 连接串；不写用数据文件夹里的 SQLite", "PostgreSQL connection string; SQLite in the data folder otherwise"),
        };
    }

    public Option<string> Data { get; }
    public Option<string?> Database { get; }

    public DataPlace Of(ParseResult parsed) => new(Path.GetFullPath(parsed.GetValue(Data)!), parsed.GetValue(Database));
}

/// <param name="Folder">The data folder, as a full path.</param>
/// <param name="Connection">What <c>--database</c> says; null if nothing.</param>
internal sealed record DataPlace(string Folder, string? Connection);
