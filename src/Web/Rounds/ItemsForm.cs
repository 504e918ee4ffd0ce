using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Returns;
using Junheng.Standards;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Rounds;

/// <summary>A figure that the county itself gives.</summary>
/// <param name="IsConclusion">True where it is met or not; false for a number.</param>
internal sealed record CountyCell(string Id, Words Name, Words Unit, bool IsConclusion);

/// <summary>Cells under one heading.</summary>
internal sealed record CountyCellGroup(Words Name, IReadOnlyList<CountyCell> Cells);

/// <summary>The county's own figures of a round: what is asked, what is typed, what is wrong with it.</summary>
internal sealed class ItemsForm
{
    /// <summary>How a conclusion is written in sheet 县情.</summary>
    public static IReadOnlyList<(string Value, Words Name)> Conclusions { get; } = [("是", new("达到", "Met")), ("否", new("没有达到", "Not met"))];

    private static readonly CountyCellGroup Basics = new(new("基本情况", "The county"),
    [
        new("population", new("常住人口数", "Population"), new("人", "persons"), false),
        new("gdp_per_capita", new("人均GDP", "GDP per person"), new("元", "yuan"), false),
        new("revenue_per_capita", new("人均财政收入", "Revenue per person"), new("元", "yuan"), false),
    ]);

    private readonly Dictionary<string, Words> errors = new(StringComparer.Ordinal);

    public ItemsForm(Round round, IEnumerable<StandardPack> packs, IReadOnlyDictionary<string, CountyItemValue> lastYear)
    {
        Round = round;
        LastYear = lastYear;
        Typed = round.Items;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Groups =
        [
            Basics,
            .. packs.Where(pack => round.Packs.Contains(pack.Id, StringComparer.Ordinal)).SelectMany(pack => pack.CountyItems.Select(group => new CountyCellGroup(
                new($"{pack.ShortName.Zh}：{group.Name.Zh}", $"{pack.ShortName.En}: {group.Name.En}"),
                [.. group.Items.SelectMany(WithSecond).Where(item => seen.Add(item.Id)).Select(Cell)]))).Where(group => group.Cells.Count > 0),
        ];
    }

    public Round Round { get; }

    public IReadOnlyList<CountyCellGroup> Groups { get; }

    public IReadOnlyDictionary<string, CountyItemValue> LastYear { get; }

    /// <summary>What stands in the fields.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; private set; }

    public bool IsRight => errors.Count == 0;

    public Words? Error(string id) => errors.GetValueOrDefault(id);

    public void Read(IFormCollection form)
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in Groups.SelectMany(group => group.Cells).Where(cell => form.ContainsKey("i." + cell.Id)))
        {
            var text = form["i." + cell.Id].ToString().Trim();
            var number = ReturnCells.Value(text);
            if (cell.IsConclusion ? text.Length > 0 && text != Round.Items.GetValueOrDefault(cell.Id) && !Conclusions.Any(each => each.Value == text) : text.Length > 0 && double.IsNaN(number))
                errors[cell.Id] = new($"“{text}”不是数字。不知道的空着。", $"“{text}” is not a number. Leave it empty where it is not known.");
            typed[cell.Id] = cell.IsConclusion || double.IsNaN(number) ? text : ReturnCells.Number(number);
        }

        Typed = typed;
    }

    /// <summary>What somebody else made of a cell while it was typed; null where both say the same.</summary>
    public string? Other(string id) => Typed.TryGetValue(id, out var typed) && Round.Items.GetValueOrDefault(id, "") is var stored && stored != typed ? stored : null;

    private static CountyCell Cell(CountyItem item) =>
        new(item.Id, item.Name, item.Unit ?? new("", ""), item.Kind is CountyItemKind.Conclusion or CountyItemKind.EachSection);

    private static IEnumerable<CountyItem> WithSecond(CountyItem item)
    {
        for (var each = item; each is not null; each = each.Also)
            yield return each;
    }
}
