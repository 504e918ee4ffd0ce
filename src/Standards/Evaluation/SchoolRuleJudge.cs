using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>
/// Judges each section by the school rule. With something missing the section passes only if it would pass whatever the
/// missing value were, and fails only if it would fail whatever it were; otherwise it is incomplete.
/// </summary>
internal static class SchoolRuleJudge
{
    private static readonly int Width = Vector256<byte>.Count;

    /// <summary>Fills each section's status and how many items it meets. A rule of up to 255 items.</summary>
    public static void Judge(StandardPack pack, IndicatorResult[] indicators, SectionList sections, SchoolStatus[] statuses, int[] met)
    {
        var plan = PackPlan.Of(pack).Rule;
        var padded = (statuses.Length + Width - 1) / Width * Width;
        var rented = ArrayPool<byte>.Shared.Rent(Tally.Places * padded);
        var tally = new Tally(rented.AsSpan(0, Tally.Places * padded), padded);
        var either = new SchoolIndicatorStatus[plan.HasGroups ? sections.Count : 0];
        foreach (var item in plan.Items)
        {
            if (item.Length > 1)
                BestOf(item, indicators, either);
            tally.Count(MemoryMarshal.AsBytes((item.Length > 1 ? either : indicators[item[0]].Statuses).AsSpan()));
        }

        for (var i = 0; i < met.Length; i++)
            met[i] = tally.Met[i];
        if (pack.SchoolRule is { } rule)
            Decide(rule, plan.AllowedToFail, tally, MemoryMarshal.AsBytes(statuses.AsSpan()));
        else
            Array.Fill(statuses, SchoolStatus.PrintedOnly);
        for (var i = 0; sections.HasExcluded && i < statuses.Length; i++)
            statuses[i] = sections.InSchoolRule(i) ? statuses[i] : SchoolStatus.Excluded;
        ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>An either/or group takes the best of its members; a member that is unknown could still be met.</summary>
    private static void BestOf(int[] item, IndicatorResult[] indicators, SchoolIndicatorStatus[] into)
    {
        Array.Fill(into, SchoolIndicatorStatus.PrintedOnly);
        foreach (var k in item)
        {
            var statuses = indicators[k].Statuses;
            for (var i = 0; i < into.Length; i++)
            {
                if (Rank(statuses[i]) > Rank(into[i]))
                    into[i] = statuses[i];
            }
        }
    }

    private static void Decide(SchoolRule rule, int allowedToFail, in Tally tally, Span<byte> statuses)
    {
        var allowed = Vector256.Create((byte)Math.Clamp(allowedToFail, 0, byte.MaxValue));
        var never = allowedToFail < 0 ? Vector256<byte>.AllBitsSet : Vector256<byte>.Zero;
        var hasFloor = rule.FloorShare is null ? Vector256<byte>.Zero : Vector256<byte>.AllBitsSet;
        Span<byte> block = stackalloc byte[Width];
        for (var at = 0; at < statuses.Length; at += Width)
        {
            var unknown = Vector256.Create((ReadOnlySpan<byte>)tally.Unknown.Slice(at, Width));
            var below = Vector256.Create((ReadOnlySpan<byte>)tally.Below.Slice(at, Width));
            var under = Vector256.Create((ReadOnlySpan<byte>)tally.UnderFloor.Slice(at, Width));
            var fails = Vector256.GreaterThan(below, allowed) | (Vector256.GreaterThan(under, Vector256<byte>.Zero) & hasFloor) | never;
            (fails & Vector256.Create((byte)SchoolStatus.Fail)).CopyTo(block);
            for (var i = 0; unknown != Vector256<byte>.Zero && i < Width; i++)
            {
                if (unknown[i] != 0 && block[i] == (byte)SchoolStatus.Pass && (rule.FloorShare is not null || below[i] + unknown[i] > allowedToFail))
                    block[i] = (byte)SchoolStatus.Incomplete;
            }

            block[..Math.Min(Width, statuses.Length - at)].CopyTo(statuses[at..]);
        }
    }

    private static int Rank(SchoolIndicatorStatus status) => status switch
    {
        SchoolIndicatorStatus.Met => 4,
        SchoolIndicatorStatus.NotComputable => 3,
        SchoolIndicatorStatus.Floor => 2,
        SchoolIndicatorStatus.Failed => 1,
        _ => 0,
    };

    /// <summary>Four counts for each section: items met, unknown, below (余项 and 不达标), under the floor.</summary>
    private readonly ref struct Tally
    {
        public const int Places = 4;

        public Tally(Span<byte> room, int padded)
        {
            room.Clear();
            Met = room[..padded];
            Unknown = room.Slice(padded, padded);
            Below = room.Slice(2 * padded, padded);
            UnderFloor = room.Slice(3 * padded, padded);
        }

        public Span<byte> Met { get; }
        public Span<byte> Unknown { get; }
        public Span<byte> Below { get; }
        public Span<byte> UnderFloor { get; }

        /// <summary>Adds one item, by the status of every section.</summary>
        public void Count(ReadOnlySpan<byte> statuses)
        {
            var at = 0;
            for (; at + Width <= statuses.Length; at += Width)
                Add(Vector256.Create(statuses.Slice(at, Width)), at);
            if (at == statuses.Length)
                return;
            Span<byte> rest = stackalloc byte[Width];
            rest.Fill((byte)SchoolIndicatorStatus.PrintedOnly);
            statuses[at..].CopyTo(rest);
            Add(Vector256.Create((ReadOnlySpan<byte>)rest), at);
        }

        private void Add(Vector256<byte> status, int at)
        {
            // A mask of all ones is −1, so taking it away counts.
            var failed = Vector256.Equals(status, Vector256.Create((byte)SchoolIndicatorStatus.Failed));
            var floor = Vector256.Equals(status, Vector256.Create((byte)SchoolIndicatorStatus.Floor));
            Subtract(Met, at, Vector256.Equals(status, Vector256.Create((byte)SchoolIndicatorStatus.Met)));
            Subtract(Unknown, at, Vector256.Equals(status, Vector256.Create((byte)SchoolIndicatorStatus.NotComputable)));
            Subtract(Below, at, failed | floor);
            Subtract(UnderFloor, at, failed);
        }

        private static void Subtract(Span<byte> counts, int at, Vector256<byte> mask)
        {
            var place = counts.Slice(at, Width);
            (Vector256.Create((ReadOnlySpan<byte>)place) - mask).CopyTo(place);
        }
    }
}
