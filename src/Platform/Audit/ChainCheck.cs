using System.Globalization;

namespace Junheng.Platform.Audit;

/// <summary>Follows one chain from its first entry to its end.</summary>
internal sealed class ChainCheck(string countyId, AuditHead? head, AnchoredHead[] anchors, Action<AuditFault> report)
{
    private long lastSeq = head?.PrunedSeq ?? 0;
    private string lastHash = head?.PrunedHash ?? RecordedEntry.NoHash;
    private string lastAt = "";
    private bool lastWhole = true;
    private int nextAnchor;
    private PruningNote? pruning;
    private string pruningAt = "";

    public string CountyId => countyId;

    public void Next(RecordedEntry entry)
    {
        if (entry.Seq <= lastSeq)
        {
            // The head calls this one removed, and it is there.
            Report(AuditFaultKind.HeadDiffers, entry.Seq, entry.Seq, entry.At);
            (lastSeq, lastWhole) = (entry.Seq - 1, false);
        }

        // Anchors of what was removed after the time of keeping can only be compared at the cut itself.
        SkipAnchors();
        var whole = entry.ComputeHash() == entry.Hash;
        if (entry.Seq > lastSeq + 1)
            Report(AuditFaultKind.Removed, lastSeq + 1, entry.Seq - 1, lastAt);
        else if (whole && lastWhole && entry.PreviousHash != lastHash)
            Report(AuditFaultKind.Replaced, Math.Max(lastSeq, 1), Math.Max(lastSeq, 1), lastAt);
        if (!whole)
            Report(AuditFaultKind.Altered, entry.Seq, entry.Seq, entry.At);
        else if (PruningNote.Read(entry) is { } note)
            (pruning, pruningAt) = (note, entry.At);
        (lastSeq, lastHash, lastAt, lastWhole) = (entry.Seq, entry.Hash, entry.At, whole);
        CompareAnchors();
    }

    public void End()
    {
        SkipAnchors();
        for (; nextAnchor < anchors.Length; nextAnchor++)
            Report(AuditFaultKind.AnchorBeyond, lastSeq + 1, anchors[nextAnchor].Seq, lastAt, anchors[nextAnchor].Source);
        CheckHead();
        CheckPruning();
    }

    private void CompareAnchors()
    {
        for (; nextAnchor < anchors.Length && anchors[nextAnchor].Seq == lastSeq; nextAnchor++)
        {
            if (anchors[nextAnchor].Hash != lastHash)
                Report(AuditFaultKind.AnchorDiffers, lastSeq, lastSeq, lastAt, anchors[nextAnchor].Source);
        }
    }

    /// <summary>Passes the anchors of numbers that are not there any more; that at the cut is compared with what the head says.</summary>
    private void SkipAnchors()
    {
        while (nextAnchor < anchors.Length && anchors[nextAnchor].Seq < lastSeq)
            nextAnchor++;
        CompareAnchors();
    }

    private void CheckHead()
    {
        if (head is null)
            Report(AuditFaultKind.NoHead, lastSeq, lastSeq, lastAt);
        else if (head.Seq > lastSeq)
            Report(AuditFaultKind.CutOff, lastSeq + 1, head.Seq, lastAt);
        else if (head.Seq < lastSeq || head.Hash != lastHash)
            Report(AuditFaultKind.HeadDiffers, lastSeq, lastSeq, lastAt);
    }

    private void CheckPruning()
    {
        if (head is null or { PrunedSeq: 0 })
            return;
        if (pruning is null || pruning.Through != head.PrunedSeq || pruning.Hash != head.PrunedHash
            || !DateTimeOffset.TryParseExact(pruningAt, RecordedEntry.TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var pruned))
        {
            Report(AuditFaultKind.UnrecordedPruning, 1, head.PrunedSeq, "");
            return;
        }

        // An anchor made less than six months before the removal, that did not yet reach the cut: what came after it was younger still.
        var early = Array.Find(anchors, anchor => anchor.Seq < pruning.Through && anchor.At > pruned - PruningNote.ShortestKeeping);
        if (early is not null)
            Report(AuditFaultKind.EarlyPruning, early.Seq + 1, pruning.Through, pruningAt, early.Source);
    }

    private void Report(AuditFaultKind kind, long first, long last, string at, string? anchor = null) =>
        report(new AuditFault(kind, countyId, first, last, at, anchor));
}
