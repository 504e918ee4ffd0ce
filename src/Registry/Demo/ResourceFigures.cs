using Junheng.Standards.Fields;

namespace Junheng.Registry.Demo;

/// <summary>Rooms, ground and equipment of a whole school in one year.</summary>
internal static class ResourceFigures
{
    public static void Write(FactColumns columns, DemoSchool school, ReadOnlySpan<int> pupils, int classes, int yearsBack, Chance traits)
    {
        var all = pupils[0] + pupils[1] + pupils[2];
        var (teachingRatio, sportsRatio) = school.Setting switch
        {
            Setting.CountyTown => (traits.LogNormal(1.25, 0.12), traits.LogNormal(1.22, 0.15)),
            Setting.Township => (traits.LogNormal(1.35, 0.15), traits.LogNormal(1.45, 0.24)),
            _ => (traits.LogNormal(1.6, 0.2), traits.LogNormal(1.75, 0.3)),
        };
        var indoor = school.Setting != Setting.Village && all > 250 && traits.Happens(0.55)
            ? Math.Round(traits.Between(0.35, 0.9) * Math.Min(all, 1600), 1)
            : 0;
        var teaching = Amount(school, "area_teaching", pupils, National2017.TeachingArea, teachingRatio, yearsBack);
        var sports = Amount(school, "area_sports", pupils, National2017.SportsArea, sportsRatio, yearsBack);
        columns["area_teaching"] = Math.Round(teaching + indoor, 1);
        columns["area_indoor_pe"] = indoor;
        columns["area_sports_ground"] = Math.Round(Math.Max(0, sports - indoor), 1);

        var spending = 1 - 0.055 * yearsBack;
        var equipment = National2017.Required(pupils, National2017.Equipment) * Math.Max(1.015, traits.LogNormal(1.42, 0.16) * spending);
        columns["equipment_value"] = Math.Ceiling(equipment / 100) * 100;
        var rooms = National2017.Required(pupils, National2017.Multimedia) / 100 * Math.Max(1.0, traits.LogNormal(1.42, 0.16) * spending);
        columns["multimedia_rooms"] = Math.Ceiling(rooms);
        columns["computers"] = Math.Round(all * traits.LogNormal(0.138, 0.22) * spending) + 2;
        columns["books"] = Math.Round(all * traits.LogNormal(31, 0.17) * (1 - 0.02 * yearsBack)) + 200;
        SpecialRooms(columns, school, classes, traits);
    }

    /// <summary>One music room and one art room for each twelve classes begun, as large as the standard asks.</summary>
    private static void SpecialRooms(FactColumns columns, DemoSchool school, int classes, Chance traits)
    {
        var rooms = (classes + 11) / 12;
        var spare = school.Setting == Setting.CountyTown && traits.Happens(0.3) ? 1 : 0;
        columns["music_rooms"] = rooms + spare;
        columns["art_rooms"] = rooms;
        columns["music_room_min_area"] = 96 + traits.Below(13);
        columns["art_room_min_area"] = 90 + traits.Below(13);
    }

    /// <summary>An area for a ratio to what all stages together require: at least 1 % more, unless the school is weak just there.</summary>
    private static double Amount(DemoSchool school, string field, ReadOnlySpan<int> pupils, Func<Stage, double> threshold, double ratio, int yearsBack)
    {
        var stage = pupils[0] > 0 ? Stage.Primary : Stage.Middle;
        var weak = school.HasOneStage ? school.Weak(field, stage, yearsBack) : null;
        return National2017.Required(pupils, threshold) * (weak?.Ratio ?? Math.Max(1.012, ratio - 0.015 * yearsBack));
    }
}
