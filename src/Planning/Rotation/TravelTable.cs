namespace Junheng.Planning.Rotation;

/// <summary>Minutes between schools, as a county measured them; where it says one direction only, that holds for both.</summary>
/// <param name="minutes">By (from code, to code).</param>
public sealed class TravelTable(IReadOnlyDictionary<(string From, string To), decimal> minutes)
{
    /// <summary>Pairs given.</summary>
    public int Count => minutes.Count;

    /// <summary>Null where the table does not have the two schools: they do not exchange.</summary>
    public decimal? Minutes(string from, string to) =>
        minutes.TryGetValue((from, to), out var there) ? there : minutes.TryGetValue((to, from), out var back) ? back : null;
}
