using Junheng.Registry.Findings;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Teachers;

/// <summary>One row of sheet 教师, read into what plans need. People's data are passed on to the plan and not stored.</summary>
/// <param name="Id">教师编号.</param>
/// <param name="SubjectGroup">语文, 数学, 外语, 科学, 文综, 体育艺术, 其他; empty where no subject is given.</param>
/// <param name="HighDegree">Above the required degree: 专科 or above in primary, 本科 or above in junior middle schools.</param>
/// <param name="MidTitle">Middle title (一级) or above.</param>
/// <param name="Backbone">Backbone teacher of county level or above.</param>
/// <param name="YearsHere">NaN where not given.</param>
/// <param name="Exempt">不宜交流.</param>
public sealed record TeacherRow(
    string Id, string Name, string SchoolCode, Stage Stage, string SubjectGroup, bool HighDegree, bool MidTitle, bool Backbone, double YearsHere, bool Exempt, CellAddress Cell)
{
    /// <summary>家庭所在地, as written.</summary>
    public string Home { get; init; } = "";

    /// <summary>Of the identity card, checked; empty where not given. Plans never see it.</summary>
    public string IdNumber { get; init; } = "";

    public double? HomeLongitude { get; init; }
    public double? HomeLatitude { get; init; }
    public bool PeArt => SubjectGroup == SubjectGroups.PeArt;
}

/// <summary>What reading sheet 教师 gave.</summary>
/// <param name="Found">False if the file has no such sheet.</param>
public sealed record TeacherReading(bool Found, IReadOnlyList<TeacherRow> Teachers, IReadOnlyList<Finding> Findings)
{
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}
