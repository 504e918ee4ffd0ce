using System.Globalization;
using Junheng.Planning.Options;
using Junheng.Standards;
using Junheng.Standards.Fields;

namespace Junheng.Web.Plans;

/// <summary>Money and 编制 by year, and how many pupils there will be.</summary>
internal sealed partial class PlanForm
{
    /// <summary>So many years can be planned on the page.</summary>
    public const int MostYears = 5;

    /// <summary>The first year that can pay: the one after the data.</summary>
    private readonly int firstYear;

    public int YearAt(int place) => firstYear + place;

    /// <summary>Over how many years; 0 for a plan without years.</summary>
    public int YearsChosen => int.TryParse(Text("years"), NumberStyles.None, CultureInfo.InvariantCulture, out var years) ? Math.Min(years, MostYears) : 0;

    public static string MoneyOf(int place) => string.Create(CultureInfo.InvariantCulture, $"money.{place}");

    public static string PostsOf(int place) => string.Create(CultureInfo.InvariantCulture, $"posts.{place}");

    public static string PupilsOf(Stage stage, int place) => string.Create(CultureInfo.InvariantCulture, $"pupils.{stage.Id()}.{place}");

    private void StartYears()
    {
        texts["years"] = Number(Math.Min(Start.Years.Count, MostYears));
        texts["order"] = Start.Order == YearOrder.CvFirst ? "cv" : "schools";
        for (var place = 0; place < MostYears; place++)
        {
            var year = place < Start.Years.Count ? Start.Years[place] : null;
            texts[MoneyOf(place)] = year is { Money.Count: > 0 } ? Number(year.Money.Values.Sum()) : "";
            texts[PostsOf(place)] = year?.Quota is { } posts ? Number(posts) : "";
            foreach (var stage in pack.Stages)
                texts[PupilsOf(stage, place)] = Number(100 * (year?.PupilFactor.GetValueOrDefault(stage, 1) ?? 1));
        }
    }

    private List<PlanYear> ReadYears()
    {
        if (!int.TryParse(Text("years"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > MostYears)
        {
            errors["years"] = new($"最多分 {MostYears} 年。", $"At most {MostYears} years.");
            return [];
        }

        var years = Enumerable.Range(0, count).Select(ReadYear).ToList();
        AllOrNone(count, MoneyOf, "budget", new("资金", "money"));
        AllOrNone(count, PostsOf, "quota", new("编制", "posts"));
        return years;
    }

    private PlanYear ReadYear(int place)
    {
        var money = Read(MoneyOf(place), whole: false, optional: true);
        var posts = Read(PostsOf(place), whole: true, optional: true);
        var factors = new Dictionary<Stage, decimal>();
        foreach (var stage in pack.Stages)
        {
            var field = PupilsOf(stage, place);
            if (Read(field, whole: false, optional: true) is not { } percent || percent == 100)
                continue;
            if (percent is < 10 or > 1000)
                errors[field] = new("填 10 到 1000。", "From 10 to 1000.");
            factors[stage] = percent / 100;
        }

        return new PlanYear(YearAt(place), (int?)posts, money is { } sum ? Sources(place, sum) : new Dictionary<string, decimal>(StringComparer.Ordinal), factors);
    }

    /// <summary>Money keeps its sources as long as nobody changes the sum.</summary>
    private Dictionary<string, decimal> Sources(int place, decimal sum) =>
        place < Start.Years.Count && Start.Years[place].Money is { Count: > 0 } before && before.Values.Sum() == sum
            ? new Dictionary<string, decimal>(before, StringComparer.Ordinal)
            : new Dictionary<string, decimal>(StringComparer.Ordinal) { [""] = sum };

    /// <summary>Where something is said by year it is said for every year, and not once more in all.</summary>
    private void AllOrNone(int count, Func<int, string> field, string inAll, Words name)
    {
        var filled = Enumerable.Range(0, count).Count(place => Text(field(place)).Length > 0);
        if (filled == 0)
            return;
        foreach (var place in Enumerable.Range(0, count).Where(place => Text(field(place)).Length == 0))
            errors[field(place)] = new("没有填。这一年没有就填 0。", "Nothing is filled in. Write 0 if there is none.");
        if (Text(inAll).Length > 0)
            errors[inAll] = new($"{name.Zh}已按年填，这里空着。", $"The {name.En} is given by year: leave this empty.");
    }
}
