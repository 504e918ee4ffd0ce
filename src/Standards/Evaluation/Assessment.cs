using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>
/// The outcome of one county's facts under one pack. Full precision throughout; rounding is the printer's business.
/// </summary>
public sealed class Assessment
{
    private IReadOnlyList<Reason>? reasons;

    public required StandardPack Pack { get; init; }

    /// <summary>The facts as given (teaching points that do not count as schools still apart).</summary>
    public required CountyFacts Facts { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Every reason why the verdict is not a plain pass, those that fail it first. Written when first asked for.</summary>
    public IReadOnlyList<Reason> Reasons => reasons ??= ReasonWriter.Write(this);

    public required IReadOnlyList<StageAssessment> Stages { get; init; }
    public required IReadOnlyList<CountyGroupResult> CountyGroups { get; init; }
}

/// <summary>Why a verdict is not a plain pass. Codes are stable; see <see cref="ReasonCodes"/>.</summary>
public sealed record Reason(string Code, Words Text)
{
    public Stage? Stage { get; init; }

    /// <summary>Indicator id or county item id.</summary>
    public string? Indicator { get; init; }

    /// <summary>School code.</summary>
    public string? School { get; init; }

    /// <summary>True if this reason alone makes the verdict a fail; false if it only leaves it open.</summary>
    public bool Fails { get; init; } = true;
}

/// <summary>The stable codes of reasons.</summary>
public static class ReasonCodes
{
    public const string SchoolBelowStandard = "school_below_standard";
    public const string SchoolIncomplete = "school_incomplete";
    public const string CvOverLimit = "cv_over_limit";
    public const string CvNotComputable = "cv_not_computable";
    public const string CompositeOverLimit = "composite_cv_over_limit";
    public const string CompositeNotComputable = "composite_cv_not_computable";
    public const string NoSections = "no_schools";
    public const string CountyItemNotMet = "county_item_not_met";
    public const string CountyItemMissing = "county_item_missing";
    public const string CountyPointsBelow = "county_points_below";
    public const string Veto = "veto";
}

/// <summary>One stage of a county: its sections and indicators, side by side as columns.</summary>
public sealed class StageAssessment
{
    public required Stage Stage { get; init; }

    /// <summary>All sections of the stage, excluded ones too, in file order.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>How many sections enter mean and CV.</summary>
    public required int CountedSections { get; init; }

    /// <summary>Pupils of the counted sections.</summary>
    public required double Pupils { get; init; }

    public required IReadOnlyList<IndicatorResult> Indicators { get; init; }

    /// <summary>Mean of the CVs; NaN if one of them is not computable or there are none.</summary>
    public required double CompositeCv { get; init; }

    /// <summary>The limit where the composite decides; null where it is only printed.</summary>
    public required decimal? CompositeLimit { get; init; }

    public required CvStatus CompositeStatus { get; init; }

    /// <summary>By section: the result under the school rule.</summary>
    public required SchoolStatus[] Schools { get; init; }

    /// <summary>By section: how many items (a group counting once) are met.</summary>
    public required int[] Met { get; init; }

    /// <summary>How many sections are under the school rule, and how many of them pass.</summary>
    public required int SchoolsJudged { get; init; }

    public required int SchoolsMeeting { get; init; }
}

/// <summary>One stage of one school.</summary>
/// <param name="School">Index into <see cref="CountyFacts.Schools"/>.</param>
/// <param name="Pupils">Pupils of the stage, merged teaching points included; NaN where missing.</param>
/// <param name="Share">The part of the school's split fields that belongs to this section; 1 for a school of one stage.</param>
/// <param name="ExcludedBy">The exclusion that takes it out; null if it is counted.</param>
/// <param name="Merged">Indices of the schools merged into it (teaching points that do not count as schools).</param>
public readonly record struct Section(int School, double Pupils, double Share, Exclusion? ExcludedBy, IReadOnlyList<int> Merged)
{
    /// <summary>Everything that its exclusions together take it out of.</summary>
    public ExclusionScope Excluded { get; init; }

    /// <summary>True if the section enters mean and CV.</summary>
    public bool InCv => !Excluded.HasFlag(ExclusionScope.Cv);

    /// <summary>True if the section must meet the school rule.</summary>
    public bool InSchoolRule => !Excluded.HasFlag(ExclusionScope.Schools);
}

/// <summary>One indicator in one stage. Arrays run over the stage's sections; NaN is not computable.</summary>
public sealed class IndicatorResult
{
    private readonly StageFigures figures;
    private readonly int place;
    private readonly double constantThreshold;
    private double[]? thresholds;
    private double[]? shortfalls;

