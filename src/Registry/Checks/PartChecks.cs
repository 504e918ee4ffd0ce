using Junheng.Registry.Findings;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Checks;

/// <summary>A part is at most its whole; the largest class lies between the mean class and all pupils.</summary>
internal static class PartChecks
{
    private static readonly (string Part, string Whole, Rule Rule)[] PerStage =
    [
        ("teachers_above_degree", "teachers", ContentRules.PartOfTeachers),
        ("teachers_backbone", "teachers", ContentRules.PartOfTeachers),
        ("teachers_pe_art", "teachers", ContentRules.PartOfTeachers),
        ("teachers_mid_title", "teachers", ContentRules.PartOfTeachers),
        ("teachers_rotated", "teachers_rotation_due", ContentRules.PartOfRotation),
        ("backbone_rotated", "teachers_backbone", ContentRules.PartOfRotation),
        ("boarders", "pupils", ContentRules.PartOfPupils),
        ("migrants", "pupils", ContentRules.PartOfPupils),
        ("left_behind", "pupils", ContentRules.PartOfPupils),
        ("disabled", "pupils", ContentRules.PartOfPupils),
        ("max_class", "pupils", ContentRules.LargestClassHigh),
    ];

    public static void Run(CheckedCounty county)
    {
        foreach (var stage in Stages.Compulsory)
        {
            foreach (var (part, whole, rule) in PerStage)
                AtMost(county, $"{part}_{stage.Id()}", $"{whole}_{stage.Id()}", rule);
            LargestClass(county, stage);
        }

        AtMost(county, "area_indoor_pe", "area_teaching", ContentRules.IndoorArea);
    }

    private static void AtMost(CheckedCounty county, string part, string whole, Rule rule)
    {
        var parts = county.Facts.Column(part);
        var wholes = county.Facts.Column(whole);
        if (parts.IsEmpty || wholes.IsEmpty)
            return;
        for (var school = 0; school < parts.Length; school++)
        {
            // False where one of them is missing.
            if (!(parts[school] > wholes[school]))
                continue;
            var (its, all) = (Field(part), Field(whole));
            county.Add(rule, school, part, new(
                $"{its.Heading} {Figures.Text(parts[school])} 超过{all.Heading} {Figures.Text(wholes[school])}。",
                $"{its.English} {Figures.Text(parts[school])} exceeds {all.English} {Figures.Text(wholes[school])}."));
        }
    }

    private static void LargestClass(CheckedCounty county, Stage stage)
    {
        var (pupils, classes, largest) = ($"pupils_{stage.Id()}", $"classes_{stage.Id()}", $"max_class_{stage.Id()}");
        if (!county.Has(pupils) || !county.Has(classes) || !county.Has(largest))
            return;
        for (var school = 0; school < county.Facts.Schools.Count; school++)
        {
            var (persons, rooms, most) = (county.Facts.Value(pupils, school), county.Facts.Value(classes, school), county.Facts.Value(largest, school));
            if (!(rooms > 0) || !(most < Math.Ceiling(persons / rooms)))
                continue;
            county.Add(ContentRules.LargestClassLow, school, largest, new(
                $"{stage.Name().Zh} {Figures.Text(persons)} 人、{Figures.Text(rooms)} 个班，最大班额至少是 {Figures.Text(Math.Ceiling(persons / rooms))}，填的是 {Figures.Text(most)}。",
                $"{stage.Name().En}: {Figures.Text(persons)} pupils in {Figures.Text(rooms)} classes need a largest class of at least {Figures.Text(Math.Ceiling(persons / rooms))}, not {Figures.Text(most)}."));
        }
    }

    private static FieldDefinition Field(string id) => FieldCatalog.BuiltIn.Find(id)!;
}
