using Junheng.Planning.Compliance;
using Junheng.Planning.Options;
using Junheng.Standards;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Tests.Compliance;

/// <summary>Counties of two or three schools with caps so small that every plan can be tried by the evaluator.</summary>
internal sealed record TinyCounty(StandardPack Pack, CountyFacts Facts, PlanOptions Options)
{
    private const int MostPlans = 3000;

    private static readonly string[] Columns =
    [
        "pupils_primary", "pupils_middle", "pupils_high", "teachers_primary", "teachers_middle", "teachers_above_degree_primary", "teachers_above_degree_middle",
        "teachers_pe_art_primary", "teachers_pe_art_middle", "multimedia_rooms",
    ];

    /// <summary>Quality-2017 in small: three indicators, two of them to be met, floor 85 %, each CV limited.</summary>
    public const string EachCv = """
        id: tiny
        version: 1
        name: 小标准
        source: {document: 某教〔2024〕1号, confidence: verified}
        stages: [primary, middle]
        splitting:
          fields: [multimedia_rooms]
          weights: {primary: 1, middle: 1.1, high: 1.32}
        indicators:
          - {id: degree, name: 高学历, numerator: teachers_above_degree, denominator: pupils, scale: 100, thresholds: [{stages: [primary], value: 4.2}, {stages: [middle], value: 5.3}]}
          - {id: pe, name: 体艺, numerator: teachers_pe_art, denominator: pupils, scale: 100, thresholds: [{value: 0.9}]}
          - {id: rooms, name: 多媒体, numerator: multimedia_rooms, denominator: pupils, scale: 100, thresholds: [{value: 2.3}]}
        school_rule: {minimum_met: 2, floor_share: 0.85, text: 三项中两项达标}
        cv_rule: {kind: each, limits: {primary: 0.25, middle: 0.2}, text: 各项差异系数}
        """;

    /// <summary>At most one may fail, without a floor; an either/or group; thresholds by condition; no CV.</summary>
    public const string AtMostOneFails = """
        id: tiny-province
        version: 1
        name: 小省标
        source: {document: 某教〔2024〕2号, confidence: verified}
        stages: [primary, middle]
        splitting:
          fields: [multimedia_rooms]
          weights: {primary: 1, middle: 1.1, high: 1.32}
        groups:
          - {id: either, name: 任一}
        indicators:
          - {id: degree, name: 高学历, numerator: teachers_above_degree, denominator: pupils, scale: 100, cv: false, group: either, thresholds: [{value: 5}]}
          - {id: pe, name: 体艺, numerator: teachers_pe_art, denominator: pupils, scale: 100, cv: false, group: either, thresholds: [{when: pupils < 150, value: 1.5}, {value: 1}]}
          - {id: rooms, name: 多媒体, numerator: multimedia_rooms, denominator: pupils, scale: 100, cv: false, thresholds: [{value: 2.3}]}
          - {id: teachers, name: 师生比, numerator: teachers, denominator: pupils, scale: 1, cv: false, thresholds: [{value: 0.06}]}
        school_rule: {minimum_met: 2, text: 至多一项不达标}
        """;

    private static readonly Lazy<StandardPack> Each = new(() => Read(EachCv)), Fails = new(() => Read(AtMostOneFails));

    public static StandardPack Read(string yaml)
    {
        var reading = PackReader.Read(yaml);
        Assert.True(reading.Pack is not null, string.Join('\n', reading.Problems));
        return reading.Pack;
    }

    public static PlanAction Action(string id, decimal cost, decimal start, int posts, params (string Field, decimal Amount)[] adds) =>
        new(id, Words.Same(id), cost, start, adds.ToDictionary(each => each.Field, each => each.Amount, StringComparer.Ordinal)) { UsesQuota = posts };

    /// <summary>The same seed, the same county. Null where it has too many plans to try.</summary>
    public static TinyCounty? Of(int seed, bool each = true)
    {
        var chance = new Random(seed);
        var pack = (each ? Each : Fails).Value;
        PlanAction[] actions =
        [
            Action("recruit", chance.Next(2, 12), 0, 1, ("teachers", 1), ("teachers_above_degree", 1), ("teachers_pe_art", 1)),
            Action("train", 1.5m, 0, 0, ("teachers_above_degree", 1)),
            Action("retrain", 1, 0, 0, ("teachers_pe_art", 1)),
            Action("room", 3, chance.Next(0, 3) * 2, 0, ("multimedia_rooms", 1)),
        ];
        var schools = new List<SchoolIdentity>();
        var columns = Columns.ToDictionary(id => id, _ => new List<double>(), StringComparer.Ordinal);
        var caps = new List<SchoolCap>();
        var count = chance.Next(2, 4);
        for (var i = 0; i < count; i++)
            AddSchool(chance, schools, columns, caps, actions, i);
        var county = new TinyCounty(
            pack,
            new CountyFacts(new CountyIdentity("999901", "小县", 2025), schools, columns.ToDictionary(each => each.Key, each => each.Value.ToArray(), StringComparer.Ordinal), FactSources.None, new Dictionary<string, CountyItemValue>()),
            new PlanOptions
            {
                Hash = "",
                MoneyUnit = Words.Same("万元"),
                Actions = actions,
                Caps = caps,
                Quota = chance.Next(3) == 0 ? chance.Next(0, 4) : null,
                Budget = chance.Next(4) == 0 ? chance.Next(5, 40) : null,
                Locks = chance.Next(4) == 0 ? [new PlanLock(schools[0].Code, null, "room", chance.Next(0, 3))] : [],
            });
        return county.PlanCount() > MostPlans ? null : county;
    }

