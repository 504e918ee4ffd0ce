using System.Text.Json;
using Junheng.Planning.Compliance.Model;
using Junheng.Standards.Packs;

namespace Junheng.Bench.Plans;

/// <summary>Writes a plan's problem as numbers for a peer: variables, what schools ask, cones. <c>plans-export SCHOOLS SEED FILE</c>.</summary>
internal static class PeerExport
{
    private static readonly JsonSerializerOptions Plain = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static void Write(int schools, int seed, string file)
    {
        var pack = BuiltInPacks.Find("quality-2017")!;
        var (facts, options) = PlanInstances.Of(schools, 1, seed).First();
        var model = ModelBuilder.Build(pack, facts, options, CvLimits.From(pack, options));
        var problem = new
        {
            cost = model.Cost,
            start = model.Fixed,
            lo = model.Lo,
            // A peer without bounds would have its own troubles; no plan wants more than this.
            hi = model.Hi.Select(hi => hi == PlanModel.Unlimited ? 500 : hi).ToArray(),
            entries = Enumerable.Range(0, model.Count).SelectMany(v => Enumerable.Range(model.EntryStart[v], model.EntryStart[v + 1] - model.EntryStart[v])
                .Select(e => new[] { v, model.EntryRow[e], model.EntryCoefficient[e], model.EntryEffect[e] })).ToArray(),
            amount = model.Base,
            weight = model.Weight,
            cones = model.Cones.Select(cone => new { rows = cone.Rows, kappa = cone.Kappa }).ToArray(),
            sections = model.Schools.SelectMany(school => school.Allowed.Select((allowed, s) => new
            {
                allowed,
                items = school.Clusters.SelectMany(cluster => cluster.Items).Where(item => item.SectionOfSchool == s)
                    .Select(item => item.Alternatives.Select(each => new { each.Excused, each.Row, need = each.Need }).ToArray()).ToArray(),
            })).Where(section => section.items.Length > 0).ToArray(),
        };
        File.WriteAllText(file, JsonSerializer.Serialize(problem, Plain));
    }
}
