using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Junheng.Standards.Tests.Facts;

namespace Junheng.Standards.Tests.Evaluation;

/// <summary>Packs of a few lines, each for one rule of judging.</summary>
internal static class SmallPacks
{
    private const string Head = """
        id: small
        version: 1
        name: 小标准
        source: {document: 某教〔2024〕1号, confidence: verified}
        effective: {from: 2024-09-01, to: 2030-08-31}
        stages: [primary]

        """;

    public static StandardPack Read(string rest)
    {
        var reading = PackReader.Read(Head + rest);
        Assert.True(reading.Pack is not null, string.Join('\n', reading.Problems));
        return reading.Pack;
    }

    /// <summary>Teachers for each pupil, with the given lines; other indicators may follow.</summary>
    public static StandardPack Teachers(string lines, string rest = "") => Read($$"""
        indicators:
          - id: teachers
            name: 师生比
            numerator: teachers
            denominator: pupils
            {{lines.ReplaceLineEndings("\n    ")}}
        {{rest}}
        """);

    public static StageAssessment Judge(StandardPack pack, CountyBuilder county) => Assert.Single(Evaluator.Evaluate(pack, county.Build()).Stages);

    /// <summary>Primary schools of so many pupils and teachers; NaN is missing.</summary>
    public static CountyBuilder Schools(params (double Pupils, double Teachers)[] schools)
    {
        var county = new CountyBuilder();
        foreach (var (pupils, teachers) in schools)
            county.School("校", SchoolKind.Primary, ("pupils_primary", pupils), ("teachers_primary", teachers));
        return county;
    }
}
