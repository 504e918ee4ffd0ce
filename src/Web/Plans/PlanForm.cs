using System.Globalization;
using Junheng.Planning.Options;
using Junheng.Plans.Storage;
using Junheng.Standards;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Plans;

/// <summary>The form of a new plan: texts as typed, what was said about them, and the options that they make.</summary>
internal sealed class PlanForm
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Words> errors = new(StringComparer.Ordinal);

    /// <param name="start">The options that the form begins with: the defaults, or those of another plan.</param>
    public PlanForm(PlanOptions start, SearchLimits limits, string name, string? basedOn)
    {
        (Start, BasedOn) = (start, basedOn);
        texts["name"] = name;
        texts["quota"] = start.Quota is { } quota ? Number(quota) : "";
        texts["budget"] = start.Budget is { } budget ? Number(budget) : "";
        texts["gap"] = Number((decimal)limits.Gap * 100);
        texts["seconds"] = Number((decimal)limits.Seconds);
        foreach (var action in start.Actions)
        {
            texts["cost." + action.Id] = Number(action.Cost);
            if (action.Fixed > 0)
                texts["fixed." + action.Id] = Number(action.Fixed);
        }

        Locks = start.Locks;
    }

    public PlanOptions Start { get; }

    /// <summary>Id of the plan that is changed; null for a new one.</summary>
    public string? BasedOn { get; }

    public IReadOnlyList<PlanLock> Locks { get; private set; }

    /// <summary>The lock that was just added, so that the page can point at it.</summary>
    public PlanLock? Added { get; private set; }

    public bool HasErrors => errors.Count > 0;

    public string Text(string field) => texts.GetValueOrDefault(field, "");

    public Words? Error(string field) => errors.GetValueOrDefault(field);

    /// <summary>True if a price is not the one that the program comes with.</summary>
    public static bool IsChanged(PlanAction action) =>
        PlanDefaults.Options.Actions.FirstOrDefault(each => each.Id == action.Id) is not { } usual || usual.Cost != action.Cost || usual.Fixed != action.Fixed;

    /// <summary>Adds a decision, in the place of one about the same thing.</summary>
    public void Add(PlanLock decided)
    {
        Locks = [.. Locks.Where(other => !(other.School == decided.School && other.Stage == decided.Stage && other.Action == decided.Action)), decided];
        Added = decided;
    }

    /// <summary>Fills a field that is there, if there is something to fill in.</summary>
    public void Set(string field, string text)
    {
        if (text.Length > 0 && texts.ContainsKey(field))
            texts[field] = text;
    }

    /// <summary>Takes what was typed.</summary>
    public void Read(IFormCollection form)
    {
        foreach (var field in texts.Keys.ToList())
        {
            if (form.TryGetValue(field, out var typed))
                texts[field] = typed.ToString().Trim();
        }

        Locks = [.. form["lock"].Select(text => LockText.Parse(text ?? "")).OfType<PlanLock>()];
    }

    /// <summary>The options as typed; meaningful only if there is no error.</summary>
    public PlanOptions ToOptions()
    {
        var years = Start.Years.Count > 0;
        return Start with
        {
            // A plan over years has its means by year, which this form does not change.
            Quota = years ? Start.Quota : (int?)Read("quota", whole: true, optional: true),
            Budget = years ? Start.Budget : Read("budget", whole: false, optional: true),
            Actions = [.. Start.Actions.Select(action => action with
            {
                Cost = Read("cost." + action.Id, whole: false, optional: false) ?? action.Cost,
                Fixed = texts.ContainsKey("fixed." + action.Id) ? Read("fixed." + action.Id, whole: false, optional: false) ?? action.Fixed : action.Fixed,
            })],
            Locks = Locks,
        };
    }

    public SearchLimits ToLimits()
    {
        var gap = Read("gap", whole: false, optional: false) ?? 0.1m;
        var seconds = Read("seconds", whole: false, optional: false) ?? 60;
        if (gap > 50)
            errors["gap"] = new("最多 50%。", "At most 50%.");
        if (seconds is < 1 or > 3600)
            errors["seconds"] = new("填 1 到 3600 秒。", "From 1 to 3600 seconds.");
        return new SearchLimits((double)gap / 100, (double)seconds);
    }

    /// <summary>What else the options' own reader found.</summary>
    public void Add(PackProblem problem) => errors["all"] = problem.Message;

    private decimal? Read(string field, bool whole, bool optional)
    {
        var text = Text(field).Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
        if (optional && text is "" or "不限" or "no limit")
            return null;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 1_000_000_000)
            errors[field] = text.Length == 0 ? new("没有填。填一个数，没有就填 0。", "Nothing is filled in. Write a number; 0 for none.") : new($"“{text}”不是可用的数。填一个不小于 0 的数。", $"“{text}” cannot be used. Write a number that is not below 0.");
        else if (whole && (number != decimal.Truncate(number) || number > 1_000_000))
            errors[field] = new($"“{text}”不是整数。", $"“{text}” is not a whole number.");
        return errors.ContainsKey(field) ? null : number;
    }

    private static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}

/// <summary>A decision in an address or a hidden field: school~stage~action~count, empty where it does not apply.</summary>
internal static class LockText
{
    public static string Of(PlanLock decided) =>
        string.Create(CultureInfo.InvariantCulture, $"{decided.School}~{decided.Stage?.Id()}~{decided.Action}~{decided.Count}");

    /// <summary>Null if the text is none.</summary>
    public static PlanLock? Parse(string text)
    {
        var parts = text.Split('~');
        if (parts.Length != 4 || parts[0].Length == 0 || !int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return null;
        Stage? stage = null;
        if (parts[1].Length > 0)
        {
            if (!Stages.TryParse(parts[1], out var parsed))
                return null;
            stage = parsed;
        }

        return new PlanLock(parts[0], stage, parts[2].Length > 0 ? parts[2] : null, count);
    }
}
