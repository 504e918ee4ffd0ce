using Junheng.Registry.Findings;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Rounds.Storage;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Standards.Facts;

namespace Junheng.Registry.Rounds.Desk;

/// <summary>From rows to what they tell.</summary>
internal static class RoundReading
{
    public static Round Round(RoundRow row)
    {
        var county = ReturnCells.Read(row.County);
        return new Round(
            new RoundKey(row.CountyId, row.RoundId),
            row.SchoolYear,
            row.Title,
            new CountyIdentity(county["code"], county["name"], row.SchoolYear),
            ReturnCells.Read<List<string>>(row.Packs),
            ReturnCells.Read<List<string>>(row.Fields),
            ReturnCells.Read(row.Rules).ToDictionary(rule => rule.Key, rule => Level(rule.Value), StringComparer.Ordinal),
            row.OpensOn,
            row.ClosesOn,
            row.FewHands,
            StoredNames.Read<RoundStatus>(row.Status),
            row.Revision,
            ReturnCells.Read(row.Items),
            row.VersionNo,
            row.CreatedAt,
            row.CreatedBy);
    }

    public static SchoolReturn Return(ReturnRow row) => new(
        new ReturnSummary(
            new ReturnKey(row.CountyId, row.RoundId, row.SchoolCode), row.Name, row.Ordinal, StoredNames.Read<ReturnStatus>(row.Status), row.Revision,
            row.Errors, row.Warnings, row.Filled, row.DueOn, row.VersionNo, row.HandedInAt, row.UpdatedAt, row.UpdatedBy),
        ReturnCells.Read(row.Cells),
        ReturnCells.Read(row.LastYear),
        ReturnCells.Read<List<Answer>>(row.Answers),
        [.. ReturnCells.Read<List<StoredFinding>>(row.Batch).Select(finding => finding.Read(row.SchoolCode))],
        (row.Reporter, row.Reviewer, row.Principal));

    public static SignedVersion Version(ReturnVersionRow row) => new(
        new ReturnKey(row.CountyId, row.RoundId, row.SchoolCode),
        row.VersionNo,
        row.ContentHash,
        ReturnCells.Read(row.Cells),
        ReturnCells.Read<List<Answer>>(row.Answers),
        (row.Reporter, row.Reviewer, row.Principal),
        row.OnPaper,
        row.SignedAt);

    /// <summary>A severity as it is stored; null for off.</summary>
    public static Severity? Level(string stored) => stored switch { "error" => Severity.Error, "warning" => Severity.Warning, _ => null };

    public static string Stored(Severity? severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "off" };
}

/// <summary>A finding of the whole county's check as it is kept with the return.</summary>
internal sealed record StoredFinding(string Rule, string Field, string Value, string Zh, string En)
{
    public static StoredFinding Of(Finding finding) => new(finding.RuleId, finding.FieldId, finding.Value, finding.Message.Zh, finding.Message.En);

    public Finding Read(string schoolCode)
    {
        var rule = RuleCatalog.Find(Rule);
        return new Finding(Rule, rule?.Severity ?? Severity.Warning, "", CellAddress.None, Value, new(Zh, En), rule?.Advice ?? new("", "")) { SchoolCode = schoolCode, FieldId = Field };
    }
}
