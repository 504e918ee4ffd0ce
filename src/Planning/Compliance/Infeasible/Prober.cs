using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Compliance.Search;
using Junheng.Planning.Options;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Compliance.Infeasible;

/// <summary>Asks, for changed rules, whether there is a plan at all. Each question is a short search that ends with the first plan or proof.</summary>
internal sealed class Prober(StandardPack pack, CountyFacts facts, PlanTarget target, CancellationToken cancellation)
{
    private const int MostNodes = 60;

    /// <summary>True there is one, false there is none (proved), null neither was found.</summary>
    public bool? HasPlan(PlanOptions options, CvLimits limits, bool schools = true) => Answer(Search(options, limits, schools));

    /// <param name="schools">False leaves out what no school can reach on its own.</param>
    public (PlanModel Model, TreeSearch Search) Search(PlanOptions options, CvLimits limits, bool schools = true)
    {
        var model = ModelBuilder.Build(pack, facts, options, limits);
        if (!schools)
            model = Lenient.Of(model);
        // Any plan will do: a gap of everything.
        var search = new TreeSearch(model);
        search.Run(new Stopper(target with { Gap = double.MaxValue, MostNodes = MostNodes }, null, cancellation));
        return (model, search);
    }

    public static bool? Answer((PlanModel Model, TreeSearch Search) asked) =>
        asked.Search.Best.Exists ? true : double.IsPositiveInfinity(asked.Search.Bound) ? false : null;

    /// <summary>Limits with one of them replaced.</summary>
    public static CvLimits With(CvLimits limits, Stage stage, int indicator, decimal limit) =>
        limits.Map((s, k, old) => s == stage && k == indicator ? limit : old);
}
