using Junheng.Planning.Options;
using Junheng.Standards.Packs;
using Xunit;

namespace Junheng.Planning.Tests.Options;

/// <summary>Short files of options for tests.</summary>
internal static class OptionTexts
{
    public const string Actions = """
        actions:
          recruit: {cost: 30, adds: {teachers: 1}, uses_quota: 1}
          build: {cost: 4, fixed: 5, adds: {area_teaching: 54}}

        """;

    public static PlanOptions Good(string more = "", string actions = Actions)
    {
        var reading = PlanOptionsReader.Read(actions + more);
        Assert.Empty(reading.Problems);
        return reading.Options!;
    }

    /// <summary>The only problem of a text.</summary>
    public static PackProblem Problem(string more, string actions = Actions)
    {
        var reading = PlanOptionsReader.Read(actions + more);
        Assert.Null(reading.Options);
        return Assert.Single(reading.Problems);
    }
}
