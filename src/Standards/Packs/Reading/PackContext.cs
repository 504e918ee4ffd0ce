using Junheng.Standards.Expressions;
using Junheng.Standards.Fields;

namespace Junheng.Standards.Packs.Reading;

/// <summary>What the readers of a pack's parts share.</summary>
internal sealed class PackContext(ProblemList problems)
{
    public ProblemList Problems => problems;

    /// <summary>The pack's own document, for references that name only a clause.</summary>
    public string Document { get; set; } = "";

    public IReadOnlyList<Stage> Stages { get; set; } = Fields.Stages.Compulsory;

    /// <summary>Set once the pack's own fields are known.</summary>
    public VariableTable Variables { get; set; } = new(FieldCatalog.BuiltIn);

    /// <summary>The stage of a word; null if it is none, or not one of the pack's (reported).</summary>
    public Stage? Stage(PackNode.Scalar word, bool any = false)
    {
        if (!Fields.Stages.TryParse(word.Value, out var stage))
        {
            UnknownWord(word, ["primary", "middle", "high"]);
            return null;
        }

        if (any || Stages.Contains(stage))
            return stage;
        problems.Error(PackProblemCodes.StageNotInPack, word, new($"标准包的 stages 中没有 {word.Value}。", $"{word.Value} is not among the stages of the pack."), new("从这里删去，或加到 stages。", "Remove it here, or add it to stages."));
        return null;
    }

    public void UnknownWord(PackNode.Scalar scalar, IReadOnlyList<string> known)
    {
        var near = DidYouMean.Find(scalar.Value, known);
        var all = string.Join(", ", known);
        problems.Error(
            PackProblemCodes.UnknownWord,
            scalar,
            new($"这里不能写“{scalar.Value}”。", $"\"{scalar.Value}\" cannot stand here."),
            near is null ? new($"可用：{all}。", $"Possible: {all}.") : new($"是否指 {near}？可用：{all}。", $"Did you mean {near}? Possible: {all}."));
    }
}
