using System.Globalization;
using Junheng.Planning.Rotation;
using Junheng.Standards;
using Junheng.Standards.Facts;

namespace Junheng.Planning.Checking.Rotation;

/// <summary>How far a move is, computed anew: by the table of travel times where there is one, else as the crow flies, else by township.</summary>
internal sealed class Distances(RotationOptions options)
{
    /// <returns>What is wrong with a move's distance; null if it is right and within the limit.</returns>
    public Words? Problem(SchoolIdentity from, SchoolIdentity to, RotationMove move)
    {
        if (options.Travel is { } travel)
        {
            return travel.Minutes(from.Code, to.Code) is not { } minutes ? Say(move, $"路程表里没有这两所学校", $"the travel table does not have these schools")
                : minutes > options.MostMinutes ? Say(move, $"路上 {minutes:0.#} 分钟，超过 {options.MostMinutes:0.#} 分钟", $"{minutes:0.#} minutes are more than {options.MostMinutes:0.#}")
                : move.Minutes != (double)minutes ? Say(move, $"路程表是 {minutes:0.#} 分钟，方案写的不是", $"the table says {minutes:0.#} minutes, the plan does not")
                : null;
        }

        var km = Between(from, to);
        return km is null ? Say(move, $"两校位置不明又不在一个乡镇，不能交流", $"places are not known and townships differ")
            : Math.Abs(km.Value - move.Kilometres) > 0.01 || move.Minutes is not null ? Say(move, $"距离 {move.Kilometres:0.##} km 不对，算得 {km:0.##} km", $"{move.Kilometres:0.##} km is wrong; it is {km:0.##} km")
            : move.Kilometres > (double)options.MostKilometres ? Say(move, $"{move.Kilometres:0.##} km 超过最远距离", $"{move.Kilometres:0.##} km is too far")
            : null;
    }

    /// <summary>Great-circle distance by the spherical law of cosines; the stated one within a township where a place is not known; else null.</summary>
    private double? Between(SchoolIdentity a, SchoolIdentity b)
    {
        if (a is not { Latitude: { } y1, Longitude: { } x1 } || b is not { Latitude: { } y2, Longitude: { } x2 })
            return a.Township.Length > 0 && a.Township == b.Township ? (double)options.UnknownKilometres : null;
        const double Degree = Math.PI / 180;
        var cosine = Math.Sin(y1 * Degree) * Math.Sin(y2 * Degree) + Math.Cos(y1 * Degree) * Math.Cos(y2 * Degree) * Math.Cos((x1 - x2) * Degree);
        return 6371.0088 * Math.Acos(Math.Clamp(cosine, -1, 1));
    }

    private static Words Say(RotationMove move, FormattableString zh, FormattableString en) => new(
        $"{move.From} → {move.To}：{zh.ToString(CultureInfo.InvariantCulture)}。",
        $"{move.From} → {move.To}: {en.ToString(CultureInfo.InvariantCulture)}.");
}
