using Junheng.Standards.Fields;

namespace Junheng.Registry.Demo;

/// <summary>Teachers of one stage of a school in one year: whole persons, never more of a sort than there are teachers.</summary>
internal static class StaffFigures
{
    public static void Write(FactColumns columns, DemoSchool school, Stage stage, int pupils, int classes, int yearsBack, Chance traits, Chance noise)
    {
        var density = Density(school.Setting, stage) * traits.LogNormal(1, 0.11);
        var peArt = Share(school, stage, "teachers_pe_art", National2017.PeArt, PeArtRatio(school, stage, traits) - 0.03 * yearsBack, pupils, yearsBack);
        var backbone = Share(school, stage, "teachers_backbone", National2017.Backbone, traits.LogNormal(1.52, 0.22) - 0.04 * yearsBack, pupils, yearsBack);
        var degreeNeed = (int)Math.Ceiling(National2017.AboveDegree(stage) * pupils / 100);
        var teachers = Math.Max(Math.Max((int)Math.Round(density * pupils / 100), (int)Math.Ceiling(classes * 1.15)), Math.Max(degreeNeed + 1, peArt * 2));
        var degreeShare = (stage == Stage.Primary ? 0.975 : 0.92) - traits.Unit() * 0.07 - 0.012 * yearsBack;

        columns.Set("teachers", stage, teachers);
        columns.Set("teachers_above_degree", stage, Math.Clamp((int)Math.Round(teachers * degreeShare), degreeNeed, teachers));
        columns.Set("teachers_backbone", stage, Math.Min(backbone, teachers));
        columns.Set("teachers_pe_art", stage, peArt);
        columns.Set("teachers_mid_title", stage, (int)Math.Round(teachers * traits.Between(0.47, 0.66)));
        Rotation(columns, stage, teachers, backbone, noise);
    }

    /// <summary>Teachers per hundred pupils.</summary>
    private static double Density(Setting setting, Stage stage) => (setting, stage) switch
    {
        (Setting.CountyTown, Stage.Primary) => 5.7,
        (Setting.Township, Stage.Primary) => 6.6,
        (Setting.Village, Stage.Primary) => 8.4,
        (Setting.CountyTown, _) => 7.6,
        _ => 8.9,
    };

    /// <summary>Small rural schools spread widely: one teacher more is a great deal among a hundred pupils.</summary>
    private static double PeArtRatio(DemoSchool school, Stage stage, Chance traits)
    {
        var flagship = school.Index == 1 && stage == Stage.Primary ? 1.5 : 0;
        return flagship + ((school.Setting, stage) switch
        {
            (Setting.CountyTown, Stage.Primary) => traits.LogNormal(1.22, 0.22),
            (Setting.Township, Stage.Primary) => traits.LogNormal(1.6, 0.34),
            (_, Stage.Primary) => traits.LogNormal(2.35, 0.36),
            (Setting.CountyTown, _) => traits.LogNormal(1.3, 0.2),
            _ => traits.LogNormal(1.62, 0.33),
        });
    }

    /// <summary>Persons for a ratio to the threshold: at least enough, unless the school is weak just there.</summary>
    private static int Share(DemoSchool school, Stage stage, string field, double perHundred, double ratio, int pupils, int yearsBack)
    {
        var need = perHundred * pupils / 100;
        var enough = (int)Math.Ceiling(need);
        if (school.Weak(field, stage, yearsBack) is not { } weak)
            return Math.Max(enough, (int)Math.Round(need * ratio));
        var few = Math.Max(0, Math.Min((int)Math.Floor(need * weak.Ratio), enough - 1));

        // "Just short" must stay above 85 %; where no whole number lies between, the school has enough.
        return weak.Ratio > 0.85 && few < need * 0.85 ? enough : few;
    }

    private static void Rotation(FactColumns columns, Stage stage, int teachers, int backbone, Chance noise)
    {
        var due = noise.Whole(teachers * noise.Between(0.36, 0.5));
        var rotated = Math.Min(due, noise.Whole(due * noise.Between(0.09, 0.17)));
        columns.Set("teachers_rotation_due", stage, due);
        columns.Set("teachers_rotated", stage, rotated);
        columns.Set("backbone_rotated", stage, Math.Min(Math.Min(rotated, backbone), noise.Whole(rotated * noise.Between(0.2, 0.36))));
    }
}
