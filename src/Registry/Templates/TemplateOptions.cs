using Junheng.Registry.Caps;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Templates;

/// <summary>What a template to be filled in holds.</summary>
public sealed record TemplateOptions
{
    /// <summary>Every field that may be asked for: the built-in ones and those that packs declare.</summary>
    public FieldCatalog Fields { get; init; } = FieldCatalog.BuiltIn;

    /// <summary>Ids of the fields that the packs in use need; null asks for all. Identity columns are always there.</summary>
    public IReadOnlyCollection<string>? Needed { get; init; }

    /// <summary>Columns of 县情 for the items of the packs in use: item id and Chinese heading, in order.</summary>
    public IReadOnlyList<(string Id, string Heading)> Items { get; init; } = [];

    /// <summary>Rows that are filled in already, each as texts by field id; null for last year's identities.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>>? Present { get; init; }

    /// <summary>Written into the file's properties, where it survives being filled in; empty for nothing.</summary>
    public string Mark { get; init; } = "";

    /// <summary>What a plan may do at a school: a sheet 规划约束 asks for its caps; empty leaves the sheet out.</summary>
    public IReadOnlyList<CapAction> Caps { get; init; } = [];

    /// <summary>The county, where it is known.</summary>
    public CountyIdentity? County { get; init; }

    /// <summary>Last year's accepted facts: identity columns are filled in from them, and all values stand on a sheet of their own.</summary>
    public CountyFacts? LastYear { get; init; }
}
