using System.Globalization;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>Writes down why a verdict is not a plain pass.</summary>
internal static class ReasonWriter
{
    public static IReadOnlyList<Reason> Write(Assessment assessment)
    {
        var reasons = new List<Reason>();
        if (assessment.Stages.Count == 0)
            reasons.Add(new Reason(ReasonCodes.NoSections, new Words("没有小学或初中的学生数据", "There are no primary or middle pupils in the data")) { Fails = false });
        foreach (var stage in assessment.Stages)
        {
            AddComposite(reasons, stage);
            AddCvs(reasons, assessment.Pack, stage);
            AddSchools(reasons, assessment, stage);
        }

        foreach (var group in assessment.CountyGroups)
            AddGroup(reasons, group);
        return [.. reasons.OrderByDescending(reason => reason.Fails)];
    }

    private static void AddComposite(List<Reason> reasons, StageAssessment stage)
    {
        if (stage.CompositeStatus == CvStatus.Fail)
        {
            reasons.Add(new Reason(ReasonCodes.CompositeOverLimit, Say(
                $"{stage.Stage.Name().Zh}综合差异系数 {Cv(stage.CompositeCv, stage.CompositeLimit)}，超过限值 {stage.CompositeLimit}",
                $"{stage.Stage.Name().En}: composite CV {Cv(stage.CompositeCv, stage.CompositeLimit)} is over the limit {stage.CompositeLimit}")) { Stage = stage.Stage });
        }
        else if (stage.CompositeStatus == CvStatus.NotComputable)
        {
            reasons.Add(new Reason(ReasonCodes.CompositeNotComputable, Say(
                $"{stage.Stage.Name().Zh}综合差异系数不能计算",
                $"{stage.Stage.Name().En}: the composite CV is not computable")) { Stage = stage.Stage, Fails = false });
        }
    }

    private static void AddCvs(List<Reason> reasons, StandardPack pack, StageAssessment stage)
    {
        foreach (var result in stage.Indicators)
        {
            var name = result.Indicator.ShortName;
            if (result.CvStatus == CvStatus.Fail)
            {
                reasons.Add(new Reason(ReasonCodes.CvOverLimit, Say(
                    $"{stage.Stage.Name().Zh}{name.Zh}差异系数 {Cv(result.Cv, result.CvLimit)}，超过限值 {result.CvLimit}",
                    $"{stage.Stage.Name().En}: CV of {name.En} {Cv(result.Cv, result.CvLimit)} is over the limit {result.CvLimit}"))
                { Stage = stage.Stage, Indicator = result.Indicator.Id });
            }
            else if (result.CvStatus == CvStatus.NotComputable)
            {
                var fields = string.Join("、", result.MissingFields.Select(id => pack.Fields.Find(id)?.Heading ?? id));
                var ids = string.Join(", ", result.MissingFields.Select(id => pack.Fields.Find(id)?.English ?? id));
                reasons.Add(new Reason(ReasonCodes.CvNotComputable, Say(
                    $"{stage.Stage.Name().Zh}{name.Zh}差异系数不能计算{(fields.Length > 0 ? "，缺：" + fields : "")}",
                    $"{stage.Stage.Name().En}: the CV of {name.En} is not computable{(ids.Length > 0 ? "; missing: " + ids : "")}"))
                { Stage = stage.Stage, Indicator = result.Indicator.Id, Fails = false });
            }
        }
    }

    private static void AddSchools(List<Reason> reasons, Assessment assessment, StageAssessment stage)
    {
        for (var i = 0; i < stage.Schools.Length; i++)
        {
            if (stage.Schools[i] is not (SchoolStatus.Fail or SchoolStatus.Incomplete))
                continue;
            var school = assessment.Facts.Schools[stage.Sections[i].School];
            var fails = stage.Schools[i] == SchoolStatus.Fail;
            var named = stage.Indicators.Where(result => Counts(result.Statuses[i], fails)).ToList();
            reasons.Add(new Reason(
                fails ? ReasonCodes.SchoolBelowStandard : ReasonCodes.SchoolIncomplete,
                Say(
                    $"{school.Name}（{stage.Stage.Name().Zh}）{(fails ? "不达标：" : "不能判定：缺 ")}{string.Join("、", named.Select(result => result.Indicator.ShortName.Zh))}",
                    $"{school.Name} ({stage.Stage.Name().En}) {(fails ? "is below standard" : "cannot be judged")}: {string.Join(", ", named.Select(result => result.Indicator.ShortName.En))}"))
            {
                Stage = stage.Stage,
                School = school.Code.Length > 0 ? school.Code : school.Name,
                Indicator = named.Count == 1 ? named[0].Indicator.Id : null,
                Fails = fails,
            });
        }
    }

    private static bool Counts(SchoolIndicatorStatus status, bool fails) => fails
        ? status is SchoolIndicatorStatus.Failed or SchoolIndicatorStatus.Floor
        : status == SchoolIndicatorStatus.NotComputable;

    private static void AddGroup(List<Reason> reasons, CountyGroupResult group)
    {
        if (group.Status is CountyItemStatus.Met or CountyItemStatus.NotReported)
            return;
        if (group.Group.Rule == CountyGroupRule.Points && group.Status == CountyItemStatus.NotMet)
        {
            reasons.Add(new Reason(ReasonCodes.CountyPointsBelow, Say(
                $"{group.Group.Name.Zh}得分 {group.Points?.ToString(CultureInfo.InvariantCulture) ?? "不足"}，低于 {group.Group.PassPoints}",
                $"{group.Group.Name.En}: {group.Points?.ToString(CultureInfo.InvariantCulture) ?? "too few"} points, below {group.Group.PassPoints}")));
            return;
        }

        foreach (var item in group.Items)
        {
            var missing = item.Points is null && item.Status == CountyItemStatus.Missing;
            if (item.Status == CountyItemStatus.NotMet && group.Group.Rule != CountyGroupRule.Points)
            {
                var veto = group.Group.Rule == CountyGroupRule.Veto;
                reasons.Add(new Reason(veto ? ReasonCodes.Veto : ReasonCodes.CountyItemNotMet, Say(
                    $"{group.Group.Name.Zh}：{item.Item.Name.Zh}{(veto ? "，一票否决" : "，未达到")}",
                    $"{group.Group.Name.En}: {item.Item.Name.En} {(veto ? "(veto)" : "is not met")}")) { Indicator = item.Item.Id });
            }
            else if (missing)
            {
                reasons.Add(new Reason(ReasonCodes.CountyItemMissing, Say(
                    $"{group.Group.Name.Zh}：{item.Item.Name.Zh}，未填",
                    $"{group.Group.Name.En}: {item.Item.Name.En} is not reported")) { Indicator = item.Item.Id, Fails = false });
            }
        }
    }

    private static Words Say(FormattableString zh, FormattableString en) =>
        new(FormattableString.Invariant(zh), FormattableString.Invariant(en));

    /// <summary>Three decimals, or as many more as it takes to show that the value lies over the limit.</summary>
    private static string Cv(double value, decimal? limit)
    {
        for (var decimals = 3; decimals < 12; decimals++)
        {
            var text = value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (limit is null || decimal.Parse(text, CultureInfo.InvariantCulture) > limit)
                return text;
        }

        return value.ToString("R", CultureInfo.InvariantCulture);
    }
}
