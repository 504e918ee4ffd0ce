using System.Security.Cryptography;
using System.Text;
using Junheng.Standards.Expressions;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs.Reading;

namespace Junheng.Standards.Packs;

/// <summary>Reads and validates a pack from YAML text; the schema is described in <c>standards/README.md</c>. Pure; never throws on bad input.</summary>
public static class PackReader
{
    /// <param name="yaml">The whole file.</param>
    public static PackReading Read(string yaml)
    {
        var text = yaml.Replace("\r\n", "\n", StringComparison.Ordinal).TrimStart('\uFEFF');
        var problems = new ProblemList();
        var tree = new PackTree(problems).Read(text);
        var pack = tree is null ? null : Build(new MapReader(new PackContext(problems), tree), problems, text);
        return new PackReading(problems.HasErrors ? null : pack, problems.InOrder);
    }

    private static StandardPack Build(MapReader root, ProblemList problems, string text)
    {
        var context = root.Context;
        var source = root.Source();
        root.Require("source");
        context.Document = source?.Document ?? "";
        if (root.Has("stages"))
            context.Stages = [.. root.Stages("stages", any: true).Where(Stages.Compulsory.Contains).Order()];
        if (context.Stages.Count == 0)
            problems.Error(PackProblemCodes.UnknownWord, root.Place("stages"), new("stages 要有 primary 或 middle。", "stages needs primary or middle."), new("写 stages: [primary, middle]。", "Write stages: [primary, middle]."));
        var own = FieldReader.Read(root, context);
        context.Variables = new VariableTable(FieldCatalog.BuiltIn.With(own));

        var rules = new RuleReader(context);
        var indicatorReader = new IndicatorReader(context);
        var groups = indicatorReader.ReadGroups(root);
        var indicators = indicatorReader.Read(root, groups);
        var county = new CountyReader(context).Read(root);
        if (indicators.Count == 0 && county.Count == 0 && !problems.HasErrors)
            problems.Error(PackProblemCodes.NoIndicators, root.Place("indicators"), new("标准包里没有指标。", "The pack has no indicators."), new("在 indicators 下至少写一个。", "Write at least one under indicators."));
        var (from, to) = ReadEffective(root);
        var name = root.RequiredWords("name");
        var pack = new StandardPack
        {
            Id = root.Id(null, hyphens: true),
            Version = root.Required("version"),
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Name = name,
            ShortName = root.Words("short_name") ?? name,
            Source = source ?? new Reference("", "", Confidence.Unchecked),
            EffectiveFrom = from,
            EffectiveTo = to,
            Fields = context.Variables.Catalog,
            OwnFields = own,
            Variables = context.Variables,
            Stages = context.Stages,
            Splitting = rules.ReadSplitting(root),
            Exclusions = rules.ReadExclusions(root),
            Indicators = indicators,
            Groups = groups,
            SchoolRule = rules.ReadSchoolRule(root, indicators),
            CvRule = rules.ReadCvRule(root),
            CountyItems = county,
            Waivers = new WaiverReader(context).Read(root, indicators, county),
            Missing = root.OneOf("missing", MissingPolicy.Block, ("block", MissingPolicy.Block), ("skip", MissingPolicy.Skip)),
            Rounding = RuleReader.ReadRounding(root),
            Notes = root.AllWords("notes"),
        };
        root.Finish();
        return pack;
    }

    private static (DateOnly? From, DateOnly? To) ReadEffective(MapReader root)
    {
        if (root.Child("effective") is not { } map)
            return (null, null);
        var dates = map.Dates();
        map.Finish();
        return dates;
    }
}