    /// <summary>Every plan within caps and locks, with its cost.</summary>
    public IEnumerable<(decimal Cost, List<PlannedAction> Actions)> Plans()
    {
        var places = Places().ToList();
        var counts = new int[places.Count];
        while (true)
        {
            var actions = new List<PlannedAction>();
            var cost = 0m;
            for (var i = 0; i < counts.Length; i++)
            {
                var n = counts[i] + places[i].Least;
                if (n == 0)
                    continue;
                var spent = places[i].Action.Cost * n + places[i].Action.Fixed;
                cost += spent;
                actions.Add(new PlannedAction(places[i].School, places[i].Stage, places[i].Action.Id, n, spent, ActionReason.Threshold));
            }

            yield return (cost, actions);
            var at = 0;
            while (at < counts.Length && ++counts[at] > places[at].Most - places[at].Least)
                counts[at++] = 0;
            if (at == counts.Length)
                yield break;
        }
    }

    /// <summary>By the evaluator: every school passes, every CV is within its limit; posts and money suffice.</summary>
    public bool Holds(decimal cost, IReadOnlyList<PlannedAction> actions)
    {
        if (cost > (Options.Budget ?? decimal.MaxValue))
            return false;
        if (actions.Sum(each => each.Count * Options.Actions.First(action => action.Id == each.Action).UsesQuota) > (Options.Quota ?? int.MaxValue))
            return false;
        var after = Evaluator.Evaluate(Pack, PlanFacts.Apply(Facts, Pack, Options, actions));
        return after.Stages.All(stage => !stage.Schools.Contains(SchoolStatus.Fail) && stage.CompositeStatus != CvStatus.Fail
            && stage.Indicators.All(indicator => indicator.CvStatus != CvStatus.Fail));
    }

    /// <summary>Where something can be done, with its least and most count.</summary>
    public IEnumerable<(string School, Stage? Stage, PlanAction Action, int Least, int Most)> Places()
    {
        foreach (var school in Facts.Schools)
        {
            if (!school.CountsAsSchool)
                continue;
            foreach (var action in Options.Actions)
            {
                IEnumerable<Stage?> stages = action.Adds.ContainsKey("multimedia_rooms") ? [null] : StagesOf(school.Code).Select(stage => (Stage?)stage);
                foreach (var stage in stages)
                {
                    var locked = Options.Locks.FirstOrDefault(each => each.School == school.Code && each.Action == action.Id);
                    var cap = Options.Caps.First(each => each.School == school.Code && each.Action == action.Id).Most;
                    yield return (school.Code, stage, action, locked?.Count ?? 0, locked?.Count ?? cap);
                }
            }
        }
    }

    private long PlanCount() => Places().Aggregate(1L, (product, each) => product * (each.Most - each.Least + 1));

    private IEnumerable<Stage> StagesOf(string code)
    {
        var own = Enumerable.Range(0, Facts.Schools.Count).Where(i => Facts.Schools[i].Code == code || Facts.Schools[i].ParentCode == code).ToList();
        return Stages.Compulsory.Where(stage => own.Exists(i => Facts.Value($"pupils_{stage.Id()}", i) > 0));
    }

    private static void AddSchool(Random chance, List<SchoolIdentity> schools, Dictionary<string, List<double>> columns, List<SchoolCap> caps, PlanAction[] actions, int i)
    {
        var kind = chance.Next(6) switch { 0 => SchoolKind.NineYear, 1 or 2 => SchoolKind.Middle, _ => SchoolKind.Primary };
        var code = $"21999900{i + 1:00}";
        schools.Add(new SchoolIdentity(code, $"学校{i + 1}", kind));
        Row(chance, columns, kind is SchoolKind.Primary or SchoolKind.NineYear, kind is SchoolKind.Middle or SchoolKind.NineYear);
        foreach (var action in actions)
            caps.Add(new SchoolCap(code, null, action.Id, chance.Next(kind == SchoolKind.NineYear ? 2 : 4)));
        if (kind != SchoolKind.Primary || chance.Next(4) != 0)
            return;
        schools.Add(new SchoolIdentity($"21999990{i + 1:00}", $"教学点{i + 1}", SchoolKind.TeachingPoint) { ParentCode = code, CountsAsSchool = false });
        Row(chance, columns, true, false);
    }

    private static void Row(Random chance, Dictionary<string, List<double>> columns, bool primary, bool middle)
    {
        foreach (var (stage, has, need) in new[] { ("primary", primary, 4.2), ("middle", middle, 5.3) })
        {
            var pupils = chance.Next(50, 260);
            columns[$"pupils_{stage}"].Add(has ? pupils : double.NaN);
            columns[$"teachers_{stage}"].Add(has ? chance.Next(pupils / 18, pupils / 14) : double.NaN);
            columns[$"teachers_above_degree_{stage}"].Add(has ? Math.Max(0, (int)(pupils * need / 100) + chance.Next(-2, 4)) : double.NaN);
            columns[$"teachers_pe_art_{stage}"].Add(has ? Math.Max(0, (int)(pupils * 0.009) + chance.Next(-1, 2)) : double.NaN);
        }

        columns["pupils_high"].Add(middle && chance.Next(3) == 0 ? chance.Next(50, 200) : double.NaN);
        columns["multimedia_rooms"].Add(chance.Next(1, 8));
    }
}
