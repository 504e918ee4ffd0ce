using Junheng.Reports.Numbers;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Packs;

namespace Junheng.Reports.Console;

/// <summary>The county-level groups on a terminal: a line each, naming what is not met or not filled in.</summary>
internal static class CountyItemLines
{
    public static void Write(TextWriter output, Assessment assessment, Language language)
    {
        var zh = language == Language.Zh;
        if (assessment.CountyGroups.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine(zh ? "县级项目" : "County items");
        foreach (var group in assessment.CountyGroups)
        {
            output.WriteLine("  " + (zh ? Spacing.Between(Zh(group)) : En(group)));
            foreach (var item in group.Items.Where(item => item.Status == CountyItemStatus.NotMet && group.Group.Rule != CountyGroupRule.Points))
                output.WriteLine(zh ? $"    未达到：{item.Item.Name.Zh}" : $"    Not met: {item.Item.Name.En}");
        }
    }

    private static string Zh(CountyGroupResult group)
    {
        var open = Count(group, CountyItemStatus.Missing) + Count(group, CountyItemStatus.NotReported);
        var rest = open > 0 ? $"，未填 {open} 项" : "";
        return group.Group.Rule switch
        {
            CountyGroupRule.Points => $"{group.Group.Name.Zh}：{(group.Points is { } points ? $"{Print.Exact((double)points)} 分" : "得分未知")}，达标线 {group.Group.PassPoints} 分{rest}",
            CountyGroupRule.Veto => $"{group.Group.Name.Zh}：{Count(group, CountyItemStatus.NotMet)} 项{rest}",
            _ => $"{group.Group.Name.Zh}：{group.Items.Count} 项中 {Count(group, CountyItemStatus.Met)} 项达到{rest}",
        };
    }

    private static string En(CountyGroupResult group)
    {
        var open = Count(group, CountyItemStatus.Missing) + Count(group, CountyItemStatus.NotReported);
        var rest = open > 0 ? $", {open} not filled in" : "";
        return group.Group.Rule switch
        {
            CountyGroupRule.Points => $"{group.Group.Name.En}: {(group.Points is { } points ? Print.Exact((double)points) + " points" : "points unknown")}, {group.Group.PassPoints} needed{rest}",
            CountyGroupRule.Veto => $"{group.Group.Name.En}: {Count(group, CountyItemStatus.NotMet)}{rest}",
            _ => $"{group.Group.Name.En}: {Count(group, CountyItemStatus.Met)} of {group.Items.Count} met{rest}",
        };
    }

    private static int Count(CountyGroupResult group, CountyItemStatus status) => group.Items.Count(item => item.Status == status);
}
