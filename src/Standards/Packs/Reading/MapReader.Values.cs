using System.Globalization;
using Junheng.Standards.Expressions;
using Junheng.Standards.Fields;
using ValueType = Junheng.Standards.Expressions.ValueType;

namespace Junheng.Standards.Packs.Reading;

/// <summary>Keys with values of a certain kind: numbers, dates, words, formulas, references.</summary>
internal sealed partial class MapReader
{
    /// <summary>A number within bounds; null if not given or wrong (reported).</summary>
    public decimal? Number(string key, decimal least = -1_000_000_000_000m, decimal most = 1_000_000_000_000m)
    {
        if (Scalar(key) is not { } scalar)
            return null;
        const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        var isNumber = decimal.TryParse(scalar.Value, Plain, CultureInfo.InvariantCulture, out var number);
        if (isNumber && number >= least && number <= most)
            return number;
        Problems.Error(
            PackProblemCodes.BadNumber,
            scalar,
            !isNumber ? new($"{key} 的值“{scalar.Value}”不是数。", $"The value \"{scalar.Value}\" of {key} is not a number.")
                : number < least ? new($"{key} 的值 {scalar.Value} 太小。", $"The value {scalar.Value} of {key} is too small.")
                : new($"{key} 的值 {scalar.Value} 太大。", $"The value {scalar.Value} of {key} is too large."),
            new($"写 {PackDescriber.Plain(least)} 到 {PackDescriber.Plain(most)} 之间的数，不带单位和逗号。", $"Write a number from {PackDescriber.Plain(least)} to {PackDescriber.Plain(most)}, without unit or commas."));
        return null;
    }

    public int? Whole(string key, int least, int most)
    {
        if (Number(key, least, most) is not { } number)
            return null;
        if (decimal.IsInteger(number))
            return (int)number;
        Problems.Error(PackProblemCodes.BadNumber, Place(key), new($"{key} 应是整数。", $"{key} should be a whole number."), new("去掉小数。", "Remove the fraction."));
        return null;
    }

    public bool Flag(string key, bool otherwise) => OneOf(key, otherwise, ("true", true), ("false", false));

    public DateOnly? Date(string key)
    {
        if (Scalar(key) is not { } scalar)
            return null;
        if (DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Problems.Error(PackProblemCodes.BadDate, scalar, new($"“{scalar.Value}”不是日期。", $"\"{scalar.Value}\" is not a date."), new("写成 2017-04-19。", "Write it like 2017-04-19."));
        return null;
    }

    public (DateOnly? From, DateOnly? To) Dates()
    {
        var (from, to) = (Date("from"), Date("to"));
        if (from > to)
            Problems.Error(PackProblemCodes.DatesReversed, Place("to"), new("结束日期早于开始日期。", "It ends before it begins."), new("对调 from 和 to，或改正年份。", "Exchange from and to, or mend the year."));
        return (from, to);
    }

    /// <summary>A plain text, which stands for both languages, or <c>{zh: …, en: …}</c>.</summary>
    public Words? Words(string key) => Node(key) is { } node ? Words(node, key) : null;

    /// <summary>A list of such texts.</summary>
    public IReadOnlyList<Words> AllWords(string key) => [.. List(key).Select(node => Words(node, key)).OfType<Words>()];

    public Words RequiredWords(string key)
    {
        Require(key);
        return Words(key) ?? Standards.Words.Same("");
    }

    /// <summary>One of fixed words.</summary>
    public T OneOf<T>(string key, T otherwise, params ReadOnlySpan<(string Word, T Value)> words)
    {
        if (Scalar(key) is not { } scalar)
            return otherwise;
        var known = new List<string>();
        foreach (var (word, value) in words)
        {
            if (string.Equals(word, scalar.Value, StringComparison.Ordinal))
                return value;
            known.Add(word);
        }

        context.UnknownWord(scalar, known);
        return otherwise;
    }

    /// <summary>An id in snake_case (the pack's own may have hyphens), unique among those seen.</summary>
    public string Id(ISet<string>? seen, bool hyphens = false)
    {
        var id = Required("id");
        if (id.Length == 0)
            return id;
        var good = id.Length <= 64 && char.IsAsciiLetterLower(id[0]) && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == (hyphens ? '-' : '_'));
        if (!good)
            Problems.Error(PackProblemCodes.BadId, Place("id"), new($"标识“{id}”不合规则。", $"The id \"{id}\" is not well-formed."), hyphens ? new("用小写字母、数字和 -，以字母开头。", "Use lower-case letters, digits and -, beginning with a letter.") : new("用小写字母、数字和 _，以字母开头。", "Use lower-case letters, digits and _, beginning with a letter."));
        if (seen is not null && !seen.Add(id))
            Problems.Error(PackProblemCodes.DuplicateId, Place("id"), new($"标识“{id}”已经用过。", $"The id \"{id}\" is taken."), new("换一个标识。", "Choose another."));
        return id;
    }

