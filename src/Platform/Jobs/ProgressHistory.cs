using System.Text.Json;

namespace Junheng.Platform.Jobs;

/// <summary>
/// The steps of best and bound, few enough for a picture. When there are too many, every second one of the older half
/// goes: the end, where both meet, stays fine.
/// </summary>
internal sealed class ProgressHistory
{
    private const int Most = 80;

    private readonly List<ProgressPoint> points = [];

    /// <summary>Adds a step if something changed.</summary>
    public void Add(ProgressPoint point)
    {
        if (points.Count > 0 && points[^1] is var last && last.Best == point.Best && last.Bound == point.Bound)
            return;
        points.Add(point);
        if (points.Count <= Most)
            return;
        for (var i = Most / 2 - 1; i > 0; i -= 2)
            points.RemoveAt(i);
    }

    /// <summary>A JSON array of [seconds, best, bound]; null for what is not known.</summary>
    public string Write() => JsonSerializer.Serialize(points.Select(point => (double?[])[Math.Round(point.Seconds, 3), point.Best, point.Bound]));

    public static IReadOnlyList<ProgressPoint> Read(string json) =>
        [.. JsonSerializer.Deserialize<double?[][]>(json)!.Select(point => new ProgressPoint(point[0] ?? 0, point[1], point[2]))];
}
