namespace Junheng.Standards.Expressions.Parsing;

/// <summary>Gathers errors and turns places in the text into line and column.</summary>
internal sealed class ErrorList(string text)
{
    private readonly List<ExpressionError> errors = [];

    public IReadOnlyList<ExpressionError> All => errors;

    public void Add(string code, int at, Words message, Words advice)
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < at && i < text.Length; i++)
        {
            if (text[i] == '\n')
                (line, lineStart) = (line + 1, i + 1);
        }

        errors.Add(new ExpressionError(code, line, at - lineStart + 1, message, advice));
    }
}
