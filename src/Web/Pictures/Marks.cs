namespace Junheng.Web.Pictures;

/// <summary>The four signs of a conclusion. Shape first, then word, then colour.</summary>
internal enum Mark
{
    /// <summary>● with a tick: 达标.</summary>
    Met,

    /// <summary>◆ half filled: 余项.</summary>
    Near,

    /// <summary>■ with a cross: 不达标.</summary>
    Fail,

    /// <summary>Dashed ring: 不能判定.</summary>
    None,
}

/// <summary>Drawing of the four signs.</summary>
internal static class Marks
{
    public static string CssClass(this Mark mark) => mark switch
    {
        Mark.Met => "met",
        Mark.Near => "near",
        Mark.Fail => "fail",
        _ => "none",
    };

    /// <summary>The sign in its own 16 × 16 box, in the colour of the text around it.</summary>
    public static string Shape(this Mark mark) => mark switch
    {
        Mark.Met => "<circle cx=\"8\" cy=\"8\" r=\"8\" fill=\"currentColor\"/><path d=\"M4.4 8.3l2.4 2.4 4.8-5\" fill=\"none\" stroke=\"#fff\" stroke-width=\"1.8\"/>",
        Mark.Near => "<path d=\"M8 .6L15.4 8 8 15.4.6 8z\" fill=\"#fff\" stroke=\"currentColor\" stroke-width=\"1.6\"/><path d=\"M8 .6V15.4L.6 8z\" fill=\"currentColor\"/>",
        Mark.Fail => "<path d=\"M.5 0h15v16H.5z\" fill=\"currentColor\"/><path d=\"M4.8 4.8l6.4 6.4M11.2 4.8l-6.4 6.4\" stroke=\"#fff\" stroke-width=\"1.8\"/>",
        _ => "<circle cx=\"8\" cy=\"8\" r=\"7\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\" stroke-dasharray=\"3 2.4\"/>",
    };

    public static string Draw(this Mark mark, int size) =>
        $"<svg width=\"{size}\" height=\"{size}\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">{mark.Shape()}</svg>";

    /// <summary>A reference to the sign, which the page defines once; for tables with many rows.</summary>
    public static string Use(this Mark mark, int size) =>
        $"<svg width=\"{size}\" height=\"{size}\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><use href=\"#m-{mark.CssClass()}\"/></svg>";
}
