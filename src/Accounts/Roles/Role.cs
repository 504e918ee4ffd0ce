using Junheng.Standards;

namespace Junheng.Accounts.Roles;

/// <summary>What somebody is in the system. A role acts within a place; see <see cref="Posts.Post"/>.</summary>
public enum Role
{
    /// <summary>系统管理员: accounts, without any right to data.</summary>
    SystemAdmin,

    /// <summary>安全管理员: who has which post, unlocking, ending sessions.</summary>
    SecurityAdmin,

    /// <summary>审计管理员: reads the audit, and nothing else.</summary>
    AuditAdmin,

    /// <summary>局领导.</summary>
    Leader,

    /// <summary>业务科员, of one module.</summary>
    Clerk,

    /// <summary>学校填报人.</summary>
    SchoolReporter,

    /// <summary>学校审核人.</summary>
    SchoolReviewer,

    /// <summary>校长.</summary>
    Principal,

    /// <summary>督学.</summary>
    Inspector,

    /// <summary>市级审核人.</summary>
    CityReviewer,

    /// <summary>省级审核人.</summary>
    ProvinceReviewer,
}

/// <summary>The business that a clerk has.</summary>
public enum Module
{
    /// <summary>数据统计.</summary>
    Data,

    /// <summary>规划.</summary>
    Planning,
}

/// <summary>Names of roles and modules.</summary>
public static class RoleNames
{
    public static Words Name(this Role role) => role switch
    {
        Role.SystemAdmin => new("系统管理员", "System administrator"),
        Role.SecurityAdmin => new("安全管理员", "Security administrator"),
        Role.AuditAdmin => new("审计管理员", "Audit administrator"),
        Role.Leader => new("局领导", "Bureau leader"),
        Role.Clerk => new("业务科员", "Bureau clerk"),
        Role.SchoolReporter => new("学校填报人", "School reporter"),
        Role.SchoolReviewer => new("学校审核人", "School reviewer"),
        Role.Principal => new("校长", "Principal"),
        Role.Inspector => new("督学", "Inspector"),
        Role.CityReviewer => new("市级审核人", "City reviewer"),
        _ => new("省级审核人", "Province reviewer"),
    };

    public static Words Name(this Module module) => module == Module.Data ? new("数据统计", "Data") : new("规划", "Planning");

    /// <summary>True for the three posts that keep the system and see none of its business.</summary>
    public static bool IsAdministrator(this Role role) => role is Role.SystemAdmin or Role.SecurityAdmin or Role.AuditAdmin;
}
