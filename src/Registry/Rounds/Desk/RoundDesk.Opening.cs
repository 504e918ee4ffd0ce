using Junheng.Platform.Audit;
using Junheng.Registry.Findings;
using Junheng.Registry.Rounds.Checks;
using Junheng.Registry.Rounds.Life;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Rounds.Storage;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Registry.Workbooks;
using Junheng.Standards.Facts;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Registry.Rounds.Desk;

/// <summary>Opening a round: what is asked, of whom, until when, and what each school said last year.</summary>
public sealed partial class RoundDesk
{
    private const int LongestTitle = 60;

    /// <summary>Opens a round with one return for each school.</summary>
    /// <exception cref="RoundRefusedException">The dates, standards or schools do not fit, or the year has an open round already.</exception>
    public async Task<RoundKey> OpenAsync(NewRound wish, CancellationToken cancellation = default)
    {
        Check(wish);
        var packs = (await PacksAsync(wish.CountyId, cancellation)).Where(pack => wish.Packs.Contains(pack.Id, StringComparer.Ordinal)).ToList();
        if (packs.Count == 0 || packs.Count != wish.Packs.Distinct(StringComparer.Ordinal).Count())
            throw RoundRefusals.Wrong(new("选至少一个标准；填报的内容由标准决定。", "Choose at least one standard: it decides what is asked."));
        await Schools.SeedAsync(wish.CountyId, cancellation);
        var schools = await SchoolsOfAsync(wish, cancellation);
        var before = await BeforeAsync(wish, cancellation);
        var fields = PackColumns.Fields(packs);
        var asked = FormSections.Asked(fields, packs);
        var now = clock.GetUtcNow();
        await using var context = database.CreateContext();
        if (await context.Set<RoundRow>().AnyAsync(row => row.CountyId == wish.CountyId && row.SchoolYear == wish.SchoolYear && row.Status == RoundStatus.Open.Stored(), cancellation))
            throw RoundRefusals.Wrong(new($"{wish.SchoolYear} 学年已有一次填报在收表，先截止它。", $"A round of {wish.SchoolYear} is open already; close it first."));
        var county = before?.Facts.County ?? await CountyAsync(context, wish.CountyId, cancellation);
        var row = new RoundRow
        {
            CountyId = wish.CountyId,
            RoundId = Guid.CreateVersion7(now).ToString("N"),
            SchoolYear = wish.SchoolYear,
            Title = wish.Title.Trim(),
            Packs = ReturnCells.Json(packs.Select(pack => pack.Id)),
            Fields = ReturnCells.Json(asked),
            Rules = ReturnCells.CellsJson(await RulesAsync(context, wish, cancellation)),
            OpensOn = wish.OpensOn,
            ClosesOn = wish.ClosesOn,
            FewHands = wish.FewHands,
            Status = RoundStatus.Open.Stored(),
            Revision = 1,
            County = ReturnCells.Json(new Dictionary<string, string>(StringComparer.Ordinal) { ["code"] = county.Code, ["name"] = county.Name }),
            Items = ReturnCells.Json(new Dictionary<string, string>(StringComparer.Ordinal)),
            CreatedAt = now,
            CreatedBy = Who,
        };
        context.Add(row);
        var round = RoundReading.Round(row);
        var checks = new ReturnChecks(round, fields, PackColumns.ItemHeadings(packs));
        var ordinal = 0;
        foreach (var school in schools)
            context.Add(ReturnOf(round, school, ordinal++, before, checks));
        AddStep(context, round.Key, 1, "open", RoundStatus.Open, "");
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.SaveChangesAsync(cancellation);
        await audit.AppendAsync(context, Entry(round.Key, AuditKind.Configuration) with
        {
            After = ReturnCells.Json(new { title = round.Title, schoolYear = round.SchoolYear, packs = round.Packs, opensOn = round.OpensOn, closesOn = round.ClosesOn, schools = ordinal }),
        }, cancellation);
        await transaction.CommitAsync(cancellation);
        return round.Key;
    }

