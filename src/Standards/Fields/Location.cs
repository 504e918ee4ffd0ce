namespace Junheng.Standards.Fields;

/// <summary>城乡: 城区 (codes 11x), 镇区 (12x), 乡村 (2xx) of the statistical 城乡分类.</summary>
public enum Location
{
    Unknown,
    Urban,
    Town,
    Rural,
}

/// <summary>Reading and naming of <see cref="Location"/>.</summary>
public static class Locations
{
    private static readonly string[] Codes = ["111", "112", "121", "122", "123", "210", "220"];

    public static string Id(this Location location) => location switch
    {
        Location.Urban => "urban",
        Location.Town => "town",
        Location.Rural => "rural",
        _ => "unknown",
    };

    public static Words Name(this Location location) => location switch
    {
        Location.Urban => new Words("城区", "Urban"),
        Location.Town => new Words("镇区", "Town"),
        Location.Rural => new Words("乡村", "Rural"),
        _ => new Words("未注明", "Not given"),
    };

    /// <summary>Reads a 城乡分类 code or one of 城区, 镇区, 乡村.</summary>
    public static bool TryParse(string text, out Location location)
    {
        var value = text.Trim();
        location = value switch
        {
            "城区" or "城市" or "urban" => Location.Urban,
            "镇区" or "县镇" or "town" => Location.Town,
            "乡村" or "农村" or "rural" => Location.Rural,
            _ when Codes.Contains(value) => value[0] == '2' ? Location.Rural : value[1] == '1' ? Location.Urban : Location.Town,
            _ => Location.Unknown,
        };
        return location != Location.Unknown;
    }
}
