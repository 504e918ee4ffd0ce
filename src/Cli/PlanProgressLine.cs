using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Reports.Plans;
using Junheng.Standards;
using Spectre.Console;

namespace Junheng.Cli;

/// <summary>Best plan and bound closing in on each other, where a person watches.</summary>
internal static class PlanProgressLine
{
    /// <param name="work">Given where to report; null if nobody watches.</param>
    public static T While<T>(Language language, PlanOptions options, Func<IProgress<PlanProgress>?, T> work)
    {
        if (!Terminal.IsWatched)
            return work(null);
        var zh = language == Language.Zh;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Terminal.Error) });
        return console.Status().Start(zh ? "规划" : "Planning", status => work(new Told(progress => status.Status(Markup.Escape(Line(progress, options, zh))))));
    }

    private static string Line(PlanProgress progress, PlanOptions options, bool zh)
    {
        var seconds = FormattableString.Invariant($"{progress.Elapsed.TotalSeconds:F0}");
        var bound = double.IsFinite(progress.Bound) ? PlanMoney.Bound(progress.Bound, options).In(zh ? Language.Zh : Language.En) : "—";
        if (!double.IsFinite(progress.Best))
            return zh ? $"还没有方案，下界 {bound}，{seconds} 秒" : $"No plan yet, bound {bound}, {seconds} s";
        var best = PlanMoney.Of((decimal)progress.Best, options).In(zh ? Language.Zh : Language.En);
        var gap = PlanMoney.Gap(progress.Best > 0 ? (progress.Best - progress.Bound) / progress.Best : 0);
        return zh ? $"最好 {best}，下界 {bound}，相差 {gap}，{seconds} 秒" : $"Best {best}, bound {bound}, gap {gap}, {seconds} s";
    }

    /// <summary>Reports at once, on the thread that plans.</summary>
    private sealed class Told(Action<PlanProgress> show) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value) => show(value);
    }
}
