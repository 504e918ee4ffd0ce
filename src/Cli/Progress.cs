using Junheng.Reports.Numbers;
using Junheng.Standards;
using Spectre.Console;

namespace Junheng.Cli;

/// <summary>Shows that a long job goes on, where a person watches; nothing at all when output is piped.</summary>
internal static class Progress
{
    /// <summary>Files below this size are read before a line could be noticed.</summary>
    private const long WorthShowing = 2 << 20;

    /// <param name="work">Given where to report rows read; null if nobody watches.</param>
    public static T While<T>(Language language, string file, Func<IProgress<int>?, T> work)
    {
        var information = new FileInfo(file);
        if (!Terminal.IsWatched || !information.Exists || information.Length < WorthShowing)
            return work(null);
        return Watched(language, information.Name, work);
    }

    private static T Watched<T>(Language language, string name, Func<IProgress<int>?, T> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Terminal.Error) });
        var (read, rows) = language == Language.Zh ? ("读", "行") : ("Reading", "rows");
        return console.Status().Start(Markup.Escape($"{read} {name}"), status =>
            work(new RowsRead(count => status.Status(Markup.Escape($"{read} {name}  {Print.Number(count)} {rows}")))));
    }

    /// <summary>Reports at once, on the thread that reads.</summary>
    private sealed class RowsRead(Action<int> show) : IProgress<int>
    {
        public void Report(int value) => show(value);
    }
}
