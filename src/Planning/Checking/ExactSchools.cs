using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Checking;

/// <summary>Who has which stage, and how much of a school belongs to each of its stages, in fractions.</summary>
internal sealed class ExactSchools(StandardPack pack, CountyFacts facts, Addition added)
{
    public StandardPack Pack => pack;
    public CountyFacts Facts => facts;
    public ExactFields Fields { get; } = new(facts, added);

    /// <summary>The sections of a stage in the order of the file.</summary>
    public IReadOnlyList<ExactSection> Sections(Stage stage)
    {
        var sections = new List<ExactSection>();
        for (var school = 0; school < facts.Schools.Count; school++)
        {
            if (Has(school, stage))
                sections.Add(new ExactSection(this, school, stage));
        }

        return sections;
    }

    /// <summary>True if the school has the stage: it has pupils in it, or its kind has the stage and nobody gave the pupils.</summary>
    public bool Has(int school, Stage stage) =>
        !Fields.IsAway(school) && (Pupils(school, stage) is { } pupils ? pupils.Sign > 0 : IsExpected(school, stage));

    public Rational? Pupils(int school, Stage stage) =>
        pack.Fields.Find($"pupils_{stage.Id()}") is { } field ? Fields.Value(field, school)?.Fixed : null;

    /// <summary>weight × pupils ÷ Σ over the school's stages; 1 for one stage, null where pupils are missing.</summary>
    public Rational? Share(int school, Stage stage)
    {
        Rational mine = Rational.Zero, total = Rational.Zero;
        var stages = 0;
        var missing = false;
        foreach (var each in Stages.All)
        {
            var pupils = Pupils(school, each);
            if (pupils is null ? !IsExpected(school, each) : pupils.Value.Sign == 0)
                continue;
            stages++;
            missing |= pupils is null;
            var weighted = (pupils ?? Rational.Zero) * Rational.From(pack.Splitting.Weights.GetValueOrDefault(each, 1m));
            total += weighted;
            if (each == stage)
                mine = weighted;
        }

        if (stages <= 1)
            return Rational.One;
        return missing || total.Sign == 0 ? null : mine / total;
    }

    private bool IsExpected(int school, Stage stage) =>
        facts.Schools[school].Kind is not (SchoolKind.Special or SchoolKind.Vocational) and var kind && kind.StagesOf().Contains(stage);
}
