using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Workbooks.Rows;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Rounds.Checks;

/// <summary>
/// What the returns of a round share and none of them changes: bound headings, the county's row, the form of each kind of school. Made once for a
/// revision of the round, since a return is checked at every save. Safe to use from many threads.
/// </summary>
internal sealed class RoundForm
{
    private readonly Dictionary<SchoolKind, IReadOnlyList<FormSection>> sections;
    private readonly Dictionary<SchoolKind, IReadOnlySet<string>> asked;

    public RoundForm(Round round, FieldCatalog fields, IReadOnlyDictionary<string, string> itemHeadings)
    {
        Fields = fields;
        (Schools, County) = ReturnBook.Bind(round, fields, itemHeadings);
        sections = Enum.GetValues<SchoolKind>().ToDictionary(kind => kind, kind => FormSections.Of(round.Fields, fields, kind));
        asked = sections.ToDictionary(form => form.Key, IReadOnlySet<string> (form) => form.Value.SelectMany(section => section.Fields).Select(field => field.Id).ToHashSet(StringComparer.Ordinal));
    }

    public FieldCatalog Fields { get; }

    public BoundSheet Schools { get; }

    public IReadOnlyList<CountyRow> County { get; }

    public IReadOnlyList<FormSection> Sections(SchoolKind kind) => sections[kind];

    /// <summary>Ids of the fields in the form of a school of this kind.</summary>
    public IReadOnlySet<string> Asked(SchoolKind kind) => asked[kind];
}
