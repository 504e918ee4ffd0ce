using System.Security.Cryptography;
using System.Text;
using Junheng.Standards;
using Junheng.Standards.Expressions;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Junheng.Standards.Packs.Reading;

namespace Junheng.Planning.Options;

/// <summary>Reads the options of a plan from YAML (or JSON) text; the format is described in <c>docs/plan-options.md</c>. Pure; never throws on bad input.</summary>
public static class PlanOptionsReader
{
    /// <param name="text">The whole file.</param>
    /// <param name="pack">
    /// The standard that the plan is for: its own fields may be added to, and its indicators are checked. Null takes the built-in
    /// fields and accepts any indicator.
    /// </param>
    public static PlanOptionsReading Read(string text, StandardPack? pack = null)
    {
        var clean = text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimStart('\uFEFF');
        var problems = new ProblemList();
        PlanOptions? options = null;
        if (new PackTree(problems, new("规划选项", "file of plan options")).Read(clean) is { } tree)
        {
            var context = new PackContext(problems) { Variables = new VariableTable(pack?.Fields ?? FieldCatalog.BuiltIn) };
            options = Build(new MapReader(context, tree), pack, clean);
        }

        var found = problems.InOrder.Select(problem => problem with { Code = problem.Code.Replace("pack_", "options_", StringComparison.Ordinal) });
        return new PlanOptionsReading(problems.HasErrors ? null : options, [.. found]);
    }

    private static PlanOptions Build(MapReader root, StandardPack? pack, string text)
    {
        var actions = new ActionReader(root.Context).Read(root);
        var means = new MeansReader(root.Context).Read(root);
        var decisions = new DecisionReader(root.Context, actions);
        var options = new PlanOptions
        {
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            MoneyUnit = root.Words("money_unit") ?? new Words("万元", "10 000 yuan"),
            MoneyUnitInYuan = root.Number("money_unit_in_yuan", 0.01m, 1_000_000_000_000m) ?? 10_000,
            Actions = actions,
            Quota = means.Quota,
            Budget = means.Budget,
            Years = means.Years,
            Order = means.Order,
            Locks = decisions.ReadLocks(root),
            Caps = decisions.ReadCaps(root),
            CvLimits = CvLimitReader.Read(root, pack),
        };
        root.Finish();
        return options;
    }
}
