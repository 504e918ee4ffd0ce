using Junheng.Reports.Numbers;

namespace Junheng.Reports.Sentences;

/// <summary>How a piece of a sentence weighs; a page colours it, a terminal or paper need not.</summary>
public enum Emphasis
{
    None,

    /// <summary>Where somebody must act: a count of failing schools, a limit exceeded.</summary>
    Bad,

    /// <summary>Not known yet.</summary>
    Open,

    /// <summary>In order.</summary>
    Good,
}

/// <summary>A piece of a sentence.</summary>
public sealed record Run(string Text, Emphasis Emphasis = Emphasis.None);

/// <summary>A sentence in one language, in pieces, with its spaces already set.</summary>
public sealed record Sentence(IReadOnlyList<Run> Runs)
{
    public static Sentence Empty { get; } = new([]);

    public bool IsEmpty => Runs.Count == 0;

    public override string ToString() => string.Concat(Runs.Select(run => run.Text));
}

/// <summary>Puts a sentence together; sets the space between Chinese and figures, also where two pieces meet.</summary>
internal sealed class SentenceBuilder
{
    private readonly List<Run> runs = [];

    public SentenceBuilder Add(string text, Emphasis emphasis = Emphasis.None)
    {
        if (text.Length == 0)
            return this;
        var spaced = Spacing.Between(text);
        if (runs.Count > 0)
        {
            var last = runs[^1];
            var joint = Spacing.Between($"{last.Text[^1]}{spaced[0]}");
            if (joint.Length == 3)
                runs[^1] = last with { Text = last.Text + " " };
        }

        if (runs.Count > 0 && runs[^1].Emphasis == emphasis)
            runs[^1] = runs[^1] with { Text = runs[^1].Text + spaced };
        else
            runs.Add(new Run(spaced, emphasis));
        return this;
    }

    public Sentence Done() => new(runs);
}
