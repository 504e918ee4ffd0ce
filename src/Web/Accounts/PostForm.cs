using Junheng.Accounts.Posts;
using Junheng.Accounts.Roles;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Accounts;

/// <summary>A post as a form's fields: role, module, place, county, part.</summary>
internal static class PostForm
{
    private const int LongestPart = 60;

    /// <summary>Null where a field holds something that there is not.</summary>
    public static Post? Read(IFormCollection form)
    {
        var choice = form["role"].ToString().Split('-');
        if (!IsName<Role>(choice[0], out var role) || !IsName<PlaceKind>(form["place"].ToString(), out var kind))
            return null;
        Module? module = null;
        if (choice.Length > 1)
        {
            if (!IsName<Module>(choice[1], out var given))
                return null;
            module = given;
        }

        var part = form["part"].ToString().Trim();
        var county = form["county"].ToString().Trim();
        return part.Length > LongestPart || county.Length > LongestPart ? null : new Post(role, new Place(kind, county, part), module);
    }

    /// <summary>The value of the choice that stands for a role and its module.</summary>
    public static string Choice(Role role, Module? module) => module is null ? role.ToString() : $"{role}-{module}";

    /// <summary>Names only: a number is no name, though the framework's parser takes it.</summary>
    private static bool IsName<T>(string text, out T value)
        where T : struct, Enum => Enum.TryParse(text, out value) && Enum.GetName(value) == text;
}
