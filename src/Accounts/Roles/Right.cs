namespace Junheng.Accounts.Roles;

/// <summary>What a page or an action asks for. Each route names one.</summary>
public enum Right
{
    /// <summary>Figures, verdicts and rules of a whole county.</summary>
    ReadCounty,

    /// <summary>Figures of single schools.</summary>
    ReadSchool,

    /// <summary>Sending in, mending and accepting a county's data.</summary>
    WriteData,

    /// <summary>A county's own standard packs.</summary>
    WriteStandards,

    ReadPlans,

    /// <summary>Making, naming, keeping and stopping plans.</summary>
    WritePlans,

    /// <summary>Turning a plan into orders.</summary>
    AcceptPlans,

    /// <summary>Reporting how far an order is.</summary>
    ReportOrders,

    /// <summary>Making, closing and renaming accounts.</summary>
    ManageAccounts,

    /// <summary>Giving and taking posts, unlocking, ending sessions.</summary>
    ManagePosts,

    ReadAudit,

    /// <summary>Filling in a school's return and handing it to the school's reviewer.</summary>
    FillReturn,

    /// <summary>Reviewing a return at the school.</summary>
    ReviewReturn,

    /// <summary>Signing a return for the school.</summary>
    SignReturn,

    /// <summary>Opening and closing rounds, approving returns, compiling them, the register of schools.</summary>
    ManageRounds,

    /// <summary>Signing a round for the county.</summary>
    SignRounds,

    /// <summary>Approving a county's round for the city or the province, or sending it back.</summary>
    ApproveRounds,

    /// <summary>How long the audit is kept.</summary>
    KeepAudit,

    /// <summary>The register of teachers and pupils, masked.</summary>
    ReadPeople,

    /// <summary>Names and identity numbers as they are, against a reason.</summary>
    RevealPeople,

    /// <summary>Entering pupils into the register.</summary>
    WritePeople,

    /// <summary>Figures about the running program, for whoever keeps it.</summary>
    ReadMetrics,
}
