using Junheng.Standards.Packs;

namespace Junheng.Standards.Tests.Packs;

/// <summary>A small good pack, and edits of it.</summary>
internal static class PackTexts
{
    public const string Good = """
        id: small
        version: 1
        name: {zh: 小标准, en: Small standard}
        source: {document: 某教〔2024〕1号, confidence: verified}
        effective: {from: 2024-09-01, to: 2030-08-31}
        stages: [primary, middle]
        fields:
          - {id: labs, heading: 实验室数, type: count, unit: count}
        splitting:
          fields: [books]
          weights: {primary: 1, middle: 1.1, high: 1.32}
        exclusions:
          - {id: special, name: 特殊教育学校, when: kind == 'special', from: [schools, cv]}
        indicators:
          - id: books
            name: 生均图书册数
            numerator: books
            denominator: pupils
            unit: 册
            group: either
            thresholds:
              - {stages: [primary], when: classes < 12, value: 25}
              - {stages: [primary], value: 20}
              - {stages: [middle], value: 30}
          - id: labs
            name: 实验室
            numerator: labs
            denominator: 1
            group: either
            thresholds:
              - {value: 1}
          - id: teachers
            name: 师生比
            numerator: teachers
            denominator: pupils
            thresholds:
              - {value: 0.05}
        groups:
          - {id: either, name: 图书或实验室}
        school_rule: {minimum_met: 1, floor_share: 0.85, text: 至少一项}
        cv_rule: {kind: each, limits: {primary: 0.5, middle: 0.45}, text: 每项不大于限值}
        county:
          - id: work
            name: 政府工作
            rule: points
            pass_points: 8
            items:
              - {id: plan, name: 规划, kind: score, points: 10, deduction: {target: 80, step: 1, points: 1}}
          - id: results
            name: 结果
            rule: all
            items:
              - {id: rate, name: 巩固率, kind: number, limit: 95}
              - {id: moved, name: 交流, kind: ratio, numerator: teachers_rotated, denominator: teachers_rotation_due, scale: 100, limit: 10}
              - {id: size, name: 班额, kind: each_section, condition: max_class <= 45}
          - id: never
            name: 一票否决
            rule: veto
            items:
              - {id: exams, name: 考试招生, kind: conclusion}
        waivers:
          - {id: old, text: 老校放宽, indicator: books, when: built_year <= 2010, threshold: 15, from: 2024-01-01, to: 2026-12-31, apply: true, source: {clause: 附则}}
        notes: [一条说明]
        """;

    /// <summary>Every problem of the good pack after one replacement.</summary>
    public static IReadOnlyList<PackProblem> ProblemsAfter(string old, string replacement)
    {
        var count = Good.Split(old).Length - 1;
        Assert.True(count == 1, $"“{old}” stands {count} times in the pack.");
        return PackReader.Read(Good.Replace(old, replacement, StringComparison.Ordinal)).Problems;
    }

    /// <summary>Line and column of the first place of a text after the replacement.</summary>
    public static (int Line, int Column) Find(string pack, string text)
    {
        var at = pack.IndexOf(text, StringComparison.Ordinal);
        var before = pack[..at];
        return (before.Count(c => c == '\n') + 1, at - before.LastIndexOf('\n'));
    }
}
