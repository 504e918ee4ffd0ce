namespace Junheng.Platform.Access;

/// <summary>For whom a piece of work is done, from where, and what it may touch. Follows the work through every call.</summary>
/// <param name="Who">Name of the account or of the part of the program, as the audit shows it.</param>
/// <param name="From">Network address; empty for the program itself.</param>
public sealed record Acting(string Who, AccessScope Scope, string From = "")
{
    private static readonly AsyncLocal<Acting?> Now = new();

    /// <summary>Null outside of any piece of work.</summary>
    public static Acting? Current => Now.Value;

    /// <summary>The program itself, for work that nobody asked for: migrations, the scheduler, the demo.</summary>
    public static IDisposable EnterProgram() => new Acting("均衡", AccessScope.Everything).Enter();

    /// <summary>Lasts until disposed, on this flow of control and what it starts.</summary>
    public IDisposable Enter()
    {
        var before = Now.Value;
        Now.Value = this;
        return new Leaving(before);
    }

    private sealed class Leaving(Acting? before) : IDisposable
    {
        public void Dispose() => Now.Value = before;
    }
}
