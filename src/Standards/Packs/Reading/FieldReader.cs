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
            if (FieldCatalog.BuiltIn.Knows(id))
                context.Problems.Error(PackProblemCodes.FieldExists, map.Place("id"), new($"字段“{id}”本来就有。", $"The field \"{id}\" exists already."), new("删去这项声明，直接使用它。", "Remove the declaration and use the field."));
            var field = ReadOne(map, id);
            var perStage = map.Flag("per_stage", false);
            map.Finish();
            fields.AddRange(perStage ? context.Stages.Select(stage => ForStage(field, stage)) : [field]);
        }

        return fields;
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
