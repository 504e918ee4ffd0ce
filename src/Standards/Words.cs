namespace Junheng.Standards;

/// <summary>The language of a text on screen or paper. Chinese is the default everywhere.</summary>
public enum Language
{
    Zh,
    En,
}

/// <summary>One text in both languages. Where no English was given, the Chinese stands for both.</summary>
public sealed record Words(string Zh, string En)
{
    public static Words Same(string text) => new(text, text);

    /// <summary>The text in the language asked for.</summary>
    public string In(Language language) => language == Language.En && En.Length > 0 ? En : Zh;

    public override string ToString() => Zh;
}
