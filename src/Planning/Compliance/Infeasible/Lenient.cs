using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Schools;

namespace Junheng.Planning.Compliance.Infeasible;

/// <summary>A county's problem without what single schools cannot reach: the nearest they can come to their rule is asked instead.</summary>
internal static class Lenient
{
    /// <summary>Hopeless items are left out, and a school that must still fail more items than it may is let off as many as it must.</summary>
    public static PlanModel Of(PlanModel model)
    {
        var box = SearchBox.Of(model);
        var counts = new int[model.Count];
        var schools = (SchoolUnit[])model.Schools.Clone();
        for (var u = 0; u < schools.Length; u++)
        {
            schools[u] = schools[u] with { Allowed = [.. schools[u].Allowed.Select(allowed => Math.Max(0, allowed))] };
            var items = schools[u].Clusters.Sum(cluster => cluster.Items.Length);
            for (var more = 0; more < items && IsStuck(model, schools[u], box, counts); more++)
                schools[u] = schools[u] with { Allowed = [.. schools[u].Allowed.Select(allowed => allowed + 1)] };
        }

        return model with { Schools = schools, Hopeless = [] };
    }

    private static bool IsStuck(PlanModel model, SchoolUnit school, SearchBox box, int[] counts)
    {
        var oracle = new SchoolOracle(model with { Schools = [school] });
        return double.IsPositiveInfinity(oracle.Solve(school, box, counts));
    }
}
