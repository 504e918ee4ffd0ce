using Junheng.Standards.Expressions;
using Junheng.Standards.Expressions.Nodes;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>
/// The sections of one stage with the columns that a pack's formulas read: fields gathered by school,
/// whole-school fields split by the pack's weights.
/// </summary>
internal sealed class StageFrame : SectionFrame
{
    private readonly PackPlan plan;
    private readonly MergedCounty county;
    private readonly CountyPupils pupils;
    private readonly int[] schools;
    private readonly double[] shares;

    private StageFrame(StandardPack pack, PackPlan plan, MergedCounty county, Stage stage, int[] schools)
        : base(stage, schools.Length, plan.Variables.Length)
    {
        this.county = county;
        this.plan = plan;
        this.schools = schools;
        Pack = pack;
        Plan = plan.Stages[(int)stage];
        pupils = county.Pupils(plan);
        shares = new double[schools.Length];
        var own = new double[schools.Length];
        for (var i = 0; i < schools.Length; i++)
        {
            shares[i] = pupils.Share(stage, schools[i]);
            own[i] = pupils.Of(stage, schools[i]);
        }

        Sections = new SectionList(county, schools, own, shares);
        Exclude();
        Counted = CountedSections();
    }

    public StandardPack Pack { get; }
    public CountyFacts Facts => county.Facts;
    public int? SchoolYear => county.Facts.County.SchoolYear;
    public SectionList Sections { get; }

    /// <summary>What the pack asks of this stage.</summary>
    public StagePlan Plan { get; }

    /// <summary>The sections that enter mean and CV, by index.</summary>
    public int[] Counted { get; }

    public static StageFrame Build(StandardPack pack, MergedCounty county, Stage stage)
    {
        var made = PackPlan.Of(pack);
        return new StageFrame(pack, made, county, stage, county.Pupils(made).SchoolsWith(stage));
    }

    /// <summary>The field that a variable means in this stage; null if it means none.</summary>
    public FieldDefinition? FieldOf(Variable variable) => plan.Field(variable.Slot, Stage);

    /// <summary>
    /// Ids of the fields for want of which a variable has no value in a section: its own, or the pupils of another stage
    /// without which a combined school cannot be split. Empty if it has a value.
    /// </summary>
    public IEnumerable<string> MissingFields(Variable variable, int section)
    {
        if (!variable.IsField || !double.IsNaN(this[variable.Slot][section]))
            return [];
        var field = FieldOf(variable);
        if (field is null || county.Column(field) is not { } column || double.IsNaN(column[schools[section]]))
            return [field?.Id ?? variable.Name];
        return Stages.All
            .Where(stage => double.IsNaN(pupils.Of(stage, schools[section])) && pupils.IsExpected(schools[section], stage))
            .Select(stage => $"pupils_{stage.Id()}");
    }

    protected override void Gather(int slot, Span<double> into)
    {
        var variable = plan.Variables[slot];
        var field = FieldOf(variable);
        if (field is not null && county.Column(field) is { } source)
            FillField(source, plan.IsSplit(slot, Stage), into);
        else if (variable.IsField)
            into.Fill(double.NaN);
        else
            FillProperty(variable.Name, into);
    }

    private void FillField(double[] source, bool split, Span<double> column)
    {
        var rows = schools;
        column = column[..rows.Length];
        for (var i = 0; i < rows.Length; i++)
            column[i] = source[rows[i]];
        if (split)
            Kernels.Run<Kernels.Multiply>(column, shares, column);
    }

    private void FillProperty(string name, Span<double> column)
    {
        if (name == "kind")
        {
            for (var i = 0; i < column.Length; i++)
                column[i] = (int)county.Facts.Kinds[schools[i]];
        }
        else if (name is "stage" or "school_year")
        {
            column.Fill(name == "stage" ? (int)Stage : SchoolYear ?? double.NaN);
        }
        else
        {
            for (var i = 0; i < column.Length; i++)
                column[i] = Property(name, schools[i]);
        }
    }

    private double Property(string name, int index)
    {
        var school = county.Facts.Schools[index];
        return name switch
        {
            "location" => (int)school.Location,
            "counts_as_school" => school.CountsAsSchool ? 1 : 0,
            "operator" => school.Operator ?? double.NaN,
            "built_year" => school.BuiltYear ?? double.NaN,
            "stages_in_school" => Stages.All.Count(stage => pupils.Of(stage, index) > 0),
            "school_pupils" => Stages.Compulsory.Sum(stage => pupils.Of(stage, index) is var count && count > 0 ? count : 0),
            _ => double.NaN,
        };
    }

    public override Rational? Exact(int slot, int section)
    {
        var variable = plan.Variables[slot];
        if (!variable.IsField)
            return this[slot][section] is var value && double.IsNaN(value) ? null : Rational.FromShortest(value);
        if (FieldOf(variable) is not { } field || county.Exact(field, schools[section]) is not { } exact)
            return null;
        if (!plan.IsSplit(slot, Stage))
            return exact;
        return ExactShare(section) is { } share ? exact * share : null;
    }

    /// <summary>The share of a section in its school's split fields, exactly; null where it cannot be computed.</summary>
    public Rational? ExactShare(int section) => shares[section] == 1 ? Rational.One : pupils.ExactShare(Stage, schools[section]);

    private int[] CountedSections()
    {
        var counted = new int[schools.Length];
        var at = 0;
        for (var i = 0; i < counted.Length; i++)
        {
            counted[at] = i;
            at += Sections.InCv(i) ? 1 : 0;
        }

        if (at < counted.Length)
            Array.Resize(ref counted, at);
        return counted;
    }

    private void Exclude()
    {
        foreach (var exclusion in Plan.Exclusions)
        {
            if (!exclusion.MayHit(county.Facts))
                continue;
            using var hit = new Scratch(exclusion.Exclusion.When, this);
            for (var i = 0; i < schools.Length; i++)
            {
                if (hit[i] == 1)
                    Sections.Exclude(i, exclusion.Exclusion);
            }
        }
    }
}
