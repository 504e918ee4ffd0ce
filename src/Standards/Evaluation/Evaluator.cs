using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>Judges a county's facts by a pack. Pure: the same facts and pack give the same result, bit for bit.</summary>
public static class Evaluator
{
    /// <summary>Computes every figure of the pack for one county and decides.</summary>
    public static Assessment Evaluate(StandardPack pack, CountyFacts facts) => throw new InvalidOperationException("under construction");
}
