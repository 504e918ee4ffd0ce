using Junheng.Planning.Options;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Compliance.Model;

/// <summary>Locks and caps by school. One without a stage holds for each stage of the school.</summary>
internal sealed class CapTable
{
    private readonly ILookup<string, PlanLock> locks;
    private readonly ILookup<string, SchoolCap> caps;

    public CapTable(PlanOptions options)
    {
        locks = options.Locks.ToLookup(each => each.School, StringComparer.Ordinal);
        caps = options.Caps.ToLookup(each => each.School, StringComparer.Ordinal);
    }

    /// <summary>The count that a person fixed; null where nobody did. A lock on the action itself goes before one on everything.</summary>
    public int? Locked(string school, Stage? stage, string action)
    {
        int? found = null;
        foreach (var each in locks[school])
        {
            if (each.Stage is not null && each.Stage != stage)
                continue;
            if (each.Action is null)
                found ??= 0;
            else if (string.Equals(each.Action, action, StringComparison.Ordinal))
                return each.Count;
        }

        return found;
    }

    public int Most(string school, Stage? stage, string action)
    {
        var most = PlanModel.Unlimited;
        foreach (var each in caps[school])
        {
            if ((each.Stage is null || each.Stage == stage) && string.Equals(each.Action, action, StringComparison.Ordinal))
                most = Math.Min(most, each.Most);
        }

        return most;
    }
}
