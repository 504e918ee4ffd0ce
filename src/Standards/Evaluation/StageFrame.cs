using Junheng.Standards.Expressions;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>
/// The sections of one stage with the columns that a pack's formulas read: fields gathered by school,
/// whole-school fields split by the pack's weights.
/// </summary>
internal sealed class StageFrame
{
    private static readonly bool[,] Expected = ExpectedStages();
    private static double[] nothing = [];
    private readonly StandardPack pack;
    private readonly PackPlan plan;
    private readonly MergedCounty county;
    private readonly int[] schools;
    private readonly double[] shares;
    private readonly double[]?[] pupils = new double[]?[PackPlan.StageCount];

    private StageFrame(StandardPack pack, MergedCounty county, Stage stage)
    {
        this.pack = pack;
        this.county = county;
        plan = PackPlan.Of(pack);
        Stage = stage;
        for (var each = 0; each < PackPlan.StageCount; each++)
            pupils[each] = plan.Pupils[each] is { } field ? county.Column(field) : null;
        schools = FindSchools();
        shares = new double[schools.Length];
        for (var i = 0; i < schools.Length; i++)
            shares[i] = ShareOf(schools[i]);
        Frame = new SectionFrame(stage, schools.Length, new double[]?[plan.Variables.Length], Exact, Gather);
        Sections = BuildSections();
        Counted = CountedSections();
    }

    public Stage Stage { get; }
    public SectionFrame Frame { get; }
    public int? SchoolYear => county.Facts.County.SchoolYear;
    public Section[] Sections { get; }

    /// <summary>The sections that enter mean and CV, by index.</summary>
    public int[] Counted { get; }

    public static StageFrame Build(StandardPack pack, MergedCounty county, Stage stage) => new(pack, county, stage);

    /// <summary>The field that a variable means in this stage; null if it means none.</summary>
    public FieldDefinition? FieldOf(Variable variable) => plan.Field(variable.Slot, Stage);

    /// <summary>
    /// Ids of the fields for want of which a variable has no value in a section: its own, or the pupils of another stage
    /// without which a combined school cannot be split. Empty if it has a value.
    /// </summary>
    public IEnumerable<string> MissingFields(Variable variable, int section)
    {
        if (!variable.IsField || !double.IsNaN(Frame[variable.Slot][section]))
            return [];
        var field = FieldOf(variable);
        if (field is null || county.Column(field) is not { } column || double.IsNaN(column[schools[section]]))
            return [field?.Id ?? variable.Name];
        return Stages.All
            .Where(stage => double.IsNaN(PupilsOf(stage, schools[section])) && IsExpected(schools[section], stage))
            .Select(stage => $"pupils_{stage.Id()}");
    }

    private int[] FindSchools()
    {
        var count = county.Facts.Kinds.Length;
        var found = new int[count];
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            var mine = PupilsOf(Stage, i);
            if ((mine > 0 || (double.IsNaN(mine) && IsExpected(i, Stage))) && !county.IsMergedAway(i))
                found[at++] = i;
        }

