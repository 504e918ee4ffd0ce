using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Junheng.Standards.Tests.Facts;

namespace Junheng.Standards.Tests.Evaluation;

/// <summary>Random counties, judged twice: every value, status, mean, S, CV and school verdict must agree.</summary>
public class SecondComputationTests
{
    private static readonly StandardPack Pack = BuiltInPacks.Find("quality-2017")!;
    private static readonly SchoolKind[] Kinds =
        [SchoolKind.Primary, SchoolKind.Primary, SchoolKind.TeachingPoint, SchoolKind.Middle, SchoolKind.NineYear, SchoolKind.CompleteSecondary, SchoolKind.TwelveYear, SchoolKind.Special];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Evaluator_AgreesWithTheSecondComputation(int seed)
    {
        var facts = RandomCounty(new Random(seed));
        var assessment = Evaluator.Evaluate(Pack, facts);
        var allPass = true;
        foreach (var stage in assessment.Stages)
        {
            var second = SecondComputation.Judge(facts, stage.Stage == Stage.Primary);
            var counted = Enumerable.Range(0, stage.Sections.Count).Where(i => stage.Sections[i].InCv).ToArray();
            Assert.Equal(second.Schools, counted.Select(i => facts.Schools[stage.Sections[i].School].Name));
            Assert.Equal(second.Passes, counted.Select(i => stage.Schools[i] == SchoolStatus.Pass));
            allPass &= second.Passes.All(passes => passes);
            foreach (var expected in second.Indicators)
            {
                var actual = stage.Indicators.Single(result => result.Indicator.Id == expected.Id);
                Assert.Equal(expected.Statuses, counted.Select(i => actual.Statuses[i].ToString().ToLowerInvariant()));
                AssertNear(expected.Values.Select(value => (double)value), counted.Select(i => actual.Values[i]));
                AssertNear([(double)expected.Mean, expected.Sd, expected.Cv], [actual.Mean, actual.Sd, actual.Cv]);
                Assert.Equal(expected.CvPasses, actual.CvStatus == CvStatus.Pass);
                allPass &= expected.CvPasses;
            }
        }

        Assert.Equal(allPass ? Verdict.Pass : Verdict.Fail, assessment.Verdict);
    }

    private static void AssertNear(IEnumerable<double> expected, IEnumerable<double> actual)
    {
        foreach (var (one, other) in expected.Zip(actual))
            Assert.True(Math.Abs(one - other) <= 1e-10 * Math.Max(1, Math.Abs(one)), $"{one:R} is not {other:R}");
    }

    private static CountyFacts RandomCounty(Random random)
    {
        var county = new CountyBuilder();
        var schools = random.Next(5, 60);
        for (var i = 0; i < schools; i++)
        {
            var kind = Kinds[random.Next(Kinds.Length)];
            var values = new List<(string, double)>();
            double weighted = 0;
            foreach (var stage in kind.StagesOf())
            {
                var pupils = random.Next(30, 1500);
                weighted += pupils;
                values.Add(($"pupils_{stage.Id()}", pupils));
                if (stage == Stage.High)
                    continue;
                // Whole hundreds of pupils and whole teachers often land exactly on a threshold or its floor.
                values.Add(($"teachers_above_degree_{stage.Id()}", Math.Round(pupils * (0.03 + random.NextDouble() * 0.05))));
                values.Add(($"teachers_backbone_{stage.Id()}", Math.Round(pupils * (0.005 + random.NextDouble() * 0.02))));
                values.Add(($"teachers_pe_art_{stage.Id()}", Math.Round(pupils * (0.005 + random.NextDouble() * 0.02))));
            }

            values.AddRange(
            [
                ("area_teaching", Math.Round(weighted * (4 + random.NextDouble() * 6), 2)), ("area_indoor_pe", random.Next(0, 3) * 40.5),
                ("area_sports_ground", Math.Round(weighted * (6 + random.NextDouble() * 9), 1)),
                ("equipment_value", Math.Round(weighted * (1700 + random.NextDouble() * 3000), 2)),
                ("multimedia_rooms", Math.Round(weighted * (0.018 + random.NextDouble() * 0.03))),
            ]);
            county.School($"校{i}", kind, [.. values]);
        }

        return county.Build();
    }
}
