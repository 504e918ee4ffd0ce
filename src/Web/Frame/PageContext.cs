using System.Text;
using Junheng.Accounts.Roles;
using Junheng.Registry.Versions;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Packs;
using Junheng.Web.Accounts;
using Junheng.Web.Shelf;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Frame;

/// <summary>What every page knows: language, county, school year, data version, standard.</summary>
internal sealed class PageContext
{
    public required Language Language { get; init; }

    /// <summary>Who asks.</summary>
    public required Visitor Visitor { get; init; }

    /// <summary>The page's path, without query.</summary>
    public required string Path { get; init; }

    public required IQueryCollection Query { get; init; }
    public IReadOnlyList<CountySummary> Counties { get; init; } = [];
    public CountySummary? County { get; init; }

    /// <summary>All versions of the county: newest year first, within a year newest version first.</summary>
    public IReadOnlyList<DataVersion> Versions { get; init; } = [];

    /// <summary>The version shown; null where the county has no data.</summary>
    public CountyYear? Data { get; init; }

    /// <summary>Up to two school years before, latest first, without a gap.</summary>
    public IReadOnlyList<CountyYear> Earlier { get; init; } = [];

    /// <summary>The standards that this county's place and this screen offer, the default first.</summary>
    public required IReadOnlyList<StandardPack> Packs { get; init; }

    public required StandardPack Pack { get; init; }
    public required DateTimeOffset Now { get; init; }

    /// <summary>True if the visitor has the right somewhere.</summary>
    public bool May(Right right) => Visitor.May(right);

    public bool IsEnglish => Language == Language.En;
    public string HtmlLanguage => IsEnglish ? "en" : "zh-CN";
    public string CountyName => County is null ? "" : County.Name.Length > 0 ? County.Name : County.Code;

    /// <summary>The school year before; null where there is none.</summary>
    public CountyYear? LastYear => Earlier.Count > 0 ? Earlier[0] : null;

    public Assessment? Assessment => Data?.Under(Pack);
    public Assessment? AssessmentLastYear => LastYear?.Under(Pack);

    public string T(string zh, string en) => IsEnglish ? en : zh;

    public string T(Words words) => words.In(Language);

    /// <summary>A query value, trimmed; empty where absent.</summary>
    public string Asked(string name) => Query[name].ToString().Trim();

    /// <summary>A link inside the site that keeps county, year, version and standard where they are not the default.</summary>
    /// <param name="path">Path, escaped.</param>
    /// <param name="more">Further query parameters; one with an empty value is left out, and overrides what is kept.</param>
    public string To(string path, params ReadOnlySpan<(string Name, string Value)> more)
    {
        var link = new StringBuilder(path);
        foreach (var (name, value) in Kept())
        {
            if (!Contains(more, name))
                Append(link, name, value);
        }

        foreach (var (name, value) in more)
            Append(link, name, value);
        return link.ToString();
    }

    /// <summary>A link to this page with its query, some parameters replaced.</summary>
    public string Here(params ReadOnlySpan<(string Name, string Value)> changes)
    {
        var link = new StringBuilder(Path);
        foreach (var (name, values) in Query)
        {
            if (name != "lang" && !Contains(changes, name))
                Append(link, name, values.ToString());
        }

        foreach (var (name, value) in changes)
            Append(link, name, value);
        return link.ToString();
    }

    /// <summary>What a GET form must carry along as hidden fields.</summary>
    public IEnumerable<(string Name, string Value)> Kept()
    {
        foreach (var name in (string[])["county", "year", "version", "standard"])
        {
            if (Query.TryGetValue(name, out var value) && value.ToString().Length > 0)
                yield return (name, value.ToString());
        }
    }

    private static bool Contains(ReadOnlySpan<(string Name, string Value)> pairs, string name)
    {
        foreach (var pair in pairs)
        {
            if (pair.Name == name)
                return true;
        }

        return false;
    }

    private static void Append(StringBuilder link, string name, string value)
    {
        if (value.Length == 0)
            return;
        link.Append(link.ToString().Contains('?', StringComparison.Ordinal) ? '&' : '?').Append(name).Append('=').Append(Uri.EscapeDataString(value));
    }
}
