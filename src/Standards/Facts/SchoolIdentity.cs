using Junheng.Standards.Fields;

namespace Junheng.Standards.Facts;

/// <summary>Who a school is: everything about it that is not a number to compute with.</summary>
/// <param name="Code">学校标识码, unique in its county; text, leading digits kept.</param>
/// <param name="Name">学校名称.</param>
/// <param name="Kind">办学类型.</param>
public sealed record SchoolIdentity(string Code, string Name, SchoolKind Kind)
{
    /// <summary>举办者类型 1–10; null where not given. 10 is 民办.</summary>
    public int? Operator { get; init; }

    public Location Location { get; init; }

    /// <summary>城乡分类 as given (111 … 220), empty where only 城区/镇区/乡村 or nothing was given.</summary>
    public string UrbanRuralCode { get; init; } = "";

    public string Township { get; init; } = "";
    public string District { get; init; } = "";
    public string SchoolGroup { get; init; } = "";
    public string InspectionArea { get; init; } = "";

    /// <summary>所属中心校标识码 of a teaching point; empty where there is none.</summary>
    public string ParentCode { get; init; } = "";

    /// <summary>是否计校数; a school that does not count is merged into its parent before computing.</summary>
    public bool CountsAsSchool { get; init; } = true;

    /// <summary>Decimal degrees; null where not given.</summary>
    public double? Longitude { get; init; }

    public double? Latitude { get; init; }

    /// <summary>建校年份; null where not given.</summary>
    public int? BuiltYear { get; init; }
}
