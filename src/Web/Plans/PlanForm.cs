using System.Globalization;
using Junheng.Planning.Options;
using Junheng.Plans.Storage;
using Junheng.Standards;
using Junheng.Standards.Packs;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Plans;

/// <summary>The form of a new plan: texts as typed, what was said about them, and the options that they make.</summary>
internal sealed partial class PlanForm
{
    private const int MostAlternatives = 5;
    private const int MostLead = 20;

    /// <summary>So much of what was typed is said again in a message.</summary>
    private const int LongestSaid = 30;

    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Words> errors = new(StringComparer.Ordinal);

    private readonly StandardPack pack;

    /// <param name="start">The options that the form begins with: the defaults, or those of another plan.</param>
    /// <param name="pack">The standard to reach.</param>
    /// <param name="dataYear">The school year of the facts.</param>
    public PlanForm(PlanOptions start, SearchLimits limits, string name, string? basedOn, StandardPack pack, int dataYear)
    {
        (Start, BasedOn, this.pack) = (start, basedOn, pack);
        firstYear = start.Years.Count > 0 ? start.Years[0].Year : dataYear + 1;
        texts["name"] = name;
        // What is given by year adds up to the sum in all.
        texts["quota"] = start.Quota is { } quota && start.Years.All(year => year.Quota is null) ? Number(quota) : "";
        texts["budget"] = start.Budget is { } budget && start.Years.All(year => year.Money.Count == 0) ? Number(budget) : "";
        texts["alternatives"] = Number(limits.Alternatives);
        texts["gap"] = Number((decimal)limits.Gap * 100);
        texts["seconds"] = Number((decimal)limits.Seconds);
        foreach (var action in start.Actions)
        {
            texts["cost." + action.Id] = Number(action.Cost);
            texts["lead." + action.Id] = Number(action.LeadYears);
            if (action.Fixed > 0)
                texts["fixed." + action.Id] = Number(action.Fixed);
        }

        foreach (var field in (string[])["add.school", "add.stage", "add.action", "add.count"])
            texts[field] = "";
        StartYears();
        StartAims();
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

    /// <summary>True if a price or a lead time is not the one that the program comes with.</summary>
    public static bool IsChanged(PlanAction action) =>
        PlanDefaults.Options.Actions.FirstOrDefault(each => each.Id == action.Id) is not { } usual || usual.Cost != action.Cost || usual.Fixed != action.Fixed || usual.LeadYears != action.LeadYears;

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
        if (Locks.Count < form["lock"].Count)
            errors["add"] = new("有的已定的事读不懂，已去掉。看过下面的清单，再提交一次。", "Some decisions could not be read and were left out. See the list below and send it again.");
        RefuseStrangeAims(form);
    }

    /// <summary>Adds the decision that was typed below the list.</summary>
    public void AddTyped(LockPicker picker)
    {
        var (decided, problem) = picker.Pick(Text("add.school"), Text("add.stage"), Text("add.action"), Text("add.count"));
        if (problem is not null)
        {
            errors["add"] = problem;
            return;
        }

        Add(decided!);
        foreach (var field in (string[])["add.school", "add.stage", "add.action", "add.count"])
            texts[field] = "";
    }

    /// <summary>Decisions that cannot be are said.</summary>
    public void CheckLocks(LockPicker picker)
    {
        if (picker.Problem(Locks) is { } problem)
            errors["add"] = problem;
    }

    /// <summary>The options as typed; meaningful only if there is no error.</summary>
    public PlanOptions ToOptions()
    {
        var years = ReadYears();
        var (byYear, inAll) = (years.Any(year => year.Quota is not null), Read("quota", whole: true, optional: true));
        var (moneyByYear, moneyInAll) = (years.Any(year => year.Money.Count > 0), Read("budget", whole: false, optional: true));
        return Start with
        {
            Quota = byYear ? years.Sum(year => year.Quota ?? 0) : (int?)inAll,
            Budget = moneyByYear ? years.Sum(year => year.Money.Values.Sum()) : moneyInAll,
            Years = years,
            Order = Text("order") == "cv" ? YearOrder.CvFirst : YearOrder.SchoolsFirst,
            CvLimits = ReadAims(),
            Actions = [.. Start.Actions.Select(action => action with
            {
                Cost = Read("cost." + action.Id, whole: false, optional: false) ?? action.Cost,
                Fixed = texts.ContainsKey("fixed." + action.Id) ? Read("fixed." + action.Id, whole: false, optional: false) ?? action.Fixed : action.Fixed,
                LeadYears = ReadLead("lead." + action.Id) ?? action.LeadYears,
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
        var alternatives = Read("alternatives", whole: true, optional: true) ?? 0;
        if (alternatives > MostAlternatives)
            errors["alternatives"] = new($"最多 {MostAlternatives} 个。", $"At most {MostAlternatives}.");
        return new SearchLimits((double)gap / 100, (double)seconds, (int)Math.Min(alternatives, MostAlternatives));
    }

    private int? ReadLead(string field)
    {
        if (Read(field, whole: true, optional: false) is not { } years)
            return null;
        if (years > MostLead)
            errors[field] = new($"最多 {MostLead} 年。", $"At most {MostLead}.");
        return (int)Math.Min(years, MostLead);
    }

    /// <summary>What else the options' own reader found.</summary>
    public void Add(PackProblem problem) => errors["all"] = problem.Message;

    private decimal? Read(string field, bool whole, bool optional)
    {
        var text = Text(field).Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
        if (optional && text is "" or "不限" or "no limit")
            return null;
        var said = text.Length > LongestSaid ? text[..LongestSaid] + "…" : text;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 1_000_000_000)
            errors[field] = text.Length == 0 ? new("没有填。填一个数，没有就填 0。", "Nothing is filled in. Write a number; 0 for none.") : new($"“{said}”不是可用的数。填一个不小于 0 的数。", $"“{said}” cannot be used. Write a number that is not below 0.");
        else if (whole && (number != decimal.Truncate(number) || number > 1_000_000))
            errors[field] = new($"“{said}”不是整数。", $"“{said}” is not a whole number.");
        return errors.ContainsKey(field) ? null : number;
    }

    private static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
