using Junheng.Standards.Fields;

namespace Junheng.Registry.Demo;

/// <summary>Pupils and classes of one stage of a school in one year.</summary>
internal static class PupilFigures
{
    /// <summary>Pupils so many years before the last one.</summary>
    public static int Pupils(DemoSchool school, Stage stage, int yearsBack, Chance noise)
    {
        double pupils = school.Pupils[(int)stage];
        for (var i = 0; i < yearsBack; i++)
            pupils /= 1 + school.Growth;
        return yearsBack == 0 ? (int)pupils : Math.Max(4, (int)Math.Round(pupils * noise.Between(0.985, 1.015)));
    }

    /// <summary>Writes the stage's columns and returns the number of classes.</summary>
    public static int Write(FactColumns columns, DemoSchool school, Stage stage, int pupils, int yearsBack, Chance traits, Chance noise)
    {
        var limit = stage == Stage.Primary ? 45 : 50;
        var grades = stage == Stage.Middle ? 3 : school.Identity.Kind == SchoolKind.TeachingPoint ? Math.Clamp(pupils / 12, 1, 6) : 6;
        var target = school.Setting == Setting.CountyTown ? traits.Between(0.86, 0.95) * limit : traits.Between(0.62, 0.9) * limit;
        var crowded = school.CrowdedUntil is { } until && yearsBack >= until;
        if (crowded)
            target = limit + 5;
        if (school.Identity.Kind == SchoolKind.Special)
            target = 10;
        var classes = Math.Max(grades, (int)Math.Ceiling(pupils / target));
        var average = (int)Math.Ceiling((double)pupils / classes);
        var largest = Math.Min(pupils, average + noise.Below(4));

        columns.Set("pupils", stage, pupils);
        columns.Set("grades", stage, grades);
        columns.Set("classes", stage, classes);
        columns.Set("max_class", stage, crowded ? largest : Math.Max(average, Math.Min(largest, limit)));
        Groups(columns, school, stage, pupils, noise);
        return classes;
    }

    private static void Groups(FactColumns columns, DemoSchool school, Stage stage, int pupils, Chance noise)
    {
        var boarding = (school.Setting, stage) switch
        {
            (Setting.Village, _) => 0,
            (Setting.Township, Stage.Primary) => 0.12,
            (Setting.Township, _) => 0.55,
            (_, Stage.Middle) => 0.18,
            _ => 0,
        };
        var migrant = school.Setting == Setting.CountyTown ? 0.19 : school.Setting == Setting.Township ? 0.03 : 0.005;
        var leftBehind = school.Setting == Setting.CountyTown ? 0.05 : school.Setting == Setting.Township ? 0.17 : 0.26;
        columns.Set("boarders", stage, Part(boarding));
        columns.Set("migrants", stage, Part(migrant));
        columns.Set("left_behind", stage, Part(leftBehind));
        columns.Set("disabled", stage, school.Identity.Kind == SchoolKind.Special ? 0 : Part(0.004));

        double Part(double share) => Math.Min(pupils, noise.Whole(pupils * share * noise.Between(0.7, 1.3)));
    }
}
