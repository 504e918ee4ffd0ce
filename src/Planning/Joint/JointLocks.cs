using Junheng.Planning.Joint.Cases;
using Junheng.Planning.Options;

namespace Junheng.Planning.Joint;

/// <summary>Options under which nothing is bought that moves could do instead, but for what people decided.</summary>
internal static class JointLocks
{
    public static PlanOptions WithoutLinked(JointCase joint)
    {
        var locks = new List<PlanLock>(joint.Options.Locks);
        for (var v = 0; v < joint.Model.Count; v++)
        {
            var one = joint.Model.Variables[v];
            if (joint.Linked.Variables[v] && !one.Locked)
                locks.Add(new PlanLock(joint.Before.Facts.Schools[one.School].Code, one.Stage, one.Action.Id, 0));
        }

        return joint.Options with { Locks = locks };
    }
}
