namespace Junheng.Standards.Expressions.Parsing;

/// <summary>What is said of names that nobody knows, with the one that was most likely meant.</summary>
internal static class Unknown
{
    public static void Name(Syntax.Name name, VariableTable variables, ErrorList errors)
    {
        var heading = variables.Catalog.All.FirstOrDefault(field => field.IsNumeric && (field.Heading == name.Id || field.Synonyms.Contains(name.Id, StringComparer.Ordinal)));
        var near = heading?.Id ?? DidYouMean.Find(name.Id, variables.KnownNames);
        errors.Add(
            ExpressionErrorCodes.UnknownName,
            name.Start,
            new Words($"没有叫“{name.Id}”的字段。", $"No field is called \"{name.Id}\"."),
            near is null
                ? new Words("用字段的标识（如 pupils、area_teaching），或在标准包的 fields 里声明它。", "Use a field's id (such as pupils or area_teaching), or declare it under fields in the pack.")
                : new Words($"是否指 {near}？新字段要在标准包的 fields 里声明。", $"Did you mean {near}? A new field is declared under fields in the pack."));
    }

    public static void Function(Syntax.Call call, ErrorList errors)
    {
        var near = DidYouMean.Find(call.Function, Functions.Counts.Keys);
        var all = string.Join(", ", Functions.Counts.Keys);
        errors.Add(
            ExpressionErrorCodes.UnknownFunction,
            call.Start,
            new Words($"没有叫“{call.Function}”的函数。", $"No function is called \"{call.Function}\"."),
            near is null ? new Words($"可用的函数：{all}。", $"The functions are: {all}.") : new Words($"是否指 {near}？", $"Did you mean {near}?"));
    }

    public static void Word(string word, int start, Variable among, ErrorList errors)
    {
        var near = DidYouMean.Find(word, among.Codes) ?? Meant(word, among);
        var all = string.Join(", ", among.Codes);
        errors.Add(
            ExpressionErrorCodes.UnknownWord,
            start,
            new Words($"{among.Name} 没有“{word}”这个词。", $"{among.Name} has no word \"{word}\"."),
            near is null ? new Words($"可用的词：{all}。", $"The words are: {all}.") : new Words($"是否指 {near}？可用的词：{all}。", $"Did you mean {near}? The words are: {all}."));
    }

    /// <summary>The word whose Chinese name was written instead.</summary>
    private static string? Meant(string word, Variable among)
    {
        for (var i = 0; i < among.Codes.Count; i++)
        {
            if (CodeWords.Of(among, i).Zh == word)
                return among.Codes[i];
        }

        return null;
    }
}
