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
    private static readonly IReadOnlyList<Stage> EveryStage = [Stage.Primary, Stage.Middle, Stage.High];
    private readonly StandardPack pack;
    private readonly MergedCounty county;
    private readonly int[] schools;
    private readonly double[] shares;
    private readonly double[]?[] pupils = new double[]?[3];

    private StageFrame(StandardPack pack, MergedCounty county, Stage stage)
    {
        this.pack = pack;
        this.county = county;
        Stage = stage;
        foreach (var each in EveryStage)
            pupils[(int)each] = PupilsField(each) is { } field ? county.Column(field) : null;
        schools = FindSchools();
        shares = new double[schools.Length];
        for (var i = 0; i < schools.Length; i++)
            shares[i] = ShareOf(schools[i]);
        Frame = new SectionFrame(stage, schools.Length, Gather(), Exact);
        Sections = BuildSections();
    }

    public Stage Stage { get; }
    public SectionFrame Frame { get; }
    public int? SchoolYear => county.Facts.County.SchoolYear;
    public Section[] Sections { get; }

    public static StageFrame Build(StandardPack pack, MergedCounty county, Stage stage) => new(pack, county, stage);

    /// <summary>The field that a variable means in this stage; null if it means none.</summary>
    public FieldDefinition? FieldOf(Variable variable) => variable.Fields.GetValueOrDefault(Stage);

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
        var kind = county.Facts.Schools[schools[section]].Kind;
        return EveryStage
            .Where(stage => double.IsNaN(PupilsOf(stage, schools[section])) && IsExpected(kind, stage))
            .Select(stage => $"pupils_{stage.Id()}");
    }

    private FieldDefinition? PupilsField(Stage stage) => pack.Fields.Find($"pupils_{stage.Id()}");

    private int[] FindSchools()
    {
        var all = county.Facts.Schools;
        var found = new List<int>(all.Count);
        for (var i = 0; i < all.Count; i++)
        {
            if (county.IsMergedAway(i))
                continue;
            if (PupilsOf(Stage, i) > 0 || (double.IsNaN(PupilsOf(Stage, i)) && IsExpected(all[i].Kind, Stage)))
                found.Add(i);
        }

        return [.. found];
    }

    /// <summary>A kind that always has the stage: there a missing number of pupils is a gap, elsewhere it means that there is no such stage.</summary>
    private static bool IsExpected(SchoolKind kind, Stage stage) =>
        kind is not (SchoolKind.Special or SchoolKind.Vocational or SchoolKind.Unknown) && kind.StagesOf().Contains(stage);

    private double PupilsOf(Stage stage, int school) => pupils[(int)stage] is { } column ? column[school] : double.NaN;

    /// <summary>weight × pupils of this stage ÷ Σ over the school's stages; 1 for a school of one stage.</summary>
    private double ShareOf(int school)
    {
        double mine = 0, total = 0;
        var stages = 0;
        foreach (var stage in EveryStage)
        {
            var count = PupilsOf(stage, school);
            if (double.IsNaN(count) && !IsExpected(county.Facts.Schools[school].Kind, stage))
                continue;
            if (count == 0)
                continue;
            var weighted = count * Weight(stage);
            if (stage == Stage)
                mine = weighted;
            total += weighted;
            stages++;
        }

        return stages <= 1 ? 1 : mine / total;
    }

    private double Weight(Stage stage) => (double)pack.Splitting.Weights.GetValueOrDefault(stage, 1m);

    private Rational? ExactShare(int section)
    {
        if (shares[section] == 1)
            return Rational.One;
        Rational mine = Rational.Zero, total = Rational.Zero;
        foreach (var stage in EveryStage)
        {
            var count = PupilsOf(stage, schools[section]);
            if (double.IsNaN(count) && !IsExpected(county.Facts.Schools[schools[section]].Kind, stage))
                continue;
            if (PupilsField(stage) is not { } field || county.Exact(field, schools[section]) is not { } exact)
                return null;
            var weighted = exact * Rational.From(pack.Splitting.Weights.GetValueOrDefault(stage, 1m));
            if (stage == Stage)
                mine = weighted;
            total += weighted;
        }

        return total.Sign == 0 ? null : mine / total;
    }

    private bool IsSplit(FieldDefinition field) => field.Stage is null && pack.Splitting.Fields.Contains(field.Id, StringComparer.Ordinal);

    private double[][] Gather()
    {
        var columns = new double[pack.Variables.Variables.Count][];
        foreach (var variable in pack.Variables.Variables)
        {
            var column = new double[schools.Length];
            if (!variable.IsField)
                FillProperty(variable.Name, column);
            else if (FieldOf(variable) is { } field && county.Column(field) is { } source)
                FillField(source, IsSplit(field), column);
            else
                Array.Fill(column, double.NaN);
            columns[variable.Slot] = column;
        }

        return columns;
    }

    private void FillField(double[] source, bool split, double[] column)
    {
        if (split)
        {
            for (var i = 0; i < column.Length; i++)
                column[i] = source[schools[i]] * shares[i];
        }
        else
        {
            for (var i = 0; i < column.Length; i++)
                column[i] = source[schools[i]];
        }
    }

    private void FillProperty(string name, double[] column)
    {
        for (var i = 0; i < column.Length; i++)
            column[i] = Property(name, schools[i]);
    }

    private double Property(string name, int index)
    {
        var school = county.Facts.Schools[index];
        return name switch
        {
            "kind" => (int)school.Kind,
            "location" => (int)school.Location,
            "stage" => (int)Stage,
            "counts_as_school" => school.CountsAsSchool ? 1 : 0,
            "operator" => school.Operator ?? double.NaN,
            "built_year" => school.BuiltYear ?? double.NaN,
            "school_year" => county.Facts.County.SchoolYear ?? double.NaN,
            "stages_in_school" => EveryStage.Count(stage => PupilsOf(stage, index) > 0),
            "school_pupils" => Stages.Compulsory.Sum(stage => PupilsOf(stage, index) is var count && count > 0 ? count : 0),
            _ => double.NaN,
        };
    }

    private Rational? Exact(int slot, int section)
    {
        var variable = pack.Variables.Variables[slot];
        if (!variable.IsField)
            return Property(variable.Name, schools[section]) is var value && double.IsNaN(value) ? null : Rational.FromShortest(value);
        if (FieldOf(variable) is not { } field || county.Exact(field, schools[section]) is not { } exact)
            return null;
        if (!IsSplit(field))
            return exact;
        return ExactShare(section) is { } share ? exact * share : null;
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
