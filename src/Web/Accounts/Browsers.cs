using Junheng.Standards;

namespace Junheng.Web.Accounts;

/// <summary>What a browser calls itself, in a word that people know.</summary>
internal static class Browsers
{
    private static readonly (string Sign, string Name)[] Known =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("QQBrowser", "QQ"), ("MicroMessenger", "WeChat"), ("360SE", "360"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    public static string Name(string agent, Language language)
    {
        var name = Known.FirstOrDefault(each => agent.Contains(each.Sign, StringComparison.Ordinal)).Name;
        var system = Systems.FirstOrDefault(each => agent.Contains(each.Sign, StringComparison.Ordinal)).Name;
        return name is null ? language == Language.Zh ? "其他程序" : "another program" : system is null ? name : $"{name}, {system}";
    }
}
