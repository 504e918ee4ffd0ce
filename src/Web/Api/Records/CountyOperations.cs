using Junheng.Accounts.Roles;
using Junheng.Web.Accounts;
using Junheng.Web.Api.Frame;

namespace Junheng.Web.Api.Records;

/// <param name="Id">What the other operations take as <c>county</c>.</param>
/// <param name="SchoolYears">Years of which there are data, by the year they begin in.</param>
internal sealed record CountyResource(string Id, string Code, string Name, IReadOnlyList<int> SchoolYears);

/// <summary>The counties that the caller may see.</summary>
internal static class CountyOperations
{
    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new("GET", "/counties", RoutePolicies.One(Right.ReadSchool), new("看得到的县", "Counties that the caller may see"), typeof(Slice<CountyResource>), ListAsync) { Query = ["limit", "cursor"] },
    ];

    private static async Task<ApiAnswer> ListAsync(ApiCall call)
    {
        var after = call.Cursor(1)?[0] ?? "";
        var counties = (await call.CountiesAsync()).Where(county => string.CompareOrdinal(county.Id, after) > 0).OrderBy(county => county.Id, StringComparer.Ordinal).Take(call.Limit + 1).ToList();
        return new ApiAnswer(Slice<CountyResource>.Of(counties, call.Limit, county => new CountyResource(county.Id, county.Code, county.Name, county.SchoolYears), county => ApiCursor.Write(county.Id)));
    }
}
