namespace Junheng.Registry.People;

/// <summary>Names and numbers as they are shown to whoever has not asked for more.</summary>
public static class Masked
{
    private const int Before = 6;
    private const int After = 4;

    /// <summary>张三丰 becomes 张＊＊, and 张三 becomes 张＊.</summary>
    public static string Name(string name) => name.Length < 2 ? name : name[..1] + new string('＊', Math.Min(name.Length - 1, 2));

    /// <summary>The number of an identity card: place of birth and last four, eight stars for the day of birth.</summary>
    public static string Number(string number) =>
        number.Length <= Before + After ? new string('*', number.Length) : number[..Before] + new string('*', number.Length - Before - After) + number[^After..];
}