    /// <summary>The stages of a list; those of the pack if the key is not given.</summary>
    public IReadOnlyList<Stage> Stages(string key, bool any = false)
    {
        if (!Has(key))
            return context.Stages;
        var stages = new List<Stage>();
        foreach (var scalar in Scalars(key))
        {
            if (context.Stage(scalar, any) is { } stage && !stages.Contains(stage))
                stages.Add(stage);
        }

        return stages;
    }

    public IReadOnlyDictionary<Stage, decimal> ByStage(string key, bool anyStage, decimal least, decimal most)
    {
        var result = new Dictionary<Stage, decimal>();
        if (Child(key) is not { } child)
            return result;
        foreach (var name in child.AllKeys())
        {
            if (context.Stage(name, anyStage) is { } stage && child.Number(name.Value, least, most) is { } number)
                result[stage] = number;
        }

        return result;
    }

    /// <summary>A formula of the wanted type; null if not given or wrong (reported).</summary>
    public Expression? Formula(string key, ValueType type)
    {
        if (Scalar(key) is not { } scalar)
            return null;
        var parsing = ExpressionParser.Parse(scalar.Value, context.Variables);
        foreach (var error in parsing.Errors)
            Problems.Error(error, scalar);
        if (parsing.Expression is null || parsing.Expression.Type == type)
            return parsing.Expression;
        Problems.Error(
            PackProblemCodes.FormulaType,
            scalar,
            type == ValueType.Bool ? new($"{key} 应是条件。", $"{key} should be a condition.") : new($"{key} 应是算式。", $"{key} should be a number."),
            type == ValueType.Bool ? new("写成 pupils < 50 这样的比较。", "Write a comparison such as pupils < 50.") : new("写成 teachers 或 books / pupils 这样的算式。", "Write a formula such as teachers or books / pupils."));
        return null;
    }

    /// <summary>Where the rule stands; the document is the pack's where only the clause is given.</summary>
    public Reference? Source(string key = "source")
    {
        if (Child(key) is not { } child)
            return null;
        var document = child.Text("document") ?? context.Document;
        var clause = child.Text("clause") ?? "";
        var confidence = child.OneOf("confidence", Confidence.Unchecked, ("verified", Confidence.Verified), ("copy", Confidence.Copy), ("unchecked", Confidence.Unchecked));
        child.Finish();
        return new Reference(document, clause, confidence);
    }

    private Words? Words(PackNode node, string key)
    {
        switch (node)
        {
            case PackNode.Scalar scalar:
                return Standards.Words.Same(scalar.Value.Trim());
            case PackNode.Map map:
                var child = new MapReader(context, map);
                var words = new Words(child.Required("zh"), child.Text("en") ?? "");
                child.Finish();
                return words;
            default:
                return Wrong<Words>(node, key, new("文字或 {zh: …, en: …}", "a text or {zh: …, en: …}"));
        }
    }
}
