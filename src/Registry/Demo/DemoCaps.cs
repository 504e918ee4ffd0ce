using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Demo;

/// <summary>The most units of an action that a made-up school can take, as sheet 规划约束 holds it.</summary>
/// <param name="Action">Action id of the default options.</param>
public sealed record DemoCap(string School, string Action, int Most);

/// <summary>
/// Land and rooms of a made-up county: how much each school can still build or furnish. Schools of the county town have little ground
/// left: one in six cannot reach the full requirement of sports ground, only 85 % of it.
/// </summary>
public static class DemoCaps
{
    private const double Floor = 0.85;

    public static IEnumerable<DemoCap> Of(CountyFacts facts, int seed)
    {
        for (var school = 0; school < facts.Schools.Count; school++)
        {
            var chance = new Chance(seed, 7, school, facts.County.SchoolYear ?? 0);
            var pupils = Stages.All.Select(stage => facts.Value("pupils_" + stage.Id(), school) is > 0 and var count ? (int)count : 0).ToArray();
            var all = pupils.Sum();
            var roomy = facts.Schools[school].Location == Location.Urban ? chance.Between(0.3, 0.8) : chance.Between(0.4, 1.2);
            var cramped = facts.Schools[school].Location == Location.Urban && chance.Happens(1.0 / 6);
            var share = cramped ? Floor : 1;
            var indoor = Known(facts, "area_indoor_pe", school);
            var code = facts.Schools[school].Code;
            yield return new DemoCap(code, "build_teaching", Most(roomy * all / 54, (National2017.Required(pupils, National2017.TeachingArea) - Known(facts, "area_teaching", school) + indoor) / 54));
            yield return new DemoCap(code, "build_sports", Most(cramped ? 0 : 2 * roomy * all / 100, (share * National2017.Required(pupils, National2017.SportsArea) - Known(facts, "area_sports_ground", school) - indoor) / 100));
            yield return new DemoCap(code, "buy_equipment", Most(3.0 * all, (National2017.Required(pupils, National2017.Equipment) - Known(facts, "equipment_value", school)) / 1000));
            yield return new DemoCap(code, "add_multimedia", Most(0.04 * all, National2017.Required(pupils, National2017.Multimedia) / 100 - Known(facts, "multimedia_rooms", school)));
        }
    }

    private static int Most(double room, double needed) => (int)Math.Max(room + 1, Math.Ceiling(needed) + 1);

    private static double Known(CountyFacts facts, string field, int school) => facts.Value(field, school) is > 0 and var value ? value : 0;
}
