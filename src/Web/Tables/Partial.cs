namespace Junheng.Web.Tables;

/// <summary>
/// The attributes with which links and forms inside an element replace only a part of the page. Without script the
/// same links load the whole page.
/// </summary>
internal static class Partial
{
    public static IReadOnlyDictionary<string, object> Of(string target) => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["hx-boost:inherited"] = "true",
        ["hx-target:inherited"] = "#" + target,
        ["hx-select:inherited"] = "#" + target,
        ["hx-swap:inherited"] = "outerHTML",
        ["hx-push-url:inherited"] = "true",
    };
}
