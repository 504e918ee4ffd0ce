namespace Junheng.Cli;

/// <summary>What the process says when it ends; part of the stable contract.</summary>
internal static class ExitCodes
{
    /// <summary>Every county passes every standard asked for; for other commands: done.</summary>
    public const int Passes = 0;

    /// <summary>At least one result does not pass or cannot be judged.</summary>
    public const int DoesNotPass = 1;

    /// <summary>The command, a file or a pack is wrong; what and where is on standard error.</summary>
    public const int BadInput = 2;
}

/// <summary>Something the user can mend; the message says what is so and what to do.</summary>
internal sealed class UserError(string message) : Exception(message);
