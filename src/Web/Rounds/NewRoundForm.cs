using System.Globalization;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Life;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Workbooks;
using Junheng.Standards;
using Junheng.Standards.Fields;
using Junheng.Web.Frame;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Rounds;

/// <summary>The form of a new round: what was typed, what is wrong with it, and what it would ask for.</summary>
internal sealed class NewRoundForm
{
    private const string Day = "yyyy-MM-dd";
    private readonly Dictionary<string, Words> errors = new(StringComparer.Ordinal);

    private NewRoundForm(IReadOnlyList<RegisteredSchool> schools) => Schools = schools;

    public string Name { get; private init; } = "";
    public int Year { get; private init; }
    public IReadOnlyList<string> Packs { get; private init; } = [];
    public string Opens { get; private init; } = "";
    public string Closes { get; private init; } = "";
    public bool FewHands { get; private init; }

    /// <summary>True if schools are chosen one by one.</summary>
    public bool IsChoice { get; private init; }

    public IReadOnlySet<string> Codes { get; private init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The schools that are open at the year's 统计时点.</summary>
    public IReadOnlyList<RegisteredSchool> Schools { get; }

    public IReadOnlyList<RegisteredSchool> Asked => IsChoice ? [.. Schools.Where(school => Codes.Contains(school.Code))] : Schools;

    public bool IsRight => errors.Count == 0;

    public Words? Error(string field) => errors.GetValueOrDefault(field);

    public static NewRoundForm Fresh(PageContext page, IReadOnlyList<RegisteredSchool> register)
    {
        var today = RoundEndpoints.Today(page);
        // Schools begin to prepare the return of 1 September in August.
        var year = today.Month >= 8 ? today.Year : today.Year - 1;
        return new NewRoundForm(OpenOn(register, year))
        {
            Name = page.T($"{year} 学年基本情况填报", $"School year {year}"),
            Year = year,
            Packs = [.. page.Packs.Take(2).Select(pack => pack.Id)],
            Opens = today.ToString(Day, CultureInfo.InvariantCulture),
            Closes = today.AddDays(30).ToString(Day, CultureInfo.InvariantCulture),
        };
    }

    public static NewRoundForm Read(IFormCollection form, PageContext page, IReadOnlyList<RegisteredSchool> register)
    {
        var year = int.TryParse(form["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given is >= 2000 and <= 2100 ? given : RoundEndpoints.Today(page).Year;
        var read = new NewRoundForm(OpenOn(register, year))
        {
            Name = form["name"].ToString().Trim(),
            Year = year,
            Packs = [.. page.Packs.Select(pack => pack.Id).Where(id => form["pack"].Contains(id, StringComparer.Ordinal))],
            Opens = form["opens"].ToString().Trim(),
            Closes = form["closes"].ToString().Trim(),
            FewHands = form["few"] == "yes",
            IsChoice = form["which"] == "some",
            Codes = form["school"].OfType<string>().ToHashSet(StringComparer.Ordinal),
        };
        read.Check();
        return read;
    }

    public NewRound Wish(string county) => new(
        county, Year, Name, Packs, Date(Opens) ?? default, Date(Closes) ?? default, FewHands, IsChoice ? [.. Asked.Select(school => school.Code)] : null);

    /// <summary>Cells that all schools together are asked to fill.</summary>
    public int Cells(PageContext page)
    {
        var packs = page.Packs.Where(pack => Packs.Contains(pack.Id, StringComparer.Ordinal)).ToList();
        var fields = PackColumns.Fields(packs);
        var asked = FormSections.Asked(fields, packs);
        return Asked.GroupBy(school => school.Kind, StringComparer.Ordinal)
            .Sum(kind => kind.Count() * FormSections.Of(asked, fields, SchoolKinds.TryParse(kind.Key, out var known) ? known : SchoolKind.Unknown).Sum(section => section.Fields.Count));
    }

    public static DateOnly? Date(string text) => DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static IReadOnlyList<RegisteredSchool> OpenOn(IReadOnlyList<RegisteredSchool> register, int year) => [.. register.Where(school => school.IsOpenOn(new DateOnly(year, 9, 1)))];

    private void Check()
    {
        if (Name.Length is 0 or > 60)
            errors["name"] = new("写一个名称，不超过 60 个字。", "Give it a name of at most 60 characters.");
        if (Packs.Count == 0)
            errors["pack"] = new("选至少一个标准；填报的内容由标准决定。", "Choose at least one standard: it decides what is asked.");
        foreach (var (field, text) in new[] { ("opens", Opens), ("closes", Closes) })
        {
            if (Date(text) is null)
                errors[field] = new($"“{text}”不是日期。写成 2026-09-01 的样子。", $"“{text}” is not a date. Write it like 2026-09-01.");
        }

        if (Date(Opens) is { } from && Date(Closes) is { } to && to < from)
            errors["closes"] = new("截止日期早于开始日期。", "It would close before it opens.");
        if (Asked.Count == 0)
            errors["school"] = IsChoice
                ? new("选至少一所学校。", "Choose at least one school.")
                : new("学校名录里没有在办的学校。先上传一次全县数据，或在名录里登记学校。", "The register has no open school. Upload the county's data once, or register schools.");
    }
}
