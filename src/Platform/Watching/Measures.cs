using System.Diagnostics.Metrics;

namespace Junheng.Platform.Watching;

/// <summary>
/// What whoever keeps the program can watch. Counted where it happens; who listens (a page in text, a collector) is decided by the web app.
/// No county, school or name is ever a label.
/// </summary>
public static class Measures
{
    /// <summary>Name of the meter, for listeners.</summary>
    public const string Name = "Junheng";

    private static readonly Meter Meter = new(Name);

    /// <summary>Seconds of answered requests; labels <c>route</c> (its pattern), <c>method</c>, <c>status</c>.</summary>
    public static Histogram<double> Requests { get; } = Meter.CreateHistogram<double>("junheng.request.duration", "s", "Time of answered requests");

    public static Counter<long> Saves { get; } = Meter.CreateCounter<long>("junheng.return.saves", "{save}", "Saves of returns that changed a cell");

    public static Counter<long> Conflicts { get; } = Meter.CreateCounter<long>("junheng.return.conflicts", "{cell}", "Cells that two people changed at once");

    public static Counter<long> HandIns { get; } = Meter.CreateCounter<long>("junheng.return.handins", "{return}", "Returns signed and handed in");

    /// <summary>Label <c>by</c>: <c>password</c> or <c>token</c>.</summary>
    public static Counter<long> SignInFailures { get; } = Meter.CreateCounter<long>("junheng.signin.failures", "{attempt}", "Refused attempts to sign in");
}
