using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Demo;

/// <summary>Where a made-up school stands; decides its size and what it tends to lack.</summary>
internal enum Setting
{
    /// <summary>County town: large, crowded, well staffed, short of ground.</summary>
    CountyTown,

    /// <summary>Seat of a township.</summary>
    Township,

    /// <summary>Village: small, room enough, few specialist teachers.</summary>
    Village,
}

/// <summary>A school before its years: who it is, how big, and what it is like.</summary>
/// <param name="Index">Place in the county's list; part of every random stream of the school.</param>
/// <param name="Pupils">Pupils of each stage in the last year, by <see cref="Stage"/>; 0 where it has no such stage.</param>
/// <param name="Growth">Yearly growth of the pupils, e.g. 0.02.</param>
internal sealed record DemoSchool(int Index, SchoolIdentity Identity, Setting Setting, int[] Pupils, double Growth)
{
    public List<WeakSpot> WeakSpots { get; } = [];

    /// <summary>How many years ago its classes stopped being too large; 0 where they still are, null where they never were.</summary>
    public int? CrowdedUntil { get; set; }

    public bool Has(Stage stage) => Pupils[(int)stage] > 0;

    public bool HasOneStage => Pupils.Count(pupils => pupils > 0) == 1;

    public WeakSpot? Weak(string field, Stage stage, int yearsBack) =>
        WeakSpots.Find(spot => spot.Field == field && spot.Stage == stage && spot.Holds(yearsBack));
}

/// <summary>A shortage that a school has in some years.</summary>
/// <param name="Field">Base id of the field that is short.</param>
/// <param name="Ratio">What there is, as a share of the national threshold of 2017.</param>
/// <param name="From">Most recent year of it, in years before the last (0: it still lasts).</param>
/// <param name="Since">Oldest year of it, in years before the last.</param>
internal sealed record WeakSpot(string Field, Stage Stage, double Ratio, int From, int Since = int.MaxValue)
{
    public bool Holds(int yearsBack) => yearsBack >= From && yearsBack <= Since;
}
