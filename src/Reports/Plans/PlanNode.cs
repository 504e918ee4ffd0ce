using System.Text.Json;
using Junheng.Standards;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Plans;

/// <summary>A value somewhere in a plan's JSON that is not what it should be.</summary>
internal sealed class PlanShapeException(string path, Words wanted) : Exception
{
    public string Path { get; } = path;
    public Words Wanted { get; } = wanted;
}

/// <summary>A value in a plan's JSON with its path, asked for by kind; nothing is taken on trust.</summary>
internal readonly record struct PlanNode(JsonElement Element, string Path)
{
    private const int LongestText = 4000;

    /// <summary>True for null, and for a member that is not there.</summary>
    public bool IsNull => Element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;

    public PlanNode this[string name]
    {
        get
        {
            if (Element.ValueKind != JsonValueKind.Object)
                throw Wrong(new("一组键和值", "an object"));
            return new PlanNode(Element.TryGetProperty(name, out var value) ? value : default, Path.Length == 0 ? name : $"{Path}.{name}");
        }
    }

    /// <summary>The text of a member; empty if it is not there.</summary>
    public string Text(string name) => this[name] is { IsNull: false } node ? node.Text() : "";

    public string Text()
    {
        var text = Element.ValueKind == JsonValueKind.String ? Element.GetString()! : throw Wrong(new("文字", "a text"));
        return text.Length <= LongestText ? text : throw Wrong(new("短的文字", "a short text"));
    }

    public IEnumerable<PlanNode> Items(int most)
    {
        if (IsNull)
            yield break;
        if (Element.ValueKind != JsonValueKind.Array || Element.GetArrayLength() > most)
            throw Wrong(new("一张表", "a list"));
        var at = 0;
        foreach (var item in Element.EnumerateArray())
            yield return new PlanNode(item, $"{Path}[{at++}]");
    }

    public int Whole() => Element.ValueKind == JsonValueKind.Number && Element.TryGetInt32(out var number) ? number : throw Wrong(new("整数", "a whole number"));

    public decimal Money() =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetDecimal(out var number) && Math.Abs(number) < 1_000_000_000_000_000m ? number : throw Wrong(new("金额", "an amount of money"));

    /// <summary>A number; what null stands for where it is null.</summary>
    public double NumberOr(double ifNull) =>
        IsNull ? ifNull : Element.ValueKind == JsonValueKind.Number && Element.TryGetDouble(out var number) ? number : throw Wrong(new("数", "a number"));

    public bool Flag() => !IsNull && Element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(new("true 或 false", "true or false")),
    };

    public Stage? StageOrNull()
    {
        if (IsNull)
            return null;
        return Element.ValueKind == JsonValueKind.String && Stages.TryParse(Element.GetString()!, out var stage) ? stage : throw Wrong(new("学段", "a stage"));
    }

    private PlanShapeException Wrong(Words wanted) => new(Path.Length == 0 ? "$" : Path, wanted);
}
