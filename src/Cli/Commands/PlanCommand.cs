using System.CommandLine;
using Junheng.Standards;

namespace Junheng.Cli.Commands;

/// <summary><c>junheng plan …</c>: what would it take.</summary>
internal static class PlanCommand
{
    public static Command Create(Language language) => new("plan", new Words("规划：怎样才能达标", "Plan: what it takes to meet the standard").In(language))
    {
        PlanComplianceCommand.Create(language),
        PlanRotationCommand.Create(language),
        PlanCheckCommand.Create(language),
        PlanScenariosCommand.Create(language),
        PlanProvinceCommand.Create(language),
    };
}
