using System.Text;

namespace Junheng.Platform.Storage;

/// <summary>Names of code as names in the database.</summary>
public static class Names
{
    /// <summary>E.g. <c>CountyId</c> becomes <c>county_id</c>.</summary>
    public static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
