namespace Junheng.Registry.Demo;

/// <summary>
/// A small repeatable source of chance (SplitMix64). Only additions, multiplications and shifts, so that every
/// machine and runtime draws the same numbers; the library's generator and its mathematics promise no such thing.
/// </summary>
internal sealed class Chance
{
    private ulong state;

    /// <param name="key">What the draw is for (seed, county, school, year): each key has a stream of its own.</param>
    public Chance(params ReadOnlySpan<int> key)
    {
        state = 0x9E3779B97F4A7C15UL;
        foreach (var part in key)
            state = Mix(unchecked((state ^ (uint)part) * 0xD1342543DE82EF95UL));
    }

    /// <summary>Evenly from 0 up to, not including, 1.</summary>
    public double Unit()
    {
        state = unchecked(state + 0x9E3779B97F4A7C15UL);
        return (Mix(state) >> 11) * (1.0 / (1UL << 53));
    }

    public double Between(double low, double high) => low + (high - low) * Unit();

    public int Below(int count) => (int)(Unit() * count);

    public bool Happens(double probability) => Unit() < probability;

    /// <summary>About normal, mean 0, deviation 1, never beyond ±6 (a sum of twelve).</summary>
    public double Normal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
            sum += Unit();
        return sum;
    }

    public double LogNormal(double median, double sigma) => median * Exp(sigma * Normal());

    /// <summary>Up or down to a whole number so that the mean stays.</summary>
    public int Whole(double amount)
    {
        var floor = Math.Floor(amount);
        return (int)floor + (Happens(amount - floor) ? 1 : 0);
    }

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>(1 + x/1024)^1024: near enough to eˣ for drawing, and the same everywhere.</summary>
    private static double Exp(double x)
    {
        var power = 1 + x / 1024;
        for (var i = 0; i < 10; i++)
            power *= power;
        return power;
    }

    private static ulong Mix(ulong value) => unchecked(Scramble(Scramble(value, 30, 0xBF58476D1CE4E5B9UL), 27, 0x94D049BB133111EBUL) ^ (value >> 31));

    private static ulong Scramble(ulong value, int shift, ulong factor) => unchecked((value ^ (value >> shift)) * factor);
}
