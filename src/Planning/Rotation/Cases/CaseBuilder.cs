using System.Globalization;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Rotation.Cases;

/// <summary>Turns a county's facts, judged by a pack, into the whole numbers of the rotation model.</summary>
internal sealed class CaseBuilder
{
    private readonly StandardPack pack;
    private readonly CountyFacts facts;
    private readonly RotationOptions options;
    private readonly Assessment before;
    private readonly TeacherEffects effects;
    private readonly StaffCounts staff;
    private readonly List<RotationSchool> schools = [];
    private readonly List<Words> assumptions = [];
    private readonly int[] perStage = new int[3];

    private CaseBuilder(Assessment before, RotationOptions options, IReadOnlyList<Teacher>? teachers)
    {
        this.before = before;
        this.options = options;
        pack = before.Pack;
        facts = before.Facts;
        effects = TeacherEffects.Find(pack, facts, before);
        staff = new StaffCounts(options, facts, UsedTraits(), teachers);
    }

    public static RotationCase Build(Assessment before, RotationOptions options, IReadOnlyList<Teacher>? teachers) =>
        new CaseBuilder(before, options, teachers).Run();

    private RotationCase Run()
    {
        FindSchools();
        staff.Conclude();
        var cones = new List<CvCone>();
        var needs = new List<SchoolNeed>();
        var excuses = new int[schools.Count];
        foreach (var stage in before.Stages)
        {
            var places = schools.Select((school, index) => (school, index)).Where(each => each.school.Stage == stage.Stage).ToDictionary(each => each.school.Section, each => each.index);
            var limits = new CvLimits(pack, stage, effects);
            for (var k = 0; k < stage.Indicators.Count; k++)
            {
                if (effects.Of(stage.Stage, k) is not { } weights)
                    continue;
                if (limits.Of(k) is { } limit && ConeBuilder.Build(stage, k, limit, ByClass(weights), places) is { } cone)
                    cones.Add(cone);
                NeedBuilder.Add(needs, pack, stage, k, ByClass(weights), places);
            }

            NeedBuilder.CountExcuses(excuses, pack, stage, effects, places);
            assumptions.AddRange(limits.Assumptions);
        }

        Explain();
        return new RotationCase
        {
            Options = options,
            Classes = staff.Classes,
            Schools = schools,
            Arcs = Neighbours.Find(schools, options),
            Cones = cones,
            Needs = needs,
            Excuses = excuses,
            Assumptions = [.. staff.Assumptions, .. assumptions],
            ClassOf = teacher => staff.Index(staff.ClassOf(teacher)),
            IsEligible = staff.IsEligible,
        };
    }

    /// <summary>The traits that some limit or threshold of the pack looks at, and backbone, which the rule on movers looks at.</summary>
    private TeacherTraits[] UsedTraits() =>
        [.. Traits.Each.Where((trait, t) => trait == TeacherTraits.Backbone ||
            before.Stages.Any(stage => Enumerable.Range(0, stage.Indicators.Count).Any(k => effects.Of(stage.Stage, k) is { } weights && weights[t] != 0)))];

    private void FindSchools()
    {
        foreach (var stage in before.Stages)
        {
            for (var i = 0; i < stage.Sections.Count; i++)
            {
                var section = stage.Sections[i];
                var identity = facts.Schools[section.School];
                if (!section.InCv || (identity.Operator == 10 && !options.IncludePrivate))
                    continue;
                if (staff.Of(stage.Stage, section) is not var (teachers, eligible))
                {
                    perStage[(int)stage.Stage]++;
                    continue;
                }

                schools.Add(new RotationSchool(identity.Code, identity.Name, stage.Stage, i, section.School, teachers, eligible)
                {
                    Township = identity.Township,
                    Latitude = identity.Latitude,
                    Longitude = identity.Longitude,
                });
            }
        }
    }

    private int[] ByClass(double[] byTrait) =>
        [.. staff.Classes.Select(each => (int)Traits.Each.Select((trait, t) => each.Traits.HasFlag(trait) ? byTrait[t] : 0).Sum())];

    private void Explain()
    {
        var missing = perStage.Sum();
        if (missing > 0)
        {
            assumptions.Add(new Words(
                string.Create(CultureInfo.InvariantCulture, $"{missing} 个学段缺教师数，不参加交流。"),
                string.Create(CultureInfo.InvariantCulture, $"{missing} school stages lack numbers of teachers and take no part.")));
        }

        if (!options.IncludePrivate)
            assumptions.Add(new Words("民办学校不参加交流。", "Private schools take no part."));
        assumptions.Add(new Words(
            "不计入差异系数的学校（特殊教育、职业学校、小教学点等）不参加交流。",
            "Schools outside the coefficient of variation (special, vocational, tiny teaching points) take no part."));
        foreach (var name in effects.LeftOut.Select(each => each.Indicator.ShortName).Distinct())
            assumptions.Add(new Words($"“{name.Zh}”的算法不能按人增减，方案没有考虑它；方案后的评估照常计算。", $"The formula of “{name.En}” does not go by heads; the plan leaves it aside, the assessment afterwards does not."));
    }
}
