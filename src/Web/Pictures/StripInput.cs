using Junheng.Standards.Evaluation;

namespace Junheng.Web.Pictures;

/// <summary>One indicator of one stage: every school at value ÷ threshold, so that all strips share one line.</summary>
internal sealed record StripInput
{
    /// <summary>Value ÷ threshold (inverted where less is better); NaN where not computable. Excluded schools are left out.</summary>
    public required double[] Ratios { get; init; }

    public required SchoolIndicatorStatus[] Statuses { get; init; }

    /// <summary>What a failing mark says when pointed at, by index.</summary>
    public required Func<int, string> Title { get; init; }

    /// <summary>The county's mean ÷ threshold; NaN hides it.</summary>
    public double Mean { get; init; } = double.NaN;

    /// <summary>Share of the threshold that a remaining item must reach; null where the standard has no floor.</summary>
    public double? Floor { get; init; }

    /// <summary>False where the line is the mean, because the standard sets no threshold.</summary>
    public bool HasThreshold { get; init; } = true;

    /// <summary>The facts in words, for those who do not see the picture.</summary>
    public string Label { get; init; } = "";

    /// <summary>Written at the left end, e.g. 9 所不达标; empty for none.</summary>
    public string LeftNote { get; init; } = "";

    /// <summary>What is written at the right end for so many schools beyond the scale.</summary>
    public Func<int, string> Beyond { get; init; } = count => $"+{count}";
}
