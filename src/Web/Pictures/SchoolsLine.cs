namespace Junheng.Web.Pictures;

/// <summary>How many schools meet the standard for how much money: a stair from today's number up to all of them, which is the ink line.</summary>
internal static class SchoolsLine
{
    private const double Width = 470;
    private const double Height = 210;
    private const double Left = 46;
    private const double Right = 462;
    private const double Top = 30;
    private const double Bottom = 178;

    /// <param name="points">Money and schools, by rising money; the first costs nothing.</param>
    /// <param name="all">Schools that are judged.</param>
    /// <param name="whole">Cost of the plan with all CVs; null where there is none.</param>
    /// <param name="words">What is written at the first point, at the line of all schools, at the plan, and the unit of money.</param>
    public static string Draw(IReadOnlyList<(double Cost, int Schools)> points, int all, double? whole, (string Now, string All, string Whole, string Unit) words, string label)
    {
        var svg = Svg.Open("ambition", Width, Height, label);
        var most = Math.Max(Math.Max(points[^1].Cost, whole ?? 0), 1);
        var low = Math.Max(0, points[0].Schools - Math.Max(1, (all - points[0].Schools) / 4));
        double X(double cost) => Left + cost / most * (Right - Left - 16);
        double Y(double schools) => Bottom - (schools - low) / Math.Max(1, all - low) * (Bottom - Top);
        svg.Append("<path class=\"axis\" d=\"M").At(Left).Append(' ').At(Bottom).Append('H').At(Right).Append("\"/>");
        svg.Append("<path class=\"std\" d=\"M").At(Left).Append(' ').At(Y(all)).Append('H').At(Right).Append("\"/>");
        svg.Text(Left, Y(all) - 8, "", words.All);
        var step = AxisScale.Step(most * 2.2);
        for (var cost = 0.0; cost <= most; cost += step)
            svg.Text(X(cost), Bottom + 18, "", AxisScale.Print(cost), 'm');
        svg.Text(Right, Bottom - 6, "", words.Unit, 'e');
        svg.Append("<path class=\"cp\" d=\"M").At(X(0)).Append(' ').At(Y(points[0].Schools));
        foreach (var (cost, schools) in points.Skip(1))
            svg.Append('H').At(X(cost)).Append('V').At(Y(schools));
        svg.Append("\"/>");
        svg.Text(Left - 6, Y(points[0].Schools) + 4, "", AxisScale.Print(points[0].Schools), 'e');
        svg.Text(Left + 6, Math.Min(Y(points[0].Schools) + 16, Bottom - 5), "", words.Now);
        if (whole is { } sum)
        {
            svg.Append("<circle class=\"mean\" cx=\"").At(X(sum)).Append("\" cy=\"").At(Y(all)).Append("\" r=\"5\"/>");
            svg.Text(X(sum), Y(all) - 10, "l b", words.Whole, 'e');
        }

        return svg.Append("</svg>").ToString();
    }
}
