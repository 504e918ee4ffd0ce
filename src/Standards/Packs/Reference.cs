namespace Junheng.Standards.Packs;

/// <summary>How sure we are of a fact of a pack; printed beside it.</summary>
public enum Confidence
{
    /// <summary>Read in the official text or an official page.</summary>
    Verified,

    /// <summary>Read in a copy, a local rule or a working file; the national wording may differ.</summary>
    Copy,

    /// <summary>From general knowledge; to be checked against the document before relying on it.</summary>
    Unchecked,
}

/// <summary>Where a rule stands.</summary>
/// <param name="Document">Document number, e.g. 教督〔2017〕6号.</param>
/// <param name="Clause">Article, table or item, e.g. 第五条（三）; may be empty.</param>
public sealed record Reference(string Document, string Clause, Confidence Confidence)
{
    public override string ToString() => Clause.Length > 0 ? $"{Document} {Clause}" : Document;
}
