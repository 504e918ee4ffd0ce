using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Plans;

/// <summary>Aims beyond the standard: a lower limit of a CV.</summary>
internal sealed partial class PlanForm
{
    private const decimal LeastCv = 0.01m;

    /// <summary>Indicators for which the standard limits each CV; empty where it judges them in another way.</summary>
    public IReadOnlyList<Indicator> AimedIndicators => pack.CvRule is { Kind: CvRuleKind.Each } ? [.. pack.Indicators.Where(indicator => indicator.HasCv)] : [];

    public IReadOnlyList<Stage> AimedStages => pack.Stages;

    /// <summary>The standard's own limit.</summary>
    public decimal? Official(Stage stage) => pack.CvRule is { } rule && rule.Limits.TryGetValue(stage, out var limit) ? limit : null;

    public static string Aim(Stage stage, string indicator) => $"cv.{stage.Id()}.{indicator}";

    public bool HasAims => AimedIndicators.Any(indicator => AimedStages.Any(stage => Text(Aim(stage, indicator.Id)).Length > 0 || Error(Aim(stage, indicator.Id)) is not null));

    private void StartAims()
    {
        foreach (var (stage, indicator) in AimFields())
            texts[Aim(stage, indicator)] = Start.CvLimits.TryGetValue((stage, indicator), out var limit) ? Number(limit) : "";
    }

    /// <summary>Aims typed under another standard cannot be taken over: their limits are others.</summary>
    private void RefuseStrangeAims(IFormCollection form)
    {
        if (form.Any(field => field.Key.StartsWith("cv.", StringComparison.Ordinal) && field.Value.ToString().Trim().Length > 0 && !texts.ContainsKey(field.Key)))
            errors["all"] = new("换了标准，差异系数的目标要按新标准重新填。", "The standard was changed: give the aimed CVs again for it.");
    }

    private Dictionary<(Stage, string), decimal> ReadAims()
    {
        var aims = new Dictionary<(Stage, string), decimal>();
        foreach (var (stage, indicator) in AimFields())
        {
            var field = Aim(stage, indicator);
            if (Read(field, whole: false, optional: true) is not { } aim)
                continue;
            var most = Official(stage) ?? 10;
            if (aim < LeastCv || aim > most)
                errors[field] = new($"填 {LeastCv} 到 {most}：目标不能比标准宽。", $"From {LeastCv} to {most}: no looser than the standard.");
            else if (aim != most)
                aims[(stage, indicator)] = aim;
        }

        return aims;
    }

    private IEnumerable<(Stage Stage, string Indicator)> AimFields() =>
        AimedStages.SelectMany(stage => AimedIndicators.Select(indicator => (stage, indicator.Id)));
}
