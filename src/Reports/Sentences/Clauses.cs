using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Reports.Sentences;

/// <summary>A clause: what weighs, and the plain words after it.</summary>
internal sealed record Clause(string Weighty, string Plain, Emphasis Emphasis = Emphasis.Bad);

/// <summary>The clauses of the county's sentence: schools, CVs, county items; or what is missing.</summary>
internal static class Clauses
{
    /// <summary>More indicators over their limit than this are counted, not named.</summary>
    private const int NamedAtMost = 2;

    public static void Write(SentenceBuilder sentence, IReadOnlyList<Clause> clauses, Language language)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            if (i > 0)
                sentence.Add(language == Language.Zh ? "，" : ", ");
            sentence.Add(clauses[i].Weighty, clauses[i].Emphasis).Add(clauses[i].Plain);
        }
    }

    public static IReadOnlyList<Clause> OfFailure(Assessment assessment, Language language)
    {
        var zh = language == Language.Zh;
        var clauses = new List<Clause>();
        var schools = assessment.Stages
            .Select(stage => (stage.Stage, Count: stage.Schools.Count(status => status == SchoolStatus.Fail)))
            .Where(each => each.Count > 0)
            .Select(each => zh ? $"{each.Count} 所{each.Stage.Name().Zh}" : $"{each.Count} {Lower(each.Stage)} {(each.Count == 1 ? "school" : "schools")}")
            .ToList();
        if (schools.Count > 0)
            clauses.Add(new Clause(string.Join(zh ? "、" : " and ", schools), zh ? "不达标" : " below standard"));
        AddCvs(clauses, assessment, zh);
        foreach (var stage in assessment.Stages.Where(stage => stage.CompositeStatus == CvStatus.Fail))
            clauses.Add(new Clause(zh ? $"{stage.Stage.Name().Zh}综合差异系数" : $"composite CV ({Lower(stage.Stage)})", zh ? "超限" : " over the limit"));
        foreach (var group in assessment.CountyGroups.Where(group => group.Status == CountyItemStatus.NotMet))
            clauses.Add(OfGroup(group, zh));
        return clauses;
    }

    public static IReadOnlyList<Clause> OfMissing(Assessment assessment, Language language)
    {
        var zh = language == Language.Zh;
        var clauses = new List<Clause>();
        var missing = MissingFields.Of(assessment);
        foreach (var (field, schools, isWhole) in missing.Take(NamedAtMost))
        {
            var name = zh ? $"“{field.Heading}”" : field.English;
            clauses.Add(isWhole
                ? new Clause(zh ? $"没有{name}一列" : $"no column for {name}", "", Emphasis.Open)
                : new Clause(zh ? $"缺 {schools} 所学校的{name}" : $"{name} missing for {schools} {(schools == 1 ? "school" : "schools")}", "", Emphasis.Open));
        }

        if (missing.Count > NamedAtMost)
            clauses.Add(new Clause(zh ? $"另缺 {missing.Count - NamedAtMost} 项数据" : $"{missing.Count - NamedAtMost} more fields missing", "", Emphasis.Open));
        var items = assessment.CountyGroups.Where(group => group.Status == CountyItemStatus.Missing)
            .Sum(group => group.Items.Count(item => item.Status is CountyItemStatus.Missing or CountyItemStatus.NotReported));
        if (items > 0)
            clauses.Add(new Clause(zh ? $"县级项目待填 {items} 项" : $"{items} county items not filled in", "", Emphasis.Open));
        if (clauses.Count == 0 && assessment.Reasons.Count > 0)
            clauses.Add(new Clause(assessment.Reasons[0].Text.In(language), "", Emphasis.Open));
        return clauses;
    }

    private static void AddCvs(List<Clause> clauses, Assessment assessment, bool zh)
    {
        var over = assessment.Stages
            .SelectMany(stage => stage.Indicators.Where(result => result.CvStatus == CvStatus.Fail).Select(result => (stage.Stage, result.Indicator)))
            .ToList();
        if (over.Count == 0)
            return;
        if (over.Count <= NamedAtMost)
        {
            var named = over.Select(each => zh
                ? $"{each.Stage.Name().Zh}{each.Indicator.ShortName.Zh}差异"
                : $"CV of {each.Indicator.ShortName.En} ({Lower(each.Stage)})");
            clauses.Add(new Clause(string.Join(zh ? "、" : " and ", named), zh ? "超限" : " over the limit"));
            return;
        }

        var counted = over.GroupBy(each => each.Stage).Select(group => zh
            ? $"{group.Key.Name().Zh} {group.Count()} 项"
            : $"{group.Count()} CVs ({Lower(group.Key)})");
        clauses.Add(new Clause(string.Join(zh ? "、" : " and ", counted) + (zh ? "差异系数" : ""), zh ? "超限" : " over the limit"));
    }

    private static Clause OfGroup(CountyGroupResult group, bool zh)
    {
        var failing = group.Items.Where(item => item.Status == CountyItemStatus.NotMet).ToList();
        if (group.Group.Rule == CountyGroupRule.Points)
            return new Clause(zh ? $"{group.Group.Name.Zh}得分" : group.Group.Name.En, zh ? "不够" : " has too few points");
        if (group.Group.Rule == CountyGroupRule.Veto)
            return new Clause(zh ? $"{failing.Count} 项一票否决" : $"{failing.Count} veto", "");
        return failing.Count == 1 && group.Items.Count == 1
            ? new Clause(failing[0].Item.Name.In(zh ? Language.Zh : Language.En), zh ? "未达到" : " not met")
            : new Clause(zh ? $"{group.Group.Name.Zh} {failing.Count} 项" : $"{failing.Count} of {group.Group.Name.En}", zh ? "未达到" : " not met");
    }

    private static string Lower(Stage stage) => stage.Name().En.ToLowerInvariant();
}

/// <summary>The fields whose absence keeps something from being computed.</summary>
internal static class MissingFields
{
    /// <summary>Each with the number of schools that lack it, and whether the file has no such column at all; most lacking first.</summary>
    public static IReadOnlyList<(FieldDefinition Field, int Schools, bool IsWhole)> Of(Assessment assessment)
    {
        var lacking = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        foreach (var stage in assessment.Stages)
        {
            foreach (var id in stage.Indicators.SelectMany(result => result.MissingFields).Distinct(StringComparer.Ordinal))
            {
                if (!lacking.TryGetValue(id, out var schools))
                    lacking.Add(id, schools = []);
                foreach (var section in stage.Sections)
                {
                    if ((section.InCv || section.InSchoolRule) && double.IsNaN(assessment.Facts.Value(id, section.School)))
                        schools.Add(section.School);
                }
            }
        }

        return [.. lacking
            .Select(each => (Field: assessment.Pack.Fields.Find(each.Key), each.Value.Count, Whole: assessment.Facts.Column(each.Key).IsEmpty))
            .Where(each => each.Field is not null && each.Count > 0)
            .OrderByDescending(each => each.Whole).ThenByDescending(each => each.Count).ThenBy(each => each.Field!.Id, StringComparer.Ordinal)
            .Select(each => (each.Field!, each.Count, each.Whole))];
    }
}