    /// <param name="figures">The figures by section, of all indicators of the stage.</param>
    /// <param name="place">Place of the indicator in the pack.</param>
    /// <param name="constantThreshold">The threshold of every section, where it is one number.</param>
    /// <param name="thresholds">The thresholds by section; null to take the constant.</param>
    internal IndicatorResult(StageFigures figures, int place, double constantThreshold, double[]? thresholds)
    {
        this.figures = figures;
        this.place = place;
        this.constantThreshold = constantThreshold;
        this.thresholds = thresholds;
    }

    public required Indicator Indicator { get; init; }

    /// <summary>xᵢ and Pᵢ (before × scale).</summary>
    public double[] Numerators => figures[place].Numerators;

    public double[] Denominators => figures[place].Denominators;

    /// <summary>Xᵢ in printed scale.</summary>
    public double[] Values => figures[place].Values;

    /// <summary>The threshold that applies; NaN where none does.</summary>
    public double[] Thresholds => thresholds ??= Repeat(constantThreshold, Statuses.Length);

    public required SchoolIndicatorStatus[] Statuses { get; init; }

    /// <summary>What is lacking (or, for at-most indicators, too much) in units of the numerator; 0 where met, NaN where not computable.</summary>
    public double[] Shortfalls => shortfalls ??= ComputeShortfalls();

    /// <summary>X̄ in printed scale: scale × Σxᵢ ÷ ΣPᵢ; NaN if not computable.</summary>
    public required double Mean { get; init; }

    /// <summary>S in printed scale; NaN if not computable.</summary>
    public required double Sd { get; init; }

    /// <summary>S ÷ X̄; NaN if not computable (no section, a missing value, or mean 0).</summary>
    public required double Cv { get; init; }

    /// <summary>The limit where each CV is judged; null where it is only printed.</summary>
    public required decimal? CvLimit { get; init; }

    public required CvStatus CvStatus { get; init; }

    /// <summary>Ids of fields that the whole file lacks or that some counted section lacks.</summary>
    public required IReadOnlyList<string> MissingFields { get; init; }

    /// <summary>How many sections that enter mean and CV have no value.</summary>
    internal int CountedWithoutValue { get; init; }

    /// <summary>How many sections under the school rule have each status.</summary>
    public int Count(SchoolIndicatorStatus status, IReadOnlyList<Section> sections)
    {
        var count = 0;
        for (var i = 0; i < Statuses.Length; i++)
        {
            if (Statuses[i] == status && sections[i].InSchoolRule)
                count++;
        }

        return count;
    }

    private static double[] Repeat(double value, int count)
    {
        var values = new double[count];
        Array.Fill(values, value);
        return values;
    }

    private double[] ComputeShortfalls()
    {
        var lacking = new double[Values.Length];
        var scale = (double)Indicator.Scale;
        for (var i = 0; i < lacking.Length; i++)
        {
            if (Statuses[i] is not (SchoolIndicatorStatus.Floor or SchoolIndicatorStatus.Failed))
            {
                lacking[i] = Statuses[i] == SchoolIndicatorStatus.NotComputable ? double.NaN : 0;
                continue;
            }

            var gap = Thresholds[i] * Denominators[i] / scale - Numerators[i];
            lacking[i] = Math.Max(0, Indicator.Direction == Packs.Direction.AtLeast ? gap : -gap);
        }

        return lacking;
    }
}

/// <summary>A county-level group: which items are met, and what it means for the verdict.</summary>
/// <param name="Points">Points reached; null where the group does not score or some points are unknown.</param>
public sealed record CountyGroupResult(CountyItemGroup Group, CountyItemStatus Status, decimal? Points, IReadOnlyList<CountyItemResult> Items);

public enum CountyItemStatus
{
    Met,
    NotMet,
    Missing,

    /// <summary>None of the group's items was reported and the pack says that this leaves the verdict alone.</summary>
    NotReported,
}

/// <summary>One county item.</summary>
/// <param name="Value">The reported or computed number in the item's unit; null where there is none.</param>
/// <param name="Points">Points of a scored item.</param>
/// <param name="FailingSections">For EachSection items: (stage, section index) that break the condition.</param>
public sealed record CountyItemResult(
    CountyItem Item,
    CountyItemStatus Status,
    double? Value,
    decimal? Points,
    CountyItemValue? Reported,
    IReadOnlyList<(Stage Stage, int Section)> FailingSections,
    IReadOnlyList<string> MissingFields)
{
    /// <summary>The result of the item's second condition; null where it has none.</summary>
    public CountyItemResult? Also { get; init; }
}
