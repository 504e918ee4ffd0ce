namespace Junheng.Accounts.Roles;

/// <summary>Which rights a role gives: the one table of it.</summary>
public static class RoleRights
{
    private static readonly Right[] Clerks = [Right.ReadCounty, Right.ReadSchool, Right.ReadPlans, Right.ReportOrders];

    private static readonly Right[] Registrar = [Right.ReadPeople, Right.RevealPeople, Right.WritePeople];

    /// <param name="module">Of a clerk; null for other roles.</param>
    public static IReadOnlyList<Right> Of(Role role, Module? module) => role switch
    {
        Role.SystemAdmin => [Right.ManageAccounts, Right.ReadMetrics],
        Role.SecurityAdmin => [Right.ManagePosts],
        Role.AuditAdmin => [Right.ReadAudit, Right.KeepAudit],
        Role.Leader => [Right.ReadCounty, Right.ReadSchool, Right.ReadPlans, Right.AcceptPlans, Right.ReportOrders, Right.SignRounds],
        Role.Clerk when module == Module.Data => [.. Clerks, Right.WriteData, Right.WriteStandards, Right.ManageRounds, .. Registrar],
        Role.Clerk when module == Module.Planning => [.. Clerks, Right.WritePlans],
        Role.Clerk => Clerks,
        Role.CityReviewer or Role.ProvinceReviewer => [Right.ReadCounty, Right.ReadSchool, Right.ReadPlans, Right.ApproveRounds],
        Role.SchoolReporter => [Right.ReadSchool, Right.FillReturn, .. Registrar],
        Role.SchoolReviewer => [Right.ReadSchool, Right.ReviewReturn],
        Role.Principal => [Right.ReadSchool, Right.SignReturn, Right.ReadPeople, Right.RevealPeople],
        _ => [Right.ReadSchool],
    };

    /// <summary>True if using the right changes something.</summary>
    public static bool Writes(this Right right) =>
        right is not (Right.ReadCounty or Right.ReadSchool or Right.ReadPlans or Right.ReadAudit or Right.ReadPeople or Right.RevealPeople or Right.ReadMetrics);
}
