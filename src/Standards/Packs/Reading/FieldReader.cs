using Junheng.Standards.Expressions;
using Junheng.Standards.Fields;

namespace Junheng.Standards.Packs.Reading;

/// <summary>Reads <c>fields:</c>, the columns that a pack needs besides those of the county workbook.</summary>
internal static class FieldReader
{
    public static IReadOnlyList<FieldDefinition> Read(MapReader root, PackContext context)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var fields = new List<FieldDefinition>();
        foreach (var map in root.Maps("fields"))
        {
            var id = map.Id(seen);
            var field = ReadOne(map, id);
            CheckNew(map, field, context);
            var perStage = map.Flag("per_stage", false);
            map.Finish();
            fields.AddRange(perStage ? context.Stages.Select(stage => ForStage(field, stage)) : [field]);
        }

        return fields;
    }

    /// <summary>A declared field must not hide what formulas and headings mean already.</summary>
    private static void CheckNew(MapReader map, FieldDefinition field, PackContext context)
    {
        if (FieldCatalog.BuiltIn.Knows(field.Id))
            context.Problems.Error(PackProblemCodes.FieldExists, map.Place("id"), new($"字段“{field.Id}”本来就有。", $"The field \"{field.Id}\" exists already."), new("删去这项声明，直接使用它。", "Remove the declaration and use the field."));
        else if (VariableTable.Properties.Contains(field.Id, StringComparer.Ordinal) || field.Id is "and" or "or" or "not" or "in")
            context.Problems.Error(PackProblemCodes.FieldExists, map.Place("id"), new($"“{field.Id}”在公式里另有意思。", $"\"{field.Id}\" means something else in formulas."), new("换一个标识。", "Choose another id."));
        else if (FieldCatalog.BuiltIn.All.FirstOrDefault(known => known.Heading == field.Heading) is { } same)
            context.Problems.Error(PackProblemCodes.FieldExists, map.Place("heading"), new($"表头“{field.Heading}”是字段 {same.Id} 的。", $"The heading \"{field.Heading}\" belongs to the field {same.Id}."), new($"直接使用 {same.Id}，或换一个表头。", $"Use {same.Id}, or choose another heading."));
    }

    private static FieldDefinition ReadOne(MapReader map, string id)
    {
        var heading = map.Required("heading");
        var type = map.OneOf("type", FieldType.Number, ("number", FieldType.Number), ("count", FieldType.Count), ("year", FieldType.Year));
        return new FieldDefinition(id, heading, map.Text("english") ?? heading, type, map.Text("unit") ?? "")
        {
            Merge = map.OneOf("merge", MergeRule.Sum, ("sum", MergeRule.Sum), ("largest", MergeRule.Largest), ("smallest", MergeRule.Smallest), ("parent", MergeRule.Parent)),
            Synonyms = [.. map.Scalars("synonyms").Select(scalar => scalar.Value)],
            Note = map.Text("note") ?? "",
        };
    }

    private static FieldDefinition ForStage(FieldDefinition field, Stage stage) => field with
    {
        Id = $"{field.Id}_{stage.Id()}",
        BaseId = field.Id,
        Stage = stage,
        Heading = stage.Name().Zh + field.Heading,
        English = $"{stage.Name().En} {field.English}",
        Synonyms = [.. field.Synonyms.Select(synonym => stage.Name().Zh + synonym)],
    };
}
