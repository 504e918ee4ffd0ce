namespace Junheng.Registry.Findings;

/// <summary>Every rule by which a workbook is read and checked, in the order of the reading.</summary>
public static class RuleCatalog
{
    private static readonly Dictionary<string, Rule> ById =
        FileRules.All.Concat(HeadingRules.All).Concat(CellRules.All).Concat(IdentityRules.All).Concat(ContentRules.All).Concat(CapRules.All).Concat(TravelRules.All).Concat(TeacherRules.All).Concat(PupilRules.All).Concat(ReturnRules.All)
            .ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    public static IReadOnlyCollection<Rule> All => ById.Values;

    /// <summary>The rule of an id; null if there is none.</summary>
    public static Rule? Find(string id) => ById.GetValueOrDefault(id);
}
