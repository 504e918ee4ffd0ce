using Junheng.Standards.Expressions;

namespace Junheng.Standards.Packs.Reading;

/// <summary>Gathers the problems of one pack; stops gathering at <see cref="Most"/> so that a damaged file stays readable.</summary>
internal sealed class ProblemList
{
    public const int Most = 200;

    private readonly List<PackProblem> problems = [];

    public IReadOnlyList<PackProblem> InOrder => [.. problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)];

    public bool HasErrors { get; private set; }

    public void Error(string code, int line, int column, Words message, Words advice) => Add(new PackProblem(code, line, column, true, message, advice));

    public void Error(string code, PackNode node, Words message, Words advice) => Error(code, node.Line, node.Column, message, advice);

    public void Warn(string code, PackNode node, Words message, Words advice) => Add(new PackProblem(code, node.Line, node.Column, false, message, advice));

    public void Error(ExpressionError error, PackNode.Scalar text)
    {
        var (line, column) = text.Place(error.Line, error.Column);
        Error(error.Code, line, column, error.Message, error.Advice);
    }

    private void Add(PackProblem problem)
    {
        HasErrors |= problem.IsError;
        if (problems.Count < Most)
            problems.Add(problem);
    }
}
