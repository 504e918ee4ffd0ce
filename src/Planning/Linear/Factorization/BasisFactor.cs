namespace Junheng.Planning.Linear.Factorization;

/// <summary>
/// L·U of a basis and its changes since. Place r of every vector stands for row r and for the basic column that was eliminated in
/// row r, so that a vector over rows and one over basic columns have the same places.
/// </summary>
internal sealed class BasisFactor
{
    private readonly Triangle lower = new(), lowerTransposed = new(), upper = new(), upperTransposed = new();
    private readonly EtaFile etas = new();
    private int fresh;

    /// <summary>Changes since the last factorisation.</summary>
    public int Updates => etas.Count;

    /// <summary>True when a new factorisation is cheaper than going on.</summary>
    public bool IsWorn => etas.Count >= 100 || (etas.Count > 20 && etas.Entries > 2 * fresh + 2000);

    /// <summary>Factorises the basis; rewrites <paramref name="head"/> so that place r holds the column eliminated in row r.</summary>
    /// <returns>What had to be exchanged because the basis was singular: (column out, logical in), seldom any.</returns>
    public IReadOnlyList<(int Out, int In)> Factorise(ColumnMatrix matrix, int[] head)
    {
        var elimination = new Elimination(matrix, head);
        var exchanged = elimination.Run();
        elimination.Write(lower, lowerTransposed, upper, upperTransposed);
        fresh = lower.Edges + upper.Edges + head.Length;
        etas.Clear();
        return exchanged;
    }

    /// <summary>Solves B·x = a in place.</summary>
    public void Forward(SparseVector x)
    {
        lower.Solve(x);
        upper.Solve(x);
        etas.Forward(x);
    }

    /// <summary>Solves Bᵀ·y = c in place.</summary>
    public void Backward(SparseVector y)
    {
        etas.Backward(y);
        upperTransposed.Solve(y);
        lowerTransposed.Solve(y);
    }

    /// <summary>The basic column of place <paramref name="row"/> is replaced; <paramref name="column"/> is B⁻¹ of the new one.</summary>
    public void Replace(SparseVector column, int row) => etas.Add(column, row);
}
