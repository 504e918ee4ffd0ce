namespace Junheng.Planning.Rotation;

/// <summary>Everything a rotation plan assumes besides the county's facts and the standard; printed on every plan.</summary>
/// <remarks>
/// The two shares of movers are those of 教师〔2014〕4号 (推进县（区）域内义务教育学校校长教师交流轮岗的意见): at least 10 % of the teachers who are
/// due to rotate, and among those who move at least 20 % backbone teachers. Distances, prices and the other limits are a county's own to set.
/// </remarks>
public sealed record RotationOptions
{
    /// <summary>At least this share of the eligible teachers moves.</summary>
    public decimal LeastShareOfEligible { get; init; } = 0.10m;

    /// <summary>At least this share of the movers are backbone teachers.</summary>
    public decimal LeastShareOfBackbone { get; init; } = 0.20m;

    /// <summary>At most this share of a school's teachers (of one stage) leaves.</summary>
    public decimal MostShareOfStaff { get; init; } = 0.20m;

    /// <summary>By how many teachers a school's headcount may change; 0 keeps it.</summary>
    public int HeadcountChange { get; init; }

    /// <summary>Years at a school from which a teacher is due to rotate (teacher list only).</summary>
    public decimal YearsBeforeMoving { get; init; } = 6;

    /// <summary>At least this share of a subject's teachers (rounded up) is kept at a school (teacher list only).</summary>
    public decimal LeastShareOfSubject { get; init; } = 0.80m;

    /// <summary>The furthest move, in kilometres as the crow flies.</summary>
    public decimal MostKilometres { get; init; } = 20;

    /// <summary>Each school exchanges with so many nearest schools of its stage.</summary>
    public int NearestSchools { get; init; } = 12;

    /// <summary>Taken between two schools of one township where a place is not known; elsewhere such schools do not exchange.</summary>
    public decimal UnknownKilometres { get; init; } = 10;

    /// <summary>True if private schools take part.</summary>
    public bool IncludePrivate { get; init; }

    /// <summary>Share of the teachers taken as due where 应交流教师数 is missing.</summary>
    public decimal UnknownEligibleShare { get; init; } = 0.40m;

    /// <summary>Points that one move costs, and points a kilometre: what the plan keeps small.</summary>
    public decimal PointsPerMove { get; init; } = 0.3m;

    public decimal PointsPerKilometre { get; init; } = 0.04m;

    /// <summary>Points for each teacher that a school still lacks under the school rule.</summary>
    public decimal PointsPerShortfall { get; init; } = 20;

    /// <summary>Points for each 0.01 by which a coefficient of variation stays above its limit.</summary>
    public decimal PointsPerCentOfCv { get; init; } = 500;

    /// <summary>
    /// What a move costs in money, where moves and purchases are planned together: per teacher and per kilometre, in the purchases' money
    /// unit, for as long as the purchases' prices reckon with.
    /// </summary>
    public decimal MoneyPerMove { get; init; } = 1m;

    public decimal MoneyPerKilometre { get; init; } = 0.05m;

    /// <summary>True if the least share of the eligible has to move in a joint plan too; otherwise it only moves whom moving pays for.</summary>
    public bool LeastShareWithPurchases { get; init; }

    /// <summary>Minutes between schools; where given, it takes the place of every distance.</summary>
    public TravelTable? Travel { get; init; }

    /// <summary>The longest way in minutes, points and money a minute: with <see cref="Travel"/>.</summary>
    public decimal MostMinutes { get; init; } = 60;

    public decimal PointsPerMinute { get; init; } = 0.02m;

    public decimal MoneyPerMinute { get; init; } = 0.03m;

    /// <summary>Points of one move.</summary>
    /// <param name="minutes">Null without a table of travel times.</param>
    public double Points(double kilometres, double? minutes) =>
        (double)PointsPerMove + (minutes is { } time ? (double)PointsPerMinute * time : (double)PointsPerKilometre * kilometres);

    /// <summary>The price of one move, kilometres and minutes as printed (one decimal).</summary>
    public decimal Money(double kilometres, double? minutes) =>
        MoneyPerMove + (minutes is { } time ? MoneyPerMinute * Math.Round((decimal)time, 1) : MoneyPerKilometre * Math.Round((decimal)kilometres, 1));
}
