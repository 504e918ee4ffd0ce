namespace Junheng.Web.Pictures;

/// <summary>One year of a plan over years: what is spent of what there is, and how many schools meet the standard at its end.</summary>
/// <param name="Money">NaN for no limit.</param>
internal readonly record struct YearColumn(string Name, double Spent, double Money, int Schools, string SpentText, string SchoolsText);

/// <summary>Schools at standard as dots that rise to the ink line of all schools; below, each year's money as a hollow column filled by what is spent.</summary>
internal static class YearColumns
{
    private const double Width = 470;
    private const double Height = 236;
    private const double Left = 8;
    private const double Right = 462;
    private const double Top = 34;
    private const double Middle = 104;
    private const double Base = 208;
    private const double Tallest = 66;

    /// <param name="now">Schools that meet the standard today.</param>
    /// <param name="all">Schools that are judged.</param>
    /// <param name="words">Today, and the line of all schools.</param>
    public static string Draw(IReadOnlyList<YearColumn> years, int now, int all, (string Now, string NowSchools, string All) words, string label)
    {
        var svg = Svg.Open("ambition", Width, Height, label);
        var slot = (Right - Left) / (years.Count + 1);
        var most = Math.Max(1e-9, years.Max(year => double.IsNaN(year.Money) ? year.Spent : Math.Max(year.Money, year.Spent)));
        var low = Math.Min(now, years.Min(year => year.Schools));
        double X(int place) => Left + slot * (place + 0.5);
        double Y(int schools) => Middle - (all > low ? (double)(schools - low) / (all - low) : 1) * (Middle - Top);
        svg.Append("<path class=\"std\" d=\"M").At(Left).Append(' ').At(Top).Append('H').At(Right).Append("\"/>");
        svg.Text(Left, Top - 10, "", words.All);
        svg.Append("<path class=\"cp\" d=\"M").At(X(0)).Append(' ').At(Y(now));
        for (var y = 0; y < years.Count; y++)
            svg.Append('L').At(X(y + 1)).Append(' ').At(Y(years[y].Schools));
        svg.Append("\"/>");
        Dot(svg, X(0), Y(now), "pt0", words.NowSchools);
        svg.Append("<path class=\"axis\" d=\"M").At(Left).Append(' ').At(Base).Append('H').At(Right).Append("\"/>");
        svg.Text(X(0), Base + 18, "", words.Now, 'm');
        for (var y = 0; y < years.Count; y++)
        {
            var year = years[y];
            Dot(svg, X(y + 1), Y(year.Schools), "mean", year.SchoolsText);
            Column(svg, X(y + 1), Math.Min(54, slot * 0.6), year, most);
            svg.Text(X(y + 1), Base + 18, "", year.Name, 'm');
        }

        return svg.Append("</svg>").ToString();
    }

    private static void Dot(System.Text.StringBuilder svg, double x, double y, string css, string text)
    {
        svg.Append("<circle class=\"").Append(css).Append("\" cx=\"").At(x).Append("\" cy=\"").At(y).Append("\" r=\"4.5\"/>");
        svg.Text(x, y + 20, "", text, 'm');
    }

    private static void Column(System.Text.StringBuilder svg, double x, double width, YearColumn year, double most)
    {
        double Tall(double money) => money / most * (Tallest - 14);
        var spent = Tall(year.Spent);
        svg.Append("<path class=\"colb\" d=\"M").At(x - width / 2).Append(' ').At(Base).Append('h').At(width).Append('v').At(-spent).Append('h').At(-width).Append("z\"/>");
        if (!double.IsNaN(year.Money))
            svg.Append("<path class=\"frame\" d=\"M").At(x - width / 2).Append(' ').At(Base).Append('v').At(-Tall(year.Money)).Append('h').At(width).Append('v').At(Tall(year.Money)).Append("\"/>");
        svg.Text(x, Base - Math.Max(spent, double.IsNaN(year.Money) ? 0 : Tall(year.Money)) - 5, "", year.SpentText, 'm');
    }
}