        Array.Resize(ref found, at);
        return found;
    }

    /// <summary>A kind that always has the stage: there a missing number of pupils is a gap, elsewhere it means that there is no such stage.</summary>
    private bool IsExpected(int school, Stage stage) => Expected[(int)county.Facts.Kinds[school], (int)stage];

    private static bool[,] ExpectedStages()
    {
        var kinds = Enum.GetValues<SchoolKind>();
        var expected = new bool[kinds.Length, PackPlan.StageCount];
        foreach (var kind in kinds)
        {
            if (kind is SchoolKind.Special or SchoolKind.Vocational)
                continue;
            foreach (var stage in kind.StagesOf())
                expected[(int)kind, (int)stage] = true;
        }

        return expected;
    }

    private double PupilsOf(Stage stage, int school) => pupils[(int)stage] is { } column ? column[school] : double.NaN;

    /// <summary>weight × pupils of this stage ÷ Σ over the school's stages; 1 for a school of one stage.</summary>
    private double ShareOf(int school)
    {
        double mine = 0, total = 0;
        var stages = 0;
        for (var stage = 0; stage < PackPlan.StageCount; stage++)
        {
            var count = PupilsOf((Stage)stage, school);
            if (count == 0 || (double.IsNaN(count) && !IsExpected(school, (Stage)stage)))
                continue;
            var weighted = count * plan.WeightsAsDoubles[stage];
            if (stage == (int)Stage)
                mine = weighted;
            total += weighted;
            stages++;
        }

        return stages <= 1 ? 1 : mine / total;
    }

    private Rational? ExactShare(int section)
    {
        if (shares[section] == 1)
            return Rational.One;
        Rational mine = Rational.Zero, total = Rational.Zero;
        foreach (var stage in Stages.All)
        {
            if (double.IsNaN(PupilsOf(stage, schools[section])) && !IsExpected(schools[section], stage))
                continue;
            if (plan.Pupils[(int)stage] is not { } field || county.Exact(field, schools[section]) is not { } exact)
                return null;
            var weighted = exact * Rational.From(plan.Weights[(int)stage]);
            if (stage == Stage)
                mine = weighted;
            total += weighted;
        }

        return total.Sign == 0 ? null : mine / total;
    }

    private double[] Gather(int slot)
    {
        var variable = plan.Variables[slot];
        var source = FieldOf(variable) is { } field ? county.Column(field) : null;
        if (source is null && variable.IsField)
            return Nothing(schools.Length);
        var column = new double[schools.Length];
        if (source is null)
            FillProperty(variable.Name, column);
        else
            FillField(source, plan.IsSplit(slot, Stage), column);
        return column;
    }

    /// <summary>A column of which everything is missing; all counties share it, and it may be longer than asked for.</summary>
    private static double[] Nothing(int count)
    {
        var shared = nothing;
        if (shared.Length >= count)
            return shared;
        shared = new double[Math.Max(count, 512)];
        Array.Fill(shared, double.NaN);
        return nothing = shared;
    }

    private void FillField(double[] source, bool split, double[] column)
    {
        for (var i = 0; i < column.Length; i++)
            column[i] = source[schools[i]];
        if (!split)
            return;
        for (var i = 0; i < column.Length; i++)
            column[i] *= shares[i];
    }

    private void FillProperty(string name, double[] column)
    {
        if (name == "kind")
        {
            for (var i = 0; i < column.Length; i++)
                column[i] = (int)county.Facts.Kinds[schools[i]];
        }
        else if (name is "stage" or "school_year")
        {
            Array.Fill(column, name == "stage" ? (int)Stage : SchoolYear ?? double.NaN);
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
            "stages_in_school" => Stages.All.Count(stage => PupilsOf(stage, index) > 0),
            "school_pupils" => Stages.Compulsory.Sum(stage => PupilsOf(stage, index) is var count && count > 0 ? count : 0),
            _ => double.NaN,
        };
    }

    private Rational? Exact(int slot, int section)
    {
        var variable = plan.Variables[slot];
        if (!variable.IsField)
            return Frame[slot][section] is var value && double.IsNaN(value) ? null : Rational.FromShortest(value);
        if (FieldOf(variable) is not { } field || county.Exact(field, schools[section]) is not { } exact)
            return null;
        if (!plan.IsSplit(slot, Stage))
            return exact;
        return ExactShare(section) is { } share ? exact * share : null;
    }

    private int[] CountedSections()
    {
        var counted = new int[Sections.Length];
        var at = 0;
        for (var i = 0; i < counted.Length; i++)
        {
            if (Sections[i].InCv)
                counted[at++] = i;
        }

        Array.Resize(ref counted, at);
        return counted;
    }

    private Section[] BuildSections()
    {
        var sections = new Section[schools.Length];
        for (var i = 0; i < sections.Length; i++)
            sections[i] = new Section(schools[i], PupilsOf(Stage, schools[i]), shares[i], null, county.MergedInto(schools[i]));
        var hit = new double[schools.Length];
        foreach (var exclusion in pack.Exclusions)
        {
            exclusion.When.Evaluate(Frame, hit);
            for (var i = 0; i < hit.Length; i++)
            {
                if (hit[i] == 1)
                    sections[i] = sections[i].Without(exclusion);
            }
        }

        return sections;
    }
}
