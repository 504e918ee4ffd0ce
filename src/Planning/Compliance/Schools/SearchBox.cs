using Junheng.Planning.Compliance.Model;

namespace Junheng.Planning.Compliance.Schools;

/// <summary>A part of the search space: bounds on counts, and items that are forced one way.</summary>
internal sealed class SearchBox
{
    private SearchBox(int[] lo, int[] hi, int[] force)
    {
        Lo = lo;
        Hi = hi;
        Force = force;
    }

    public int[] Lo { get; }
    public int[] Hi { get; }

    /// <summary>By item: row + 1 where that row must reach its threshold, −(row + 1) where it must not; 0 for neither.</summary>
    public int[] Force { get; }

    public static SearchBox Of(PlanModel model) => new((int[])model.Lo.Clone(), (int[])model.Hi.Clone(), new int[model.ItemCount]);

    public SearchBox Clone() => new((int[])Lo.Clone(), (int[])Hi.Clone(), (int[])Force.Clone());

    /// <summary>True if the pattern is allowed here.</summary>
    public bool Allows(Cluster cluster, Pattern pattern)
    {
        for (var i = 0; i < pattern.Met.Length; i++)
        {
            var force = Force[cluster.Items[i].Id];
            if (force > 0 ? pattern.Met[i] != force - 1 : force < 0 && pattern.Met[i] == -force - 1)
                return false;
        }

        return true;
    }
}
