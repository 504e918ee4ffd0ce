using Junheng.Standards.Expressions;
using Junheng.Standards.Expressions.Nodes;
using Junheng.Standards.Expressions.Parsing;
using Junheng.Standards.Fields;

namespace Junheng.Standards.Packs;

/// <summary>Formulas of a pack in the words of the workbook's headings.</summary>
public static class FormulaWords
{
    /// <summary>A formula in both languages. With a stage, per-stage fields carry its name (小学专任教师数).</summary>
    public static Words Of(Expression expression, Stage? stage = null) => new(
        expression.Describe(variable => CodeWords.Name(variable, stage).Zh, Language.Zh),
        expression.Describe(variable => CodeWords.Name(variable, stage).En, Language.En));

    /// <summary>A whole indicator: （教学及辅助用房面积 − 室内体育用房面积）÷ 在校生数 × 100.</summary>
    public static Words Of(Indicator indicator, Stage? stage = null)
    {
        var numerator = Part(indicator.Numerator, Precedence.Product, stage);
        var scale = indicator.Scale == 1 ? "" : $" × {PackDescriber.Plain(indicator.Scale)}";
        if (indicator.Denominator.ToString() == "1")
            return new Words(numerator.Zh + scale, numerator.En + scale);
        var denominator = Part(indicator.Denominator, Precedence.Sign, stage);
        return new Words($"{numerator.Zh} ÷ {denominator.Zh}{scale}", $"{numerator.En} ÷ {denominator.En}{scale}");
    }

    /// <summary>In brackets where an operator beside it would bind stronger.</summary>
    private static Words Part(Expression expression, int weakest, Stage? stage)
    {
        var words = Of(expression, stage);
        return expression is Node node && node.Binding < weakest ? new Words($"（{words.Zh}）", $"({words.En})") : words;
    }
}
