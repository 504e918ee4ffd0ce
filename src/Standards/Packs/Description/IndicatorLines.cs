using Junheng.Standards.Fields;

namespace Junheng.Standards.Packs.Description;

/// <summary>An indicator in words: formula, thresholds by stage and condition, group, note.</summary>
internal static class IndicatorLines
{
    public static PackLine Of(Indicator indicator, StandardPack pack)
    {
        var details = new List<PackLine> { new(new("算法", "Formula"), FormulaWords.Of(indicator), null) };
        foreach (var stage in pack.Stages)
        {
            var lines = indicator.Thresholds.Where(line => line.Stages.Contains(stage)).ToList();
            details.AddRange(lines.Select((line, i) => Threshold(indicator, line, stage, isOtherwise: i > 0 && line.When is null)));
        }

        if (pack.Groups.FirstOrDefault(group => group.Id == indicator.Group) is { } shared)
            details.Add(new(new("合并计项", "Counts together"), shared.Name, null));
        if (pack.CvRule is not null && !indicator.HasCv)
            details.Add(new(new("差异系数", "CV"), new("不计算。", "Not computed."), null));
        if (indicator.Note is { } note)
            details.Add(new(new("说明", "Note"), note, null));
        var unit = indicator.Unit.Zh.Length == 0 ? PackDescriber.Empty : new Words($"单位：{indicator.Unit.Zh}", $"Unit: {indicator.Unit.In(Language.En)}");
        return new PackLine(indicator.Name, unit, indicator.Source) { Id = indicator.Id, Details = details };
    }

    private static PackLine Threshold(Indicator indicator, Threshold line, Stage stage, bool isOtherwise)
    {
        var sign = indicator.Direction == Direction.AtLeast ? "≥" : "≤";
        var value = FormulaWords.Of(line.Value, stage);
        var when = line.When is { } condition ? FormulaWords.Of(condition, stage) : null;
        var (zh, en) = (when, isOtherwise) switch
        {
            ({ } words, _) => ($"{words.Zh} 时", $" where {words.En}"),
            (null, true) => ("其余情形", " otherwise"),
            _ => ("", ""),
        };
        return new PackLine(stage.Name(), new($"{zh} {sign} {value.Zh}".TrimStart(), $"{sign} {value.En}{en}"), line.Source ?? indicator.Source);
    }
}
