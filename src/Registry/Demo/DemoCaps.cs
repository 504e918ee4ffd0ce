using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Demo;

/// <summary>The most units of an action that a made-up school can take, as sheet 规划约束 holds it.</summary>
/// <param name="Action">Action id of the default options.</param>
public sealed record DemoCap(string School, string Action, int Most);

/// <summary>
/// Land and rooms of a made-up county: how much each school can still build or furnish. Schools of the county town have little ground left.
/// </summary>
public static class DemoCaps
{
    public static IEnumerable<DemoCap> Of(CountyFacts facts, int seed)
    {
        for (var school = 0; school < facts.Schools.Count; school++)
        {
            var chance = new Chance(seed, 7, school, facts.County.SchoolYear ?? 0);
            var pupils = Stages.Compulsory.Sum(stage => facts.Value("pupils_" + stage.Id(), school) is > 0 and var count ? count : 0);
            var roomy = facts.Schools[school].Location == Location.Urban ? chance.Between(0.9, 1.8) : chance.Between(1, 3);
            yield return new DemoCap(facts.Schools[school].Code, "build_teaching", 2 + (int)(roomy * pupils * 4 / 54));
            yield return new DemoCap(facts.Schools[school].Code, "build_sports", 2 + (int)(roomy * pupils * 8 / 100));
            yield return new DemoCap(facts.Schools[school].Code, "buy_equipment", 20 + (int)(pupils * 5));
            yield return new DemoCap(facts.Schools[school].Code, "add_multimedia", 2 + (int)(pupils * 0.06));
        }
    }
}
