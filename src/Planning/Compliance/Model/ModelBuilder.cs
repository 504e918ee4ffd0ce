using Junheng.Planning.Options;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Planning.Compliance.Model;

/// <summary>Compiles pack, facts and options into a <see cref="PlanModel"/>. Who counts and who is judged is asked of the evaluator's own frames.</summary>
internal sealed class ModelBuilder
{
    private readonly StandardPack pack;
    private readonly CountyFacts facts;
    private readonly PlanOptions options;
    private readonly CvLimits limits;
    private readonly Assessment before;
    private readonly MergedCounty county;
    private readonly ActionEffects effects;
    private readonly ModelNotes notes;
    private readonly List<RowBuilder> stages = [];
    private readonly List<PlanRow> rows = [];
    private readonly List<List<(int Row, int Coefficient)>> entries = [];
    private readonly List<ConflictRule> hopeless = [];
    private readonly VariableBuilder variables;
    private readonly List<SchoolSections> schools = [];
    private int[]?[] slots = [];
    private int itemCount;

    private ModelBuilder(StandardPack pack, CountyFacts facts, PlanOptions options, CvLimits limits)
    {
        this.pack = pack;
        this.facts = facts;
        this.options = options;
        this.limits = limits;
        before = Evaluator.Evaluate(pack, facts);
        county = new MergedCounty(facts);
        effects = new ActionEffects(pack, options.Actions);
        notes = new ModelNotes(before);
        variables = new VariableBuilder(pack, options, ValueOf);
    }

    /// <param name="limits">Which CVs are limited; those of the pack and the options, or caps of the composite's search.</param>
    public static PlanModel Build(StandardPack pack, CountyFacts facts, PlanOptions options, CvLimits limits)
    {
        var builder = new ModelBuilder(pack, facts, options, limits);
        builder.FindSchools();
        builder.MakeVariables();
        builder.MakeRows();
        return builder.Assemble();
    }

    private void FindSchools()
    {
        var bySchool = new SchoolSections?[facts.Schools.Count];
        for (var s = 0; s < before.Stages.Count; s++)
        {
            var frame = StageFrame.Build(pack, county, before.Stages[s].Stage);
            stages.Add(new RowBuilder(new StageReach(pack, frame, before.Stages[s], effects), rows, entries));
            for (var i = 0; i < frame.Sections.Count; i++)
                (bySchool[frame.Sections[i].School] ??= new SchoolSections(frame.Sections[i].School, [])).Sections.Add((s, i));
        }

        schools.AddRange(bySchool.OfType<SchoolSections>());
        slots = new int[]?[facts.Schools.Count];
    }

    private void MakeVariables()
    {
        for (var u = 0; u < schools.Count; u++)
        {
            var school = schools[u];
            var first = variables.Variables.Count;
            variables.Add(u, school.School, facts.Schools[school.School], [.. school.Sections.Select(each => before.Stages[each.Stage].Stage)]);
            var own = slots[school.School] = new int[effects.SlotCount];
            Array.Fill(own, -1);
            for (var v = first; v < variables.Variables.Count; v++)
            {
                own[ActionEffects.Slot(options.PlaceOf(variables.Variables[v].Action), variables.Variables[v].Stage)] = v;
                entries.Add([]);
            }
        }
    }

    private void MakeRows()
    {
        foreach (var stage in stages)
        {
            var reach = stage.Reach;
            stage.Build(
                section => slots[reach.Frame.Sections[section].School] is { } own ? slot => own[slot] : _ => -1,
                k => limits.Of(reach.Frame.Stage, k) is not null);
            notes.Add(reach);
        }
    }

    private PlanModel Assemble()
    {
        var flat = FlatEntries.Of(entries, rows);
        int[] lo = [.. variables.Lo], hi = [.. variables.Hi];
        var ranges = RowRanges.Of(entries, rows.Count, lo, hi);
        var unknown = false;
        var units = new SchoolUnit[schools.Count];
        var at = 0;
        for (var u = 0; u < units.Length; u++)
        {
            var end = at;
            while (end < variables.Variables.Count && variables.Variables[end].Unit == u)
                end++;
            units[u] = Unit(schools[u], at, end - at, ranges, flat, ref unknown);
            at = end;
        }

        notes.Unknown(unknown);
        var cones = ConeBuilder.Build(stages, rows, limits, notes);
        var rowCone = new int[rows.Count];
        Array.Fill(rowCone, -1);
        for (var j = 0; j < cones.Length; j++)
        {
            foreach (var r in cones[j].Rows)
                rowCone[r] = j;
        }

        return new PlanModel
        {
            Pack = pack,
            Facts = facts,
            Options = options,
            Before = before,
            Variables = [.. variables.Variables],
            Cost = [.. variables.Variables.Select(each => (double)each.Action.Cost)],
            Fixed = [.. variables.Variables.Select(each => (double)each.Action.Fixed)],
            Lo = lo,
            Hi = hi,
            Posts = [.. variables.Variables.Select(each => each.Action.UsesQuota)],
            EntryStart = flat.Start,
            EntryRow = flat.Row,
            EntryCoefficient = flat.Coefficient,
            EntryEffect = flat.Effect,
            Rows = [.. rows],
            Base = [.. rows.Select(row => row.Base.ToDouble())],
            Weight = [.. rows.Select(row => row.Weight.ToDouble())],
            RowCone = rowCone,
            Cones = cones,
            ItemCount = itemCount,
            Schools = units,
            Grain = CostGrain.Of(options.Actions),
            OutOfReach = notes.OutOfReach,
            Assumptions = ModelNotes.Assumptions(variables, pack.Fields),
            Hopeless = hopeless,
        };
    }

    private SchoolUnit Unit(SchoolSections school, int first, int count, RowRanges ranges, FlatEntries flat, ref bool unknown)
    {
        var items = new List<PlanItem>();
        var allowed = new List<int>();
        foreach (var (s, section) in school.Sections)
        {
            if (pack.SchoolRule is null || !stages[s].Reach.Frame.Sections[section].InSchoolRule)
                continue;
            var builder = new ItemBuilder(stages[s], rows, ranges.Of, hopeless) { Facts = facts };
            allowed.Add(builder.Add(section, allowed.Count, facts.Schools[school.School].Code, items));
            unknown |= builder.SawUnknown;
        }

        for (var i = 0; i < items.Count; i++)
            items[i] = items[i] with { Id = itemCount++ };
        return ClusterBuilder.Build(school.School, first, count, items, [.. allowed], row => flat.VariablesOf(row, first, count));
    }

    /// <summary>A field's value at a school, merged teaching points included; NaN where missing.</summary>
    private double ValueOf(int school, Stage? stage, string name)
    {
        var field = stage is { } one ? pack.Fields.Find(name, one) : pack.Fields.Find(name);
        return field is not null && county.Column(field) is { } column ? column[school] : double.NaN;
    }

    private sealed record SchoolSections(int School, List<(int Stage, int Section)> Sections);
}
