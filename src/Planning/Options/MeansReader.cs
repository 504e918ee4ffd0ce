using System.Globalization;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Junheng.Standards.Packs.Reading;

namespace Junheng.Planning.Options;

/// <summary>Reads <c>quota:</c>, <c>budget:</c> and <c>years:</c>.</summary>
internal sealed class MeansReader(PackContext context)
{
    private const int MostQuota = 1_000_000;
    private const decimal MostMoney = 1_000_000_000m;
    private readonly SortedDictionary<int, PackNode> mentioned = [];
    private readonly Dictionary<int, int> quotas = [];
    private readonly Dictionary<int, Dictionary<string, decimal>> money = [];
    private readonly Dictionary<int, Dictionary<Stage, decimal>> factors = [];

    public Means Read(MapReader root)
    {
        var quota = ReadQuota(root);
        var budget = ReadBudget(root);
        var order = ReadYears(root);
        CheckEveryYear(quotas.Keys, "quota", "编制");
        CheckEveryYear(money.Keys, "budget", "资金");
        var years = mentioned.Keys.Select(year => new PlanYear(
            year,
            quotas.TryGetValue(year, out var posts) ? posts : null,
            money.GetValueOrDefault(year) ?? [],
            factors.GetValueOrDefault(year) ?? []));
        return new Means(quota, budget, [.. years], order);
    }

    /// <summary>A number, or years with numbers.</summary>
    private int? ReadQuota(MapReader root)
    {
        if (root.Node("quota") is not PackNode.Map)
            return root.Whole("quota", 0, MostQuota);
        var byYear = root.Child("quota")!;
        foreach (var key in byYear.AllKeys())
        {
            if (Year(key) is { } year && byYear.Whole(key.Value, 0, MostQuota) is { } posts)
                quotas[year] = posts;
        }

        return quotas.Values.Aggregate(0, (sum, posts) => Math.Min(MostQuota, sum + posts));
    }

    /// <summary>A number, or a list of {year, source, amount}.</summary>
    private decimal? ReadBudget(MapReader root)
    {
        if (root.Node("budget") is null or PackNode.Scalar)
            return root.Number("budget", 0, MostMoney);
        foreach (var map in root.Maps("budget"))
        {
            map.Require("year");
            map.Require("amount");
            var source = map.Text("source") ?? "";
            var amount = map.Number("amount", 0, MostMoney);
            if (map.Scalar("year") is { } key && Year(key) is { } year && amount is { } sum)
                Add(map, year, source, sum);
            map.Finish();
        }

        return money.Values.Sum(sources => sources.Values.Sum());
    }

    private void Add(MapReader map, int year, string source, decimal amount)
    {
        if (!money.TryGetValue(year, out var sources))
            money.Add(year, sources = new(StringComparer.Ordinal));
        if (!sources.TryAdd(source, amount))
            context.Problems.Error(PackProblemCodes.DuplicateKey, map.Map, new($"{year} 年“{source}”的资金写了两次。", $"The money of \"{source}\" in {year} is written twice."), new("合成一笔，或写明不同的来源。", "Make one amount of it, or name different sources."));
    }

    private YearOrder ReadYears(MapReader root)
    {
        if (root.Child("years") is not { } map)
            return YearOrder.SchoolsFirst;
        var order = map.OneOf("order", YearOrder.SchoolsFirst, ("schools_first", YearOrder.SchoolsFirst), ("cv_first", YearOrder.CvFirst));
        foreach (var key in map.Scalars("of"))
            Year(key);
        if (map.Child("pupils") is { } pupils)
        {
            foreach (var key in pupils.AllKeys())
            {
                if (Year(key) is { } year)
                    factors[year] = new(pupils.ByStage(key.Value, anyStage: false, 0.1m, 10m));
            }
        }

        map.Finish();
        return order;
    }

    /// <summary>Where something is said by year, it is said for every year: silence would be no limit, which nobody means.</summary>
    private void CheckEveryYear(IEnumerable<int> said, string key, string name)
    {
        var years = said.ToHashSet();
        if (years.Count == 0)
            return;
        foreach (var (year, place) in mentioned.Where(pair => !years.Contains(pair.Key)))
            context.Problems.Error(PlanProblemCodes.YearMissing, place, new($"{key} 里没有 {year} 年的{name}。", $"{key} says nothing of {year}."), new($"为 {year} 年写一个数；没有就写 0。", $"Write a number for {year}; 0 if there is none."));
    }

    private int? Year(PackNode.Scalar scalar)
    {
        if (int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100)
        {
            mentioned.TryAdd(year, scalar);
            return year;
        }

        context.Problems.Error(PackProblemCodes.BadNumber, scalar, new($"“{scalar.Value}”不是年份。", $"\"{scalar.Value}\" is not a year."), new("写学年开始的年份，如 2026。", "Write the year the school year begins in, e.g. 2026."));
        return null;
    }
}
