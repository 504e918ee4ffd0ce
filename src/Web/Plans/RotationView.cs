using Junheng.Planning.Compliance;
using Junheng.Planning.Rotation;
using Junheng.Plans;
using Junheng.Plans.Storage;
using Junheng.Standards;
using Junheng.Standards.Facts;
using Junheng.Web.Frame;

namespace Junheng.Web.Plans;

/// <summary>A computed rotation plan as its pages show it.</summary>
internal sealed class RotationView(PageContext page, LoadedRotation plan)
{
    private readonly Dictionary<string, SchoolIdentity> schools = plan.Result.Before.Facts.Schools.GroupBy(school => school.Code, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    public StoredPlan Stored => plan.Stored;
    public RotationPlan Result => plan.Result;

    /// <summary>True if it was made from a list of teachers.</summary>
    public bool FromList => plan.Teachers is not null;

    /// <summary>How people are named, as printed above the names; the planner states it last.</summary>
    public Words NamingRule => Result.Assumptions[^1];

    public bool Holds => plan.Check.Holds;

    /// <summary>What the data do not say, so that nobody can check it.</summary>
    public IReadOnlyList<Words> NotVerified => plan.Check.NotVerified;

    public SchoolIdentity? School(string code) => schools.GetValueOrDefault(code);

    public string Name(string code) => School(code)?.Name ?? code;

    public int Backbone => Result.Moves.Where(move => move.Class.Traits.HasFlag(TeacherTraits.Backbone)).Sum(move => move.Count);

    public int Schools => Result.Moves.SelectMany(move => (string[])[move.From, move.To]).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Of one move; NaN without any.</summary>
    public double MeanKilometres => Result.Movers > 0 ? Result.Moves.Sum(move => move.Count * move.Kilometres) / Result.Movers : double.NaN;

    public string Sentence
    {
        get
        {
            var missed = Result.Rules.Count(rule => !rule.Met);
            var moved = page.T($"交流 {Result.Movers} 名教师", $"{Result.Movers} teachers move");
            return Result.Status == PlanStatus.Unknown
                ? page.T("在规定时间内没有算出轮岗方案。", "No rotation plan was found in the time given.")
                : missed == 0 ? page.T($"{moved}，教师类差异和交流比例都达到要求。", $"{moved}: the CVs of teachers and the shares are all met.")
                : page.T($"{moved}，还有 {missed} 项要求达不到。", $"{moved}; {missed} rules are still not met.");
        }
    }
}
