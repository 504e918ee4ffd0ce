using Junheng.Platform.Storage;
using Junheng.Standards;

namespace Junheng.Registry.Rounds.Workflow;

/// <summary>Where a return stands. The three steps of signing are those of the statistics rules: 统计人员 → 审核人 → 单位负责人.</summary>
public enum ReturnStatus
{
    /// <summary>未填报.</summary>
    Open,

    /// <summary>填报中.</summary>
    Filling,

    /// <summary>待审核: the reporter has handed it to the school's reviewer.</summary>
    Submitted,

    /// <summary>待签发: reviewed, waiting for the head.</summary>
    Reviewed,

    /// <summary>已上报: signed by the head, waiting for the county.</summary>
    Signed,

    /// <summary>已通过: approved by the county.</summary>
    Approved,

    /// <summary>退回修改.</summary>
    Returned,

    /// <summary>免报, with a reason.</summary>
    Excused,
}

/// <summary>Where a round stands.</summary>
public enum RoundStatus
{
    /// <summary>收表中.</summary>
    Open,

    /// <summary>已截止.</summary>
    Closed,

    /// <summary>已汇总: it is a data version.</summary>
    Compiled,

    /// <summary>县已签发.</summary>
    Signed,

    /// <summary>市已审核.</summary>
    CityApproved,

    /// <summary>省已审核.</summary>
    ProvinceApproved,

    /// <summary>上级退回.</summary>
    SentBack,
}

/// <summary>Names of statuses.</summary>
public static class StatusNames
{
    public static Words Name(this ReturnStatus status) => status switch
    {
        ReturnStatus.Open => new("未填报", "Not begun"),
        ReturnStatus.Filling => new("填报中", "Being filled"),
        ReturnStatus.Submitted => new("待学校审核", "School review"),
        ReturnStatus.Reviewed => new("待校长签发", "Waiting for signature"),
        ReturnStatus.Signed => new("待县审核", "County review"),
        ReturnStatus.Approved => new("县已通过", "Approved"),
        ReturnStatus.Returned => new("退回修改", "Sent back"),
        _ => new("免报", "Excused"),
    };

    public static Words Name(this RoundStatus status) => status switch
    {
        RoundStatus.Open => new("收表中", "Collecting"),
        RoundStatus.Closed => new("已截止", "Closed"),
        RoundStatus.Compiled => new("已汇总", "Compiled"),
        RoundStatus.Signed => new("县已签发", "Signed by the county"),
        RoundStatus.CityApproved => new("市已审核", "Approved by the city"),
        RoundStatus.ProvinceApproved => new("省已审核", "Approved by the province"),
        _ => new("上级退回", "Sent back"),
    };

    /// <summary>The school has it: it can be filled in, if the round allows.</summary>
    public static bool IsWithSchool(this ReturnStatus status) =>
        status is ReturnStatus.Open or ReturnStatus.Filling or ReturnStatus.Returned or ReturnStatus.Submitted or ReturnStatus.Reviewed;

    public static bool CanBeFilled(this ReturnStatus status) => status is ReturnStatus.Open or ReturnStatus.Filling or ReturnStatus.Returned;

    /// <summary>A higher office has it, or had it: nothing below changes before it is given back.</summary>
    public static bool IsSealed(this RoundStatus status) => status is RoundStatus.Signed or RoundStatus.CityApproved or RoundStatus.ProvinceApproved;
}

/// <summary>Values of enumerations as they are stored, e.g. <c>city_approved</c>.</summary>
internal static class StoredNames
{
    public static string Stored<T>(this T value)
        where T : struct, Enum => Names.SnakeCase(value.ToString());

    public static T Read<T>(string stored)
        where T : struct, Enum => Enum.GetValues<T>().First(value => value.Stored() == stored);
}
