using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Junheng.Planning.Options;
using Junheng.Standards;
using Junheng.Standards.Fields;

namespace Junheng.Plans.Options;

/// <summary>Options as YAML again, so that what a person set in a form is kept, printed and taken away as one text.</summary>
public static class OptionsText
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reading it gives the same options; only the hash is that of this text.</summary>
    public static string Write(PlanOptions options)
    {
        var yaml = new StringBuilder();
        yaml.Append(CultureInfo.InvariantCulture, $"money_unit: {Said(options.MoneyUnit)}\nmoney_unit_in_yuan: {options.MoneyUnitInYuan}\n");
        Means(yaml, options);
        yaml.Append("actions:\n");
        foreach (var action in options.Actions)
            Action(yaml, action);
        Decisions(yaml, options);
        if (options.CvLimits.Count > 0)
            yaml.Append("cv_limits:\n");
        foreach (var stage in options.CvLimits.GroupBy(limit => limit.Key.Stage).OrderBy(group => group.Key))
        {
            yaml.Append("  ").Append(stage.Key.Id()).Append(": {")
                .AppendJoin(", ", stage.OrderBy(limit => limit.Key.Indicator, StringComparer.Ordinal).Select(limit => $"{limit.Key.Indicator}: {Number(limit.Value)}")).Append("}\n");
        }

        return yaml.ToString();
    }

    private static void Means(StringBuilder yaml, PlanOptions options)
    {
        var byYear = options.Years;
        if (byYear.Any(year => year.Quota is not null))
            yaml.Append("quota: {").AppendJoin(", ", byYear.Select(year => $"{Number(year.Year)}: {Number(year.Quota ?? 0)}")).Append("}\n");
        else if (options.Quota is { } quota)
            yaml.Append("quota: ").Append(Number(quota)).Append('\n');
        if (byYear.Any(year => year.Money.Count > 0))
        {
            yaml.Append("budget:\n");
            foreach (var (year, source, amount) in byYear.SelectMany(year => year.Money.Select(money => (year.Year, money.Key, money.Value))))
                yaml.Append("  - {year: ").Append(Number(year)).Append(", source: ").Append(Quoted(source)).Append(", amount: ").Append(Number(amount)).Append("}\n");
        }
        else if (options.Budget is { } budget)
        {
            yaml.Append("budget: ").Append(Number(budget)).Append('\n');
        }

        if (byYear.Count == 0)
            return;
        yaml.Append("years:\n  order: ").Append(options.Order == YearOrder.CvFirst ? "cv_first" : "schools_first").Append('\n');
        yaml.Append("  of: [").AppendJoin(", ", byYear.Select(year => Number(year.Year))).Append("]\n");
        if (byYear.Any(year => year.PupilFactor.Count > 0))
        {
            yaml.Append("  pupils:\n");
            foreach (var year in byYear.Where(year => year.PupilFactor.Count > 0))
                yaml.Append("    ").Append(Number(year.Year)).Append(": {").AppendJoin(", ", year.PupilFactor.Select(factor => $"{factor.Key.Id()}: {Number(factor.Value)}")).Append("}\n");
        }
    }

    private static void Action(StringBuilder yaml, PlanAction action)
    {
        yaml.Append("  ").Append(action.Id).Append(":\n    name: ").Append(Said(action.Name)).Append("\n    cost: ").Append(Number(action.Cost)).Append('\n');
        if (action.Fixed != 0)
            yaml.Append("    fixed: ").Append(Number(action.Fixed)).Append('\n');
        yaml.Append("    adds: {").AppendJoin(", ", action.Adds.Select(add => $"{add.Key}: {Number(add.Value)}")).Append("}\n");
        if (action.Unit.Zh.Length > 0)
            yaml.Append("    unit: ").Append(Said(action.Unit)).Append('\n');
        if (action.UsesQuota != 0)
            yaml.Append("    uses_quota: ").Append(Number(action.UsesQuota)).Append('\n');
        if (action.LeadYears != 0)
            yaml.Append("    lead_years: ").Append(Number(action.LeadYears)).Append('\n');
        if (action.CapField is { } field)
            yaml.Append("    cap_field: ").Append(field).Append('\n');
        if (action.CapMinus is { } minus)
            yaml.Append("    cap_minus: ").Append(minus).Append('\n');
        if (action.Office.Zh.Length > 0)
            yaml.Append("    office: ").Append(Said(action.Office)).Append('\n');
        if (action.Source is { } source)
            yaml.Append("    source: {document: ").Append(Quoted(source.Document)).Append(", clause: ").Append(Quoted(source.Clause)).Append(", confidence: ").Append(source.Confidence.ToString().ToLowerInvariant()).Append("}\n");
    }

    private static void Decisions(StringBuilder yaml, PlanOptions options)
    {
        if (options.Locks.Count > 0)
            yaml.Append("locks:\n");
        foreach (var decided in options.Locks)
        {
            yaml.Append("  - {school: ").Append(Quoted(decided.School));
            if (decided.Stage is { } stage)
                yaml.Append(", stage: ").Append(stage.Id());
            yaml.Append(decided.Action is { } action ? $", action: {action}, count: {Number(decided.Count)}" : ", nothing: true").Append("}\n");
        }

        if (options.Caps.Count > 0)
            yaml.Append("caps:\n");
        foreach (var school in options.Caps.GroupBy(cap => cap.School, StringComparer.Ordinal))
        {
            yaml.Append("  ").Append(Quoted(school.Key)).Append(": {").AppendJoin(", ", school.GroupBy(cap => cap.Stage).Select(stage =>
                $"{stage.Key?.Id() ?? "all"}: {{{string.Join(", ", stage.Select(cap => $"{cap.Action}: {Number(cap.Most)}"))}}}")).Append("}\n");
        }
    }

    private static string Said(Words words) => $"{{zh: {Quoted(words.Zh)}, en: {Quoted(words.En)}}}";

    /// <summary>A JSON string is a YAML string.</summary>
    private static string Quoted(string text) => JsonSerializer.Serialize(text, Plain);

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