    /// <summary>From which school year on a rule is an error, a warning, or off (null), in a county. Rounds opened later follow it.</summary>
    /// <exception cref="RoundRefusedException">The rule cannot be set.</exception>
    public async Task SetSeverityAsync(string countyId, string ruleId, int fromYear, Severity? severity, CancellationToken cancellation = default)
    {
        if (RuleCatalog.Find(ruleId) is not { CanBeOff: true } || severity == Severity.Note)
            throw RoundRefusals.Wrong(new("这条规则不能改：它保证数据读得对。", "This rule cannot be changed: without it data would be misread."));
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var row = await context.Set<RuleSeverityRow>().AsTracking().FirstOrDefaultAsync(each => each.CountyId == countyId && each.RuleId == ruleId && each.FromYear == fromYear, cancellation);
        var before = row?.Severity;
        if (row is null)
            context.Add(new RuleSeverityRow { CountyId = countyId, RuleId = ruleId, FromYear = fromYear, Severity = RoundReading.Stored(severity), At = clock.GetUtcNow(), By = Who });
        else
            (row.Severity, row.At, row.By) = (RoundReading.Stored(severity), clock.GetUtcNow(), Who);
        await context.SaveChangesAsync(cancellation);
        await audit.AppendAsync(context, AuditEntry.ByActing(countyId, AuditKind.Configuration, $"rule {ruleId} from {fromYear}") with { Before = before, After = RoundReading.Stored(severity) }, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>What was set for a county's rules: rule, from which school year, how grave (null: off).</summary>
    public async Task<IReadOnlyList<(string RuleId, int FromYear, Severity? Severity)>> SeveritiesAsync(string countyId, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = await context.Set<RuleSeverityRow>().Where(row => row.CountyId == countyId).OrderBy(row => row.RuleId).ThenBy(row => row.FromYear).ToListAsync(cancellation);
        return [.. rows.Select(row => (row.RuleId, row.FromYear, RoundReading.Level(row.Severity)))];
    }

    private static void Check(NewRound wish)
    {
        if (wish.Title.Trim() is not { Length: > 0 and <= LongestTitle })
            throw RoundRefusals.Wrong(new($"写一个名称，不超过 {LongestTitle} 个字。", $"Give it a name of at most {LongestTitle} characters."));
        if (wish.SchoolYear is < 2000 or > 2100)
            throw RoundRefusals.Wrong(new("学年写成开始的年份，例如 2026。", "The school year is the year it begins in, e.g. 2026."));
        if (wish.ClosesOn < wish.OpensOn)
            throw RoundRefusals.Wrong(new("截止日期早于开始日期。", "It would close before it opens."));
    }

    private async Task<IReadOnlyList<RegisteredSchool>> SchoolsOfAsync(NewRound wish, CancellationToken cancellation)
    {
        // 统计时点 is 1 September.
        var open = (await Schools.ListAsync(wish.CountyId, cancellation)).Where(school => school.IsOpenOn(new DateOnly(wish.SchoolYear, 9, 1))).ToList();
        if (wish.Schools is not { } codes)
            return open.Count > 0 ? open : throw RoundRefusals.Wrong(new("学校名录里没有在办的学校。先上传一次全县数据，或在名录里登记学校。", "The register has no open school. Upload the county's data once, or register schools."));
        var chosen = open.Where(school => codes.Contains(school.Code, StringComparer.Ordinal)).ToList();
        return chosen.Count > 0 ? chosen : throw RoundRefusals.Wrong(new("选至少一所学校。", "Choose at least one school."));
    }

    private async Task<FormerYear?> BeforeAsync(NewRound wish, CancellationToken cancellation)
    {
        var all = await versions.ListVersionsAsync(wish.CountyId, cancellation);
        var newest = all.Where(version => version.Key.SchoolYear < wish.SchoolYear).OrderByDescending(version => version.Key.SchoolYear).ThenByDescending(version => version.Key.VersionNo).FirstOrDefault();
        return newest is null
            ? null
            : new FormerYear(await versions.LoadAsync(newest, cancellation), await Schools.LinksAsync(wish.CountyId, new DateOnly(newest.Key.SchoolYear, 9, 1), new DateOnly(wish.SchoolYear, 9, 1), cancellation));
    }

    private static async Task<CountyIdentity> CountyAsync(DbContext context, string countyId, CancellationToken cancellation)
    {
        var row = await context.Set<Versions.CountyRow>().FirstOrDefaultAsync(each => each.CountyId == countyId, cancellation);
        return new CountyIdentity(row?.Code ?? (countyId.All(char.IsAsciiDigit) ? countyId : ""), row?.Name ?? countyId, null);
    }

    private static async Task<Dictionary<string, string>> RulesAsync(DbContext context, NewRound wish, CancellationToken cancellation)
    {
        var rows = await context.Set<RuleSeverityRow>().Where(row => row.CountyId == wish.CountyId && row.FromYear <= wish.SchoolYear).OrderBy(row => row.FromYear).ToListAsync(cancellation);
        var rules = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
            rules[row.RuleId] = row.Severity;
        return rules;
    }

    private ReturnRow ReturnOf(Round round, RegisteredSchool school, int ordinal, FormerYear? before, ReturnChecks checks)
    {
        var last = before?.Of(school.Code, round.Fields, checks.Fields) ?? [];
        var cells = last.Where(cell => checks.Fields.Find(cell.Key) is { } field && (!field.IsNumeric || field.Type is Standards.Fields.FieldType.Year or Standards.Fields.FieldType.Degrees))
            .ToDictionary(StringComparer.Ordinal);
        (cells["school_code"], cells["school_name"], cells["school_kind"]) = (school.Code, school.Name, school.Kind);
        var row = new ReturnRow
        {
            CountyId = round.Key.CountyId, RoundId = round.Key.RoundId, SchoolCode = school.Code, Name = school.Name, Ordinal = ordinal,
            Status = ReturnStatus.Open.Stored(), Revision = 1, Cells = ReturnCells.CellsJson(cells), LastYear = ReturnCells.CellsJson(last), Answers = "[]", Batch = "[]",
            Errors = 0, Warnings = 0, Filled = 0, DueOn = round.ClosesOn, Reporter = "", Reviewer = "", Principal = "", VersionNo = 0, UpdatedAt = clock.GetUtcNow(), UpdatedBy = Who,
        };
        var report = checks.Check(RoundReading.Return(row));
        (row.Errors, row.Warnings, row.Filled) = (report.Errors, report.Warnings, report.Filled);
        return row;
    }

    private void AddStep(DbContext context, RoundKey key, int number, string step, RoundStatus status, string reason, int? version = null) => context.Add(new RoundStepRow
    {
        CountyId = key.CountyId, RoundId = key.RoundId, StepNo = number, Step = step, Status = status.Stored(), At = clock.GetUtcNow(), By = Who, Reason = reason, VersionNo = version,
    });
}
