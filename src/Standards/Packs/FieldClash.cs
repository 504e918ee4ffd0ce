using Junheng.Standards.Fields;

namespace Junheng.Standards.Packs;

/// <summary>
/// Two packs that mean different things by one field, or read two fields from one column. A county's workbook has one column for it, so
/// that one of the two would be computed from figures that mean something else.
/// </summary>
public sealed record FieldClash(StandardPack First, FieldDefinition FirstField, StandardPack Second, FieldDefinition SecondField)
{
    public Words Message => FirstField.Id == SecondField.Id
        ? new(
            $"字段 {FirstField.Id} 在“{First.Name.Zh}”里是 {Say(FirstField)}，在“{Second.Name.Zh}”里是 {Say(SecondField)}。",
            $"The field {FirstField.Id} is {Say(FirstField)} in \"{First.Name.In(Language.En)}\" and {Say(SecondField)} in \"{Second.Name.In(Language.En)}\".")
        : new(
            $"表头“{FirstField.Heading}”在“{First.Name.Zh}”里是字段 {FirstField.Id}，在“{Second.Name.Zh}”里是字段 {SecondField.Id}。",
            $"The heading \"{FirstField.Heading}\" is the field {FirstField.Id} in \"{First.Name.In(Language.En)}\" and {SecondField.Id} in \"{Second.Name.In(Language.En)}\".");

    public static Words Advice { get; } = new(
        "意思相同就把两处写得一样；意思不同就给其中一个换标识和表头。", "If they mean the same, declare them alike; if not, give one of them another id and heading.");

    /// <summary>Every clash between two of the packs, in their order.</summary>
    public static IReadOnlyList<FieldClash> Among(IReadOnlyList<StandardPack> packs)
    {
        var clashes = new List<FieldClash>();
        for (var i = 0; i < packs.Count; i++)
        {
            for (var k = i + 1; k < packs.Count; k++)
            {
                clashes.AddRange(
                    from mine in packs[i].OwnFields
                    from other in packs[k].OwnFields
                    where mine.Id == other.Id ? Meaning(mine) != Meaning(other) : mine.Heading == other.Heading
                    select new FieldClash(packs[i], mine, packs[k], other));
            }
        }

        return clashes;
    }

    private static (string Heading, FieldType Type, string Unit, MergeRule Merge) Meaning(FieldDefinition field) => (field.Heading, field.Type, field.Unit, field.Merge);

    private static string Say(FieldDefinition field) =>
        string.Join(", ", new[] { $"“{field.Heading}”", field.Type.ToString().ToLowerInvariant(), field.Unit, field.Merge.ToString().ToLowerInvariant() }.Where(part => part.Length > 0));
}
