using Junheng.Registry.Findings;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Checks;

/// <summary>A stage with pupils has classes and teachers; a kind has only the stages it can have.</summary>
internal static class StageChecks
{
    public static void Run(CheckedCounty county)
    {
        var pupilFields = new[] { Stage.Primary, Stage.Middle, Stage.High }.Select(stage => (Stage: stage, Field: $"pupils_{stage.Id()}")).Where(pair => county.Has(pair.Field)).ToList();
        for (var school = 0; school < county.Facts.Schools.Count; school++)
        {
            var total = 0.0;
            foreach (var (stage, field) in pupilFields)
            {
                var pupils = county.Facts.Value(field, school);
                if (county.IsBad(field, school))
                    total = double.NaN;
                if (!(pupils > 0))
                    continue;
                total += pupils;
                Kind(county, school, stage, field, pupils);
                if (stage == Stage.High)
                    continue;
                Needs(county, school, stage, "classes", pupils, ContentRules.NoClasses, ContentRules.ClassesEmpty, "班数", "classes");
                Needs(county, school, stage, "teachers", pupils, ContentRules.NoTeachers, ContentRules.TeachersEmpty, "专任教师数", "teachers");
            }

            if (total == 0 && pupilFields.Count > 0)
                county.Add(ContentRules.NoPupils, school, pupilFields[0].Field, new(
                    $"“{county.Facts.Schools[school].Name}”各学段都没有学生。", $"“{county.Facts.Schools[school].Name}” has no pupils in any stage."));
        }
    }

    private static void Kind(CheckedCounty county, int school, Stage stage, string field, double pupils)
    {
        var kind = county.Facts.Schools[school].Kind;
        if (kind != SchoolKind.Unknown && !kind.StagesOf().Contains(stage))
            county.Add(ContentRules.StageOfKind, school, field, new(
                $"办学类型是{kind.Name().Zh}，{stage.Name().Zh}却有 {Figures.Text(pupils)} 名学生。", $"The kind is {kind.Name().En}, yet there are {Figures.Text(pupils)} pupils in {stage.Name().En}."));
    }

    private static void Needs(CheckedCounty county, int school, Stage stage, string baseId, double pupils, Rule none, Rule empty, string zh, string en)
    {
        var field = $"{baseId}_{stage.Id()}";
        if (!county.Has(field) || county.IsBad(field, school))
            return;
        var value = county.Facts.Value(field, school);
        if (value == 0)
            county.Add(none, school, field, new(
                $"{stage.Name().Zh}有 {Figures.Text(pupils)} 名学生，{zh}是 0。", $"{stage.Name().En} has {Figures.Text(pupils)} pupils but 0 {en}."));
        else if (double.IsNaN(value))
            county.Add(empty, school, field, new(
                $"{stage.Name().Zh}有 {Figures.Text(pupils)} 名学生，{zh}没有填。", $"{stage.Name().En} has {Figures.Text(pupils)} pupils; its {en} are not given."));
    }
}
