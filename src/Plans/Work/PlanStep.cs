namespace Junheng.Plans.Work;

/// <summary>What a job says it is at once the plan itself is found; the page has the words.</summary>
public static class PlanStep
{
    public const string Years = "years";
    public const string Curve = "curve";
    public const string Locks = "locks";
    public const string Alternatives = "alternatives";
}
