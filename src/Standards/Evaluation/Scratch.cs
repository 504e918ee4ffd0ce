using System.Buffers;
using Junheng.Standards.Expressions;

namespace Junheng.Standards.Evaluation;

/// <summary>A formula's values over a frame in a rented array, given back at the end of the using block.</summary>
internal readonly ref struct Scratch
{
    private readonly double[] rented;

    public Scratch(Expression formula, SectionFrame frame)
    {
        rented = ArrayPool<double>.Shared.Rent(frame.Count);
        formula.Evaluate(frame, rented.AsSpan(0, frame.Count));
    }

    public double this[int section] => rented[section];

    public void Dispose() => ArrayPool<double>.Shared.Return(rented);
}
