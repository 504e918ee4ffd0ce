namespace Junheng.Planning.Linear.Branching;

/// <summary>
/// A small search of its own close to the best point: columns in which it and a point of the relaxation agree are held
/// (E. Danna, E. Rothberg, C. Le Pape, Exploring relaxation induced neighborhoods, 2005).
/// </summary>
internal sealed class Neighbourhood(LinearProgram program, MipOptions options, Incumbent incumbent)
{
    private const int MostNodes = 60;

    public void Search(double[] relaxed, double bound)
    {
        if (!options.HasNeighbourhoods || incumbent.X is not { } best || options.Stop() || MipResult.GapOf(incumbent.Cost, bound) <= options.Gap)
            return;
        var near = program.Copy((j, lower, upper) =>
            !program.IsWhole(j) || program.Priority(j) > 0 || Math.Abs(relaxed[j] - best[j]) > TreeSearch.WholeTolerance ? (lower, upper) : (best[j], best[j]));
        var found = new TreeSearch(near, options with { MostNodes = MostNodes, HasNeighbourhoods = false, HasCuts = false, Progress = null, Rounding = null }).Run();
        if (found.X.Length > 0)
            incumbent.Offer(found.X);
    }
}
