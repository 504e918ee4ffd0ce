using Junheng.Standards.Expressions;
using Junheng.Standards.Fields;
using Junheng.Standards.Numerics;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Checking;

/// <summary>One stage of one school in fractions: what every formula of the pack says of it.</summary>
internal sealed class ExactSection
{
    private readonly ExactSchools schools;
    private readonly FormulaWalker walker;
    private readonly Rational? share;

    public ExactSection(ExactSchools schools, int school, Stage stage)
    {
        this.schools = schools;
        School = school;
        Stage = stage;
        share = schools.Share(school, stage);
        walker = new FormulaWalker(Read);
        foreach (var exclusion in schools.Pack.Exclusions.Where(exclusion => walker.Holds(exclusion.When)))
            Excluded |= exclusion.Scope;
    }

    public int School { get; }
    public Stage Stage { get; }
    public ExclusionScope Excluded { get; }
    public bool InCv => !Excluded.HasFlag(ExclusionScope.Cv);
    public bool InSchoolRule => !Excluded.HasFlag(ExclusionScope.Schools);

    public ExactIndicator Indicator(Indicator indicator)
    {
        var numerator = walker.Walk(indicator.Numerator);
        Affine? limit = null;
        var hasLine = false;
        foreach (var line in indicator.Thresholds)
        {
            if (!line.Stages.Contains(Stage))
                continue;
            hasLine = true;
            if (line.When is not null && !walker.Holds(line.When))
                continue;
            limit = walker.Walk(line.Value);
            break;
        }

        foreach (var waiver in schools.Pack.Waivers)
        {
            if (waiver.Indicator != indicator.Id || !waiver.AppliesIn(schools.Facts.County.SchoolYear) || (waiver.When is not null && !walker.Holds(waiver.When)))
                continue;
            if (waiver.Numerator is not null)
                numerator = walker.Walk(waiver.Numerator);
            if (waiver.Threshold is not null)
                limit = walker.Walk(waiver.Threshold);
        }

        return new ExactIndicator(indicator, numerator, walker.Walk(indicator.Denominator), limit, hasLine);
    }

    private Affine? Read(Variable variable)
    {
        if (!variable.IsField)
            return Property(variable.Name) is { } property ? Affine.Of(property) : null;
        if (!variable.Fields.TryGetValue(Stage, out var field) || schools.Fields.Value(field, School) is not { } value)
            return null;
        if (field.Stage is not null || !schools.Pack.Splitting.Fields.Contains(field.Id, StringComparer.Ordinal))
            return value;
        return share is { } part ? value.Times(part) : null;
    }

    private Rational? Property(string name)
    {
        var school = schools.Facts.Schools[School];
        return name switch
        {
            "kind" => (int)school.Kind,
            "stage" => (int)Stage,
            "location" => (int)school.Location,
            "counts_as_school" => school.CountsAsSchool ? 1 : 0,
            "operator" => school.Operator is { } code ? (Rational)code : null,
            "built_year" => school.BuiltYear is { } year ? (Rational)year : null,
            "school_year" => schools.Facts.County.SchoolYear is { } year ? (Rational)year : null,
            "stages_in_school" => Stages.All.Count(stage => schools.Pupils(School, stage) is { Sign: > 0 }),
            "school_pupils" => Stages.Compulsory.Select(stage => schools.Pupils(School, stage)).Where(pupils => pupils is { Sign: > 0 }).Aggregate(Rational.Zero, (sum, pupils) => sum + pupils!.Value),
            _ => null,
        };
    }
}
