using Junheng.Platform.Storage;

namespace Junheng.Platform.Jobs;

/// <summary>Does the jobs of one kind.</summary>
/// <param name="Kind">E.g. <c>plan.compliance</c>.</param>
/// <param name="Run">
/// The work. It may be begun again after a crash, so it must not write anything by itself: all it changes stands in the
/// outcome's <see cref="JobOutcome.Publish"/>.
/// </param>
public sealed record JobHandler(string Kind, Func<JobRun, Task<JobOutcome>> Run);

/// <summary>What an attempt came to.</summary>
/// <param name="Content">Kept under job and attempt.</param>
/// <param name="Publish">
/// What else changes in the database; run in the transaction that publishes, and only if this attempt still holds the
/// fence. Null for nothing.
/// </param>
public sealed record JobOutcome(byte[] Content, Func<JunhengContext, CancellationToken, Task>? Publish = null);

/// <summary>An error of a job that a person can mend; the message says what is so and what to do.</summary>
public sealed class JobRefusedException(string message) : Exception(message);
