using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Junheng.Standards.Expressions.Nodes;

/// <summary>An operation on two columns, one value and one vector register at a time. NaN is "missing".</summary>
internal interface IKernel
{
    static abstract double Apply(double a, double b);

    static abstract Vector<double> Apply(Vector<double> a, Vector<double> b);
}

/// <summary>The arithmetic and logic of columns.</summary>
internal static class Kernels
{
    /// <summary>into[i] = a[i] ∘ b[i]. <paramref name="into"/> may be the same memory as an operand.</summary>
    public static void Run<T>(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> into)
        where T : struct, IKernel
    {
        a = a[..into.Length];
        b = b[..into.Length];
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(into);
        var va = MemoryMarshal.Cast<double, Vector<double>>(a);
        var vb = MemoryMarshal.Cast<double, Vector<double>>(b);
        for (var i = 0; i < vectors.Length; i++)
            vectors[i] = T.Apply(va[i], vb[i]);
        for (var i = vectors.Length * Vector<double>.Count; i < into.Length; i++)
            into[i] = T.Apply(a[i], b[i]);
    }

    private static readonly Vector<double> Missing = new(double.NaN);

    /// <summary>1 and 0 by a mask; missing where an operand is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> Truth(Vector<long> mask, Vector<double> a, Vector<double> b) =>
        WherePresent(a, b, Vector.ConditionalSelect(mask, Vector<double>.One, Vector<double>.Zero));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> WherePresent(Vector<double> a, Vector<double> b, Vector<double> value) =>
        Vector.ConditionalSelect(Vector.Equals(a, a) & Vector.Equals(b, b), value, Missing);

    private static double Truth(bool value, double a, double b) =>
        double.IsNaN(a) || double.IsNaN(b) ? double.NaN : value ? 1 : 0;

    internal readonly struct Add : IKernel
    {
        public static double Apply(double a, double b) => a + b;

        public static Vector<double> Apply(Vector<double> a, Vector<double> b) => a + b;
    }

    internal readonly struct Subtract : IKernel
    {
        public static double Apply(double a, double b) => a - b;

        public static Vector<double> Apply(Vector<double> a, Vector<double> b) => a - b;
    }

    internal readonly struct Multiply : IKernel
    {
        public static double Apply(double a, double b) => a * b;

        public static Vector<double> Apply(Vector<double> a, Vector<double> b) => a * b;
    }

    /// <summary>A quotient by 0 is not computable, hence missing, never infinite.</summary>
    internal readonly struct Divide : IKernel
    {
        public static double Apply(double a, double b) => b == 0 ? double.NaN : a / b;

        public static Vector<double> Apply(Vector<double> a, Vector<double> b) =>
            Vector.ConditionalSelect(Vector.Equals(b, Vector<double>.Zero), Missing, a / b);
    }

    internal readonly struct Least : IKernel
    {
        public static double Apply(double a, double b) => Math.Min(a, b);

        public static Vector<double> Apply(Vector<double> a, Vector<double> b) =>
            WherePresent(a, b, Vector.ConditionalSelect(Vector.LessThan(a, b), a, b));
    }

    internal readonly struct Largest : IKernel
    {
        public static double Apply(double a, double b) => Math.Max(a, b);

        public static Vector<double> Apply(Vector<double> a, Vector<double> b) =>
            WherePresent(a, b, Vector.ConditionalSelect(Vector.GreaterThan(a, b), a, b));
    }

    internal readonly struct Less : IKernel
    {
        public static double Apply(double a, double b) => Truth(a < b, a, b);

        public static Vector<double> Apply(Vector<double> a, Vector<double> b) => Truth(Vector.LessThan(a, b), a, b);
    }

    internal readonly struct LessOrEqual : IKernel
    {
        public static double Apply(double a, double b) => Truth(a <= b, a, b);

        public static Vector<double> Apply(Vector<double> a, Vector<double> b) => Truth(Vector.LessThanOrEqual(a, b), a, b);
    }

    internal readonly struct Equal : IKernel
    {
        public static double Apply(double a, double b) => Truth(a == b, a, b);

        public static Vector<double> Apply(Vector<double> a, Vector<double> b) => Truth(Vector.Equals(a, b), a, b);
    }

    internal readonly struct Unequal : IKernel
    {
        public static double Apply(double a, double b) => Truth(a != b, a, b);

        public static Vector<double> Apply(Vector<double> a, Vector<double> b) => Truth(~Vector.Equals(a, b), a, b);
    }

    /// <summary>Kleene: false if one is false, else missing if one is missing.</summary>
    internal readonly struct And : IKernel
    {
        public static double Apply(double a, double b) => a == 0 || b == 0 ? 0 : a * b;

        public static Vector<double> Apply(Vector<double> a, Vector<double> b) =>
            Vector.ConditionalSelect(Vector.Equals(a, Vector<double>.Zero) | Vector.Equals(b, Vector<double>.Zero), Vector<double>.Zero, a * b);
    }

    /// <summary>Kleene: true if one is true, else missing if one is missing.</summary>
    internal readonly struct Or : IKernel
    {
        public static double Apply(double a, double b) => a == 1 || b == 1 ? 1 : a + b;

        public static Vector<double> Apply(Vector<double> a, Vector<double> b) =>
            Vector.ConditionalSelect(Vector.Equals(a, Vector<double>.One) | Vector.Equals(b, Vector<double>.One), Vector<double>.One, a + b);
    }
}
