using Junheng.Planning.Options;
using Junheng.Standards.Fields;

namespace Junheng.Planning.Checking;

/// <summary>A count that a plan decides: an action at a school, in a stage or in the whole school.</summary>
/// <param name="Number">Its number among all of the county.</param>
/// <param name="School">Index of the school.</param>
/// <param name="Least">The fewest units; what a person decided, else 0.</param>
/// <param name="Most">The most units; null for no limit.</param>
/// <param name="Locked">True if a person decided it.</param>
internal sealed record Decision(int Number, int School, Stage? Stage, PlanAction Action, long Least, long? Most, bool Locked);
