using Junheng.Registry.Rounds.Returns;
using Junheng.Standards;
using Junheng.Standards.Fields;
using Junheng.Web.Frame;
using System.Globalization;

namespace Junheng.Web.Returns;

/// <summary>Units, choices, numbers and days of the form.</summary>
internal static class ReturnWords
{
    private static readonly (string Code, string Text)[] Places =
    [
        ("111", "111 主城区"), ("112", "112 城乡结合区"), ("121", "121 镇中心区"), ("122", "122 镇乡结合区"), ("123", "123 特殊区域"), ("210", "210 乡中心区"), ("220", "220 村庄"),
        ("城区", "城区"), ("镇区", "镇区"), ("乡村", "乡村"),
    ];

    public static string Unit(FieldDefinition field, Language language) => field.Unit switch
    {
        "persons" => language == Language.En ? "" : "人",
        "m2" => "m²",
        "yuan" => language == Language.En ? "yuan" : "元",
        "classes" => language == Language.En ? "" : "个",
        "degrees" => "°",
        _ => "",
    };

    public static IReadOnlyList<(string Value, string Text)> Choices(FieldDefinition field, Language language) => field.Id switch
    {
        "operator" => [.. OperatorKinds.Names.Select((text, i) => ((i + 1).ToString(CultureInfo.InvariantCulture), $"{i + 1} {text}"))],
        "urban_rural" => [.. Places.Select(place => (place.Code, place.Text))],
        "school_kind" => [.. SchoolKinds.All.Select(kind => (kind.Name().Zh, kind.Name().In(language)))],
        _ when field.Type == FieldType.YesNo => [("是", language == Language.En ? "yes" : "是"), ("否", language == Language.En ? "no" : "否")],
        _ => [],
    };

    public static string Choice(FieldDefinition field, string text, Language language) =>
        Choices(field, language).FirstOrDefault(choice => choice.Value == text).Text ?? text;

    /// <summary>With separators of thousands; what is no number as it stands.</summary>
    public static string Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("#,##0.############", CultureInfo.InvariantCulture).Replace('-', '−') : text;

    /// <summary>E.g. 10 月 15 日截止，还有 4 天.</summary>
    public static string Due(ReturnSummary its, PageContext page)
    {
        var today = DateOnly.FromDateTime(page.Now.ToLocalTime().DateTime);
        var days = its.DueOn.DayNumber - today.DayNumber;
        var day = page.IsEnglish ? its.DueOn.ToString("d MMM", CultureInfo.InvariantCulture) : $"{its.DueOn.Month} 月 {its.DueOn.Day} 日";
        return days switch
        {
            < 0 => page.T($"{day}已截止，逾期 {-days} 天。", $"Due {day}, {-days} days late."),
            0 => page.T("今天截止。", "Due today."),
            _ => page.T($"{day}截止，还有 {days} 天。", $"Due {day}, {days} days left."),
        };
    }
}
