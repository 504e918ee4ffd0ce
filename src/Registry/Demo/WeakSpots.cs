using Junheng.Standards.Fields;

namespace Junheng.Registry.Demo;

/// <summary>
/// Hands out what schools lack: villages have no PE or art teacher, schools of the county town have outgrown their ground.
/// In the last year about one school in eight is short; some were mended since, and a few are new.
/// </summary>
internal static class WeakSpots
{
    private const string PeArt = "teachers_pe_art", Sports = "area_sports", Rooms = "area_teaching";

    public static void Assign(Chance chance, List<DemoSchool> schools)
    {
        var primaries = Of(schools, SchoolKind.Primary);
        var middles = Of(schools, SchoolKind.Middle);
        var rural = Shuffled(chance, schools.FindAll(school =>
            school.Setting != Setting.CountyTown && school.Has(Stage.Primary) && school.Identity.CountsAsSchool && school.Pupils[0] is >= 55 and <= 420));
        var townships = Shuffled(chance, middles.FindAll(school => school.Setting == Setting.Township));
        var nineYears = Shuffled(chance, Of(schools, SchoolKind.NineYear).FindAll(school => school.Setting == Setting.Township));
        int Part(int one) => (schools.Count + one / 2) / one;

        LackPeArtTeachers(chance, rural, Part(15), Part(14), Part(20));
        Give(nineYears, 0, Part(120), school => new(PeArt, Stage.Middle, 0.5, 0));
        Give(primaries, 0, 1, _ => new(Sports, Stage.Primary, 0.62, 0));
        Give(primaries, 3, Part(120), _ => new(Sports, Stage.Primary, 0.82, 0, 1));
        if (schools.Count >= 60)
        {
            Give(primaries, 2, 1, _ => new(PeArt, Stage.Primary, 0.72, 0));
            Give(primaries, 2, 1, _ => new(Rooms, Stage.Primary, 0.88, 0));
        }

        Give(middles, 0, Part(120), _ => new(Sports, Stage.Middle, 0.55, 0, 0));
        Give(townships, 0, Part(120), _ => new(Rooms, Stage.Middle, 0.81, 0));
        Give(townships, 1, Part(60), _ => new(Sports, Stage.Middle, 0.8, 1));
        Give(townships, 1 + Part(60), Part(60), _ => new(Rooms, Stage.Middle, 0.9, 0));
        Crowd(schools);
    }

    private static void LackPeArtTeachers(Chance chance, List<DemoSchool> rural, int lasting, int mended, int older)
    {
        for (var i = 0; i < Math.Min(rural.Count, lasting + mended + older); i++)
        {
            var school = rural[i];
            // None at all in the smallest schools, one too few in larger ones.
            var ratio = school.Pupils[0] < 140 ? 0 : chance.Between(0.3, 0.8);
            var (from, since) = i < lasting ? (0, i % 4 == 3 ? 0 : int.MaxValue) : i < lasting + mended ? (1, int.MaxValue) : (2, int.MaxValue);
            school.WeakSpots.Add(new(PeArt, Stage.Primary, ratio, from, since));
        }

        // Just short of enough (余项), which a school may be in one indicator.
        for (var i = lasting + mended + older; i < rural.Count && i < (lasting + mended + older) * 2; i += 2)
            rural[i].WeakSpots.Add(new(PeArt, Stage.Primary, 0.99, 0));
    }

    /// <summary>Classes over the limit in the largest schools, fewer each year.</summary>
    private static void Crowd(List<DemoSchool> schools)
    {
        var large = schools.FindAll(school => school.Setting == Setting.CountyTown && school.Identity.Operator != 10 && school.Pupils[0] + school.Pupils[1] > 500);
        large.Sort((a, b) => (b.Pupils[0] + b.Pupils[1], a.Index).CompareTo((a.Pupils[0] + a.Pupils[1], b.Index)));
        for (var i = 0; i < Math.Min(large.Count, 8); i++)
            large[i].CrowdedUntil = i < 2 ? 0 : i < 5 ? 1 : 2;
    }

    private static List<DemoSchool> Of(List<DemoSchool> schools, SchoolKind kind) => schools.FindAll(school => school.Identity.Kind == kind);

    private static List<DemoSchool> Shuffled(Chance chance, List<DemoSchool> schools)
    {
        chance.Shuffle(schools);
        return schools;
    }

    private static void Give(List<DemoSchool> schools, int from, int count, Func<DemoSchool, WeakSpot> spot)
    {
        for (var i = from; i < Math.Min(schools.Count, from + count); i++)
            schools[i].WeakSpots.Add(spot(schools[i]));
    }
}
