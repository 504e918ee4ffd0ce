using Junheng.Platform.Audit;
using Junheng.Standards;

namespace Junheng.Safekeeping;

/// <summary>The audit in words.</summary>
public static class AuditWords
{
    public static Words Of(AuditKind kind) => kind switch
    {
        AuditKind.SignIn => new Words("登录", "Sign-in"),
        AuditKind.FailedSignIn => new Words("登录被拒", "Sign-in refused"),
        AuditKind.SignOut => new Words("退出", "Sign-out"),
        AuditKind.PersonalRead => new Words("查看个人信息", "Personal data read"),
        AuditKind.Write => new Words("修改数据", "Data written"),
        AuditKind.Approval => new Words("审批", "Approval"),
        AuditKind.Export => new Words("导出", "Export"),
        AuditKind.Configuration => new Words("改设置", "Configuration"),
        AuditKind.Account => new Words("账号和权限", "Account"),
        AuditKind.Refused => new Words("越权被拒", "Refused"),
        AuditKind.Backup => new Words("备份和恢复", "Backup"),
        _ => new Words("到期清理", "Old entries removed"),
    };

    /// <summary>A stored kind; as it stands where this program does not know it.</summary>
    public static Words OfStored(string kind) => AuditKinds.TryParse(kind, out var known) ? Of(known) : Words.Same(kind);

    /// <summary>Which chain, for people.</summary>
    public static Words Chain(string countyId) => countyId == AuditEntry.Installation ? new Words("本系统", "the installation") : Words.Same(countyId);

    /// <summary>What is wrong, where and when, in one sentence.</summary>
    public static Words Of(AuditFault fault)
    {
        var chain = Chain(fault.CountyId);
        var (zh, en) = fault.Seq == fault.LastSeq
            ? (FormattableString.Invariant($"第 {fault.Seq} 条"), FormattableString.Invariant($"entry {fault.Seq}"))
            : (FormattableString.Invariant($"第 {fault.Seq} 至 {fault.LastSeq} 条"), FormattableString.Invariant($"entries {fault.Seq} to {fault.LastSeq}"));
        var what = fault.Kind switch
        {
            AuditFaultKind.Altered => new Words("内容与校验值不符，被改动过", "does not fit its hash: it was altered"),
            AuditFaultKind.Removed => new Words("不见了，被删除", "missing: removed"),
            AuditFaultKind.Replaced => new Words("与后一条记下的校验值不符，被换过或是插进来的", "does not fit what the next one says of it: replaced or put in"),
            AuditFaultKind.CutOff => new Words("不见了，末尾被截去", "missing: the end was cut off"),
            AuditFaultKind.HeadDiffers => new Words("与链尾登记不符，是绕过程序加的，或登记被改", "does not agree with the head of the chain: added past the program, or the head was altered"),
            AuditFaultKind.NoHead => new Words("所在的链没有链尾登记，被删除", "belongs to a chain without its head: removed"),
            AuditFaultKind.AnchorDiffers => new Words("与审计锚不符，到这一条为止被整段重写", "does not agree with the anchor: everything up to it was made anew"),
            AuditFaultKind.AnchorBeyond => new Words("审计锚里有，库里没有，末尾连同登记被截去", "known to the anchor and not there: the end was cut off, head and all"),
            AuditFaultKind.UnrecordedPruning => new Words("不见了，没有到期清理的记录，被删除", "missing, and no entry says that they were removed after the time of keeping"),
            _ => new Words("被当作到期清理，但审计锚表明还不满六个月", "removed as if old, though the anchor shows that they were younger than six months"),
        };
        var missing = fault.Kind is AuditFaultKind.Removed or AuditFaultKind.CutOff or AuditFaultKind.AnchorBeyond;
        var after = (fault.At.Length == 0, missing) switch
        {
            (true, _) => Words.Same(""),
            (_, true) => new Words($"（{fault.At} 之后）", $" (after {fault.At})"),
            _ => new Words($"（{fault.At}）", $" ({fault.At})"),
        };
        var by = fault.Anchor is null ? Words.Same("") : new Words($"［{fault.Anchor}］", $" [{fault.Anchor}]");
        return new Words($"{chain.Zh} {zh}{after.Zh}{what.Zh}{by.Zh}。", $"{chain.En}: {en}{after.En} {what.En}{by.En}.");
    }
}
