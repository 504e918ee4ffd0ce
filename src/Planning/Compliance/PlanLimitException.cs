namespace Junheng.Planning.Compliance;

/// <summary>The options are beyond what the planner can decide exactly; the message names the limit.</summary>
public sealed class PlanLimitException(string message) : Exception(message);
