using System.Globalization;
using Junheng.Planning.Compliance;
using Junheng.Planning.Joint;
using Junheng.Planning.Options;
using Junheng.Planning.Scenarios;
using Junheng.Plans;
using Junheng.Plans.Storage;
using Junheng.Reports.Numbers;
using Junheng.Standards;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Web.Frame;
using Junheng.Web.Results;

namespace Junheng.Web.Plans;

/// <summary>A computed plan as its pages show it: names beside codes, sums by action and township.</summary>
internal sealed class PlanView
{
    private readonly PageContext page;
    private readonly Dictionary<string, int> schools = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlanAction> actions;

    public PlanView(PageContext page, LoadedPlan plan)
    {
        (this.page, Plan) = (page, plan);
        actions = Result.Options.Actions.ToDictionary(action => action.Id, StringComparer.Ordinal);
        for (var i = 0; i < Facts.Schools.Count; i++)
            schools.TryAdd(Facts.Schools[i].Code, i);
        Rows = [.. plan.Decided.Select(Row).OrderByDescending(row => row.Action.Cost).ThenBy(row => row.Action.School, StringComparer.Ordinal)
            .ThenBy(row => row.Action.Action, StringComparer.Ordinal).ThenBy(row => row.Action.Stage).ThenBy(row => row.Action.Year)];
    }

    /// <summary>The purchases of a plan that buys and moves, beside the county as it is before the moves.</summary>
    public PlanView(PageContext page, StoredPlan stored, LoadedJoint joint)
        : this(page, new LoadedPlan(stored, joint.Version, new LoadedResult(new ScenarioSet(joint.Result.Purchases with { Before = joint.Result.Before }), joint.PurchaseCheck))) =>
        Joint = joint.Result;

    /// <summary>The whole of which these are the purchases; null where nobody moves.</summary>
    public JointPlan? Joint { get; }

    /// <summary>Of all that is done, moves included.</summary>
    public decimal Cost => Joint?.Cost ?? Result.Cost;

    public double LowerBound => Joint?.LowerBound ?? Result.LowerBound;

    /// <summary>Ways on which teachers move: an order each.</summary>
    public int Ways => Joint?.Moves.Select(move => (move.From, move.To, move.Stage)).Distinct().Count() ?? 0;

    public LoadedPlan Plan { get; }
    public CompliancePlan Result => Plan.Result;
    public CountyFacts Facts => Result.Before.Facts;

    /// <summary>What is to be done, the dearest first.</summary>
    public IReadOnlyList<PlanRow> Rows { get; }

    public string Unit => page.T(Result.Options.MoneyUnit);

    /// <summary>Sums by action, the dearest first.</summary>
    public IReadOnlyList<PlanSum> ByAction => Sums(row => row.Action.Action, id => Name(id));

    /// <summary>What gets one office and one deadline: an action, over years the part of a year. The key is the action's id, with @ and the year.</summary>
    public IReadOnlyList<PlanSum> ByTask => Sums(
        row => row.Action.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{row.Action.Action}@{year}") : row.Action.Action,
        key => TaskOf(key) is (var action, { } year) ? page.T($"{Name(action)}（{year} 年）", $"{Name(action)} ({year})") : Name(key));

    /// <summary>Action and year of a key of <see cref="ByTask"/>.</summary>
    public static (string Action, int? Year) TaskOf(string key)
    {
        var parts = key.Split('@');
        return parts is [var action, var year] ? (action, int.Parse(year, CultureInfo.InvariantCulture)) : (key, null);
    }

    /// <summary>Sums by township, the dearest first.</summary>
    public IReadOnlyList<PlanSum> ByTownship => Sums(row => row.School?.Township ?? "", name => name.Length > 0 ? name : page.T("未填乡镇", "no township"));

    public PlanAction? Find(string action) => actions.GetValueOrDefault(action);

    public string Name(string action) => Find(action) is { } found ? page.T(found.Name) : action;

    /// <summary>A school of the plan; null if the facts have none of that code.</summary>
    public SchoolIdentity? School(string code) => schools.TryGetValue(code, out var row) ? Facts.Schools[row] : null;

    /// <summary>The school's name; with its part where the action is for one stage of a combined school.</summary>
    public string SchoolName(string code, Stage? stage)
    {
        if (!schools.TryGetValue(code, out var row))
            return code;
        var name = Facts.Schools[row].Name;
        return stage is { } one && SectionNames.IsCombined(Result.Before, row) ? name + SectionNames.Part(one, page.Language) : name;
    }

    /// <summary>19 人, 12 间（54 m²）.</summary>
    public static string Amount(int count, PlanAction? action, Language language) => $"{Print.Number(count)} {action?.Unit.In(language)}".TrimEnd();

    /// <summary>12 所, 12 schools.</summary>
    public static string Schools(int count, Language language) =>
        language == Language.En ? $"{Print.Number(count)} {(count == 1 ? "school" : "schools")}" : $"{Print.Number(count)} 所";

    private PlanRow Row(PlannedAction action)
    {
        var school = School(action.School);
        return new PlanRow(action, school, SchoolName(action.School, action.Stage), Name(action.Action), Amount(action.Count, Find(action.Action), page.Language));
    }

    private List<PlanSum> Sums(Func<PlanRow, string> by, Func<string, string> name) =>
        [.. Rows.GroupBy(by, StringComparer.Ordinal)
            .Select(group => new PlanSum(
                group.Key,
                name(group.Key),
                group.Sum(row => row.Action.Count),
                group.Select(row => row.Action.School).Distinct(StringComparer.Ordinal).Count(),
                group.Sum(row => row.Action.Cost),
                [.. group]))
            .OrderByDescending(sum => sum.Cost).ThenBy(sum => sum.Key, StringComparer.Ordinal)];
}

/// <summary>One thing to do at one school.</summary>
/// <param name="School">Null if the facts have no such school.</param>
internal sealed record PlanRow(PlannedAction Action, SchoolIdentity? School, string SchoolName, string ActionName, string Amount);

/// <summary>What belongs to one action or one township.</summary>
/// <param name="Count">Units; meaningless across actions.</param>
internal sealed record PlanSum(string Key, string Name, int Count, int Schools, decimal Cost, IReadOnlyList<PlanRow> Rows);
