using System.Globalization;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs.Description;

namespace Junheng.Standards.Packs;

/// <summary>Says a pack in plain words, in both languages, each rule with where it stands.</summary>
public static class PackDescriber
{
    /// <summary>The parts of a pack in reading order; a part that the pack does not have is left out.</summary>
    public static IReadOnlyList<PackSection> Describe(StandardPack pack)
    {
        PackSection[] sections =
        [
            new("about", new("标准", "Standard"), About(pack)),
            new("indicators", new("指标", "Indicators"), [.. pack.Indicators.Select(indicator => IndicatorLines.Of(indicator, pack))]),
            new("school_rule", new("学校怎样算达标", "When a school passes"), SchoolRule(pack)),
            new("cv_rule", new("差异系数", "Coefficients of variation"), CvRule(pack)),
            new("splitting", new("一校多学段怎样拆分", "How schools of several stages are split"), Splitting(pack)),
            new("exclusions", new("哪些学校不计入", "Who is not counted"), [.. pack.Exclusions.Select(Exclusion)]),
            .. pack.CountyItems.Select(CountyLines.Of),
            new("waivers", new("放宽规定", "Relaxations"), [.. pack.Waivers.Select(Waiver)]),
            new("fields", new("本标准另需的数据", "Further data that the standard needs"), [.. pack.OwnFields.Select(Field)]),
            new("notes", new("说明", "Notes"), [.. pack.Notes.Select(note => new PackLine(Empty, note, null))]),
        ];
        return [.. sections.Where(section => section.Lines.Count > 0)];
    }

    internal static Words Empty { get; } = new("", "");

    /// <summary>A number without needless zeros: 4.2, 0.50 as 0.5.</summary>
    internal static string Plain(decimal number) => number.ToString("#,##0.########", CultureInfo.InvariantCulture);

    private static IReadOnlyList<PackLine> About(StandardPack pack)
    {
        var from = Date(pack.EffectiveFrom);
        var to = Date(pack.EffectiveTo);
        var lines = new List<PackLine> { new(new("文件", "Document"), Words.Same(pack.Source.ToString()), pack.Source) };
        if (from.Length + to.Length > 0)
            lines.Add(new(new("施行", "In force"), to.Length == 0 ? new($"自 {from} 起", $"since {from}") : new($"{from} 至 {to}", $"{from} to {to}"), null));
        lines.Add(new(new("学段", "Stages"), Joined(pack.Stages.Select(stage => stage.Name())), null));
        lines.Add(new(new("缺数据时", "Missing data"), pack.Missing == MissingPolicy.Block
            ? new("有一所计入的学校缺数据，该指标的均值和差异系数就不能计算。", "Where one counted school lacks a value, mean and CV of the indicator are not computable.")
            : new("缺数据的学校不参加均值和差异系数，结论为还不能判定。", "Schools without a value are left out of mean and CV, and the verdict stays open."), null));
        lines.Add(new(new("版本", "Edition"), new($"{pack.Version}（{pack.Hash[..12]}）", $"{pack.Version} ({pack.Hash[..12]})"), null));
        return lines;
    }

    private static IReadOnlyList<PackLine> SchoolRule(StandardPack pack) =>
        pack.SchoolRule is { } rule ? [new(Empty, rule.Text, rule.Source)] : [];

    private static IReadOnlyList<PackLine> CvRule(StandardPack pack)
    {
        if (pack.CvRule is not { } rule)
            return [];
        return
        [
            new(Empty, rule.Text, rule.Source),
            .. rule.Limits.OrderBy(limit => limit.Key).Select(limit => new PackLine(limit.Key.Name(), Words.Same($"≤ {limit.Value.ToString("0.00##", CultureInfo.InvariantCulture)}"), rule.Source)),
            new(new("算法", "Computation"), new("差异系数 = 标准差 ÷ 平均值，都按学生数加权。", "CV = standard deviation ÷ mean, both weighted by pupils."), null),
        ];
    }

    private static IReadOnlyList<PackLine> Splitting(StandardPack pack)
    {
        if (pack.Splitting.Fields.Count == 0)
            return [];
        var weights = string.Join(" : ", pack.Splitting.Weights.OrderBy(weight => weight.Key).Select(weight => Plain(weight.Value)));
        var fields = pack.Splitting.Fields.Select(id => pack.Fields.Find(id)!).Select(field => new Words(field.Heading, field.English));
        return
        [
            new(new("权重", "Weights"), new($"每名学生按 小学 : 初中 : 高中 = {weights} 加权", $"a pupil weighs primary : middle : high = {weights}"), pack.Splitting.Source),
            new(new("拆分的数据", "Split"), Joined(fields), pack.Splitting.Source),
            new(new("其余数据", "All else"), new("不拆分。", "is not split."), null),
        ];
    }

    private static PackLine Exclusion(Exclusion exclusion) => new(
        exclusion.Name,
        exclusion.Scope switch
        {
            ExclusionScope.All => new("不评学校，也不计入差异系数。", "Neither judged as a school nor counted in the CV."),
            ExclusionScope.Schools => new("不评学校，仍计入差异系数。", "Not judged as a school, but counted in the CV."),
            _ => new("评学校，不计入差异系数。", "Judged as a school, but not counted in the CV."),
        },
        exclusion.Source)
    {
        Id = exclusion.Id,
        Details = [new PackLine(new("条件", "Condition"), FormulaWords.Of(exclusion.When), null)],
    };

    private static PackLine Waiver(Waiver waiver)
    {
        var term = waiver.From is null && waiver.To is null ? "" : $"{Date(waiver.From)}—{Date(waiver.To)}";
        var state = waiver.Apply ? new Words("计算时采用", "applied") : new Words("只列出，不采用", "listed, not applied");
        return new PackLine(new($"{state.Zh} {term}".TrimEnd(), $"{state.En} {term}".TrimEnd()), waiver.Text, waiver.Source) { Id = waiver.Id };
    }

    private static PackLine Field(FieldDefinition field) =>
        new(new(field.Heading, field.English), new(field.Note, ""), null) { Id = field.Id };

    internal static Words Joined(IEnumerable<Words> words)
    {
        var all = words.ToList();
        return new Words(string.Join("、", all.Select(word => word.Zh)), string.Join(", ", all.Select(word => word.In(Language.En))));
    }

    private static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
