using System.Globalization;
using System.Text.Json;
using Junheng.Planning.Options;
using Junheng.Standards;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Reports.Plans;

/// <summary>Options in JSON with the keys of their YAML, so that the one reader reads both.</summary>
internal static class OptionsJson
{
    public static void Write(Utf8JsonWriter json, PlanOptions options)
    {
        json.WriteStartObject();
        WriteWords(json, "money_unit", options.MoneyUnit);
        json.WriteNumber("money_unit_in_yuan", options.MoneyUnitInYuan);
        WriteMeans(json, options);
        json.WriteStartObject("actions");
        foreach (var action in options.Actions)
            WriteAction(json, action);
        json.WriteEndObject();
        WriteLocks(json, options.Locks);
        WriteCaps(json, options.Caps);
        json.WriteStartObject("cv_limits");
        foreach (var stage in options.CvLimits.OrderBy(pair => pair.Key).GroupBy(pair => pair.Key.Stage))
        {
            json.WriteStartObject(stage.Key.Id());
            foreach (var ((_, indicator), limit) in stage)
                json.WriteNumber(indicator, limit);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteMeans(Utf8JsonWriter json, PlanOptions options)
    {
        if (options.Years.Any(year => year.Quota is not null))
        {
            json.WriteStartObject("quota");
            foreach (var year in options.Years)
                json.WriteNumber(Name(year.Year), year.Quota ?? 0);
            json.WriteEndObject();
        }
        else if (options.Quota is { } quota)
        {
            json.WriteNumber("quota", quota);
        }

        if (options.Years.Any(year => year.Money.Count > 0))
            WriteMoney(json, options.Years);
        else if (options.Budget is { } budget)
            json.WriteNumber("budget", budget);
        json.WriteStartObject("years");
        json.WriteString("order", options.Order == YearOrder.CvFirst ? "cv_first" : "schools_first");
        json.WriteStartArray("of");
        foreach (var year in options.Years)
            json.WriteStringValue(Name(year.Year));
        json.WriteEndArray();
        json.WriteStartObject("pupils");
        foreach (var year in options.Years.Where(year => year.PupilFactor.Count > 0))
        {
            json.WriteStartObject(Name(year.Year));
            foreach (var (stage, factor) in year.PupilFactor.OrderBy(pair => pair.Key))
                json.WriteNumber(stage.Id(), factor);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteMoney(Utf8JsonWriter json, IReadOnlyList<PlanYear> years)
    {
        json.WriteStartArray("budget");
        foreach (var year in years)
        {
            foreach (var (source, amount) in year.Money.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteNumber("year", year.Year);
                json.WriteString("source", source);
                json.WriteNumber("amount", amount);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteAction(Utf8JsonWriter json, PlanAction action)
    {
        json.WriteStartObject(action.Id);
        WriteWords(json, "name", action.Name);
        if (action.Unit.Zh.Length > 0)
            WriteWords(json, "unit", action.Unit);
        json.WriteNumber("cost", action.Cost);
        json.WriteNumber("fixed", action.Fixed);
        json.WriteStartObject("adds");
        foreach (var (field, amount) in action.Adds)
            json.WriteNumber(field, amount);
        json.WriteEndObject();
        json.WriteNumber("uses_quota", action.UsesQuota);
        json.WriteNumber("lead_years", action.LeadYears);
        if (action.CapField is { } cap)
            json.WriteString("cap_field", cap);
        if (action.CapMinus is { } minus)
            json.WriteString("cap_minus", minus);
        if (action.Office.Zh.Length > 0)
            WriteWords(json, "office", action.Office);
        if (action.Source is { } source)
        {
            json.WriteStartObject("source");
            json.WriteString("document", source.Document);
            json.WriteString("clause", source.Clause);
            json.WriteString("confidence", source.Confidence switch { Confidence.Verified => "verified", Confidence.Copy => "copy", _ => "unchecked" });
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteLocks(Utf8JsonWriter json, IReadOnlyList<PlanLock> locks)
    {
        json.WriteStartArray("locks");
        foreach (var each in locks)
        {
            json.WriteStartObject();
            json.WriteString("school", each.School);
            if (each.Stage is { } stage)
                json.WriteString("stage", stage.Id());
            if (each.Action is { } action)
            {
                json.WriteString("action", action);
                json.WriteNumber("count", each.Count);
            }
            else
            {
                json.WriteBoolean("nothing", true);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCaps(Utf8JsonWriter json, IReadOnlyList<SchoolCap> caps)
    {
        json.WriteStartObject("caps");
        foreach (var school in caps.GroupBy(cap => cap.School, StringComparer.Ordinal))
        {
            json.WriteStartObject(school.Key);
            foreach (var stage in school.GroupBy(cap => cap.Stage?.Id() ?? "all", StringComparer.Ordinal))
            {
                json.WriteStartObject(stage.Key);
                foreach (var cap in stage.GroupBy(cap => cap.Action, StringComparer.Ordinal))
                    json.WriteNumber(cap.Key, cap.Min(each => each.Most));
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter json, string name, Words words)
    {
        json.WriteStartObject(name);
        json.WriteString("zh", words.Zh);
        json.WriteString("en", words.En);
        json.WriteEndObject();
    }

    private static string Name(int year) => year.ToString(CultureInfo.InvariantCulture);
}
