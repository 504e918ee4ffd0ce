using Junheng.Standards;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Registry.Rounds.Returns;

/// <summary>A part of the form with its fields.</summary>
/// <param name="Id">Stable id, for links and saving, e.g. <c>teachers_primary</c>.</param>
public sealed record FormSection(string Id, Words Title, IReadOnlyList<FieldDefinition> Fields);

/// <summary>Which cells a school's form has.</summary>
public static class FormSections
{
    /// <summary>The register says these; the form shows them and the bureau changes them.</summary>
    private static readonly string[] OfRegister = ["school_code", "school_name", "school_kind", "parent_code", "counts_as_school"];

    private static readonly string[] OfCounty = ["county_code", "county_name"];

    /// <summary>The fields that a round asks for: who a school is, and every number that the standards compute with; each once.</summary>
    /// <returns>Ids in the order of the catalogue.</returns>
    public static IReadOnlyList<string> Asked(FieldCatalog fields, IEnumerable<StandardPack> packs)
    {
        var needed = packs.SelectMany(pack => pack.Variables.Variables).SelectMany(variable => variable.Fields.Values).Select(field => field.Id).ToHashSet(StringComparer.Ordinal);
        return [.. fields.All.Where(field => !OfCounty.Contains(field.Id, StringComparer.Ordinal) && (IsIdentity(field) || needed.Contains(field.Id))).Select(field => field.Id)];
    }

    /// <summary>True for a field that only the bureau changes, in the register of schools.</summary>
    public static bool IsOfRegister(string fieldId) => OfRegister.Contains(fieldId, StringComparer.Ordinal);

    /// <summary>The sections of the form of a school of this kind; a kind that is not known has all.</summary>
    public static IReadOnlyList<FormSection> Of(IReadOnlyList<string> asked, FieldCatalog fields, SchoolKind kind)
    {
        var its = asked.Select(fields.Find).OfType<FieldDefinition>()
            .Where(field => field.Stage is not { } stage || kind == SchoolKind.Unknown || kind.StagesOf().Contains(stage)).ToList();
        List<FormSection> sections = [new("school", new("学校概况", "The school"), [.. its.Where(IsIdentity)])];
        foreach (var stage in new[] { Stage.Primary, Stage.Middle, Stage.High })
        {
            var (zh, en) = (stage.Name().Zh, stage.Name().En);
            sections.Add(new($"pupils_{stage.Id()}", new($"{zh}学生和班级", $"Pupils and classes, {en}"), [.. its.Where(field => field.Stage == stage && !IsOfTeachers(field))]));
            sections.Add(new($"teachers_{stage.Id()}", new($"{zh}教师", $"Teachers, {en}"), [.. its.Where(field => field.Stage == stage && IsOfTeachers(field))]));
        }

        sections.Add(new("resources", new("办学条件", "Rooms and equipment"), [.. its.Where(field => field.Stage is null && !IsIdentity(field))]));
        return [.. sections.Where(section => section.Fields.Count > 0)];
    }

    /// <summary>The kind that the cells name.</summary>
    public static SchoolKind Kind(IReadOnlyDictionary<string, string> cells) =>
        SchoolKinds.TryParse(cells.GetValueOrDefault("school_kind", ""), out var kind) ? kind : SchoolKind.Unknown;

    private static bool IsIdentity(FieldDefinition field) => !field.IsNumeric || field.Type is FieldType.Year or FieldType.Degrees;

    private static bool IsOfTeachers(FieldDefinition field) =>
        field.BaseId.StartsWith("teachers", StringComparison.Ordinal) || field.BaseId.StartsWith("backbone", StringComparison.Ordinal);
}
