using Junheng.Planning.Compliance.Model;
using Junheng.Planning.Linear;

namespace Junheng.Planning.Joint.Model;

/// <summary>Items of the school rule as rows: what would satisfy each, and which of that uses an excuse of the section.</summary>
/// <param name="expression">m of a row as entries of columns.</param>
/// <param name="least">The least that m of a row can be.</param>
internal sealed class ItemRows(LinearProgram program, Func<int, IReadOnlyList<(int Column, double Coefficient)>> expression, Func<int, double> least)
{
    private readonly Dictionary<int, List<(int Column, double Coefficient)>> excuses = [];
    private readonly Dictionary<int, int> taken = [];

    /// <summary>Excuses used in a section: columns, and how many whatever they are.</summary>
    public (IReadOnlyList<(int Column, double Coefficient)> Columns, int Taken) Used(int section) =>
        (excuses.GetValueOrDefault(section) ?? [], taken.GetValueOrDefault(section));

    public void Add(PlanItem item)
    {
        var met = item.Alternatives.Where(each => !each.Excused).ToList();
        var excused = item.Alternatives.Where(each => each.Excused).ToList();
        if (met.Count <= 1 && excused.Count <= 1 && (met.Count == 0 || excused.Count == 0 || excused[0].Row < 0 || excused[0].Row == met[0].Row))
            AddOne(item, met.Count > 0 ? met[0] : null, excused.Count > 0 ? excused[0] : null);
        else
            AddEither(item);
    }

    /// <summary>One row: m + (need − floor)·y ≥ need, the hull of both ways.</summary>
    private void AddOne(PlanItem item, Alternative? met, Alternative? excused)
    {
        if (met is not { } full)
        {
            taken[item.SectionOfSchool] = taken.GetValueOrDefault(item.SectionOfSchool) + 1;
            AtLeast(excused!.Value.Row, excused.Value.Need);
            return;
        }

        if (excused is not { } let)
        {
            AtLeast(full.Row, full.Need);
            return;
        }

        if (full.Row < 0)
            return;
        var floor = let.Row < 0 ? least(full.Row) : Math.Max(let.Need, least(full.Row));
        if (floor >= full.Need)
        {
            // In whole units the floor may be the threshold itself.
            AtLeast(full.Row, full.Need);
            return;
        }

        var y = program.AddColumn(0, 0, 1, isWhole: true, branchFirst: 2);
        program.AddRow(full.Need, double.PositiveInfinity, [.. expression(full.Row), (y, full.Need - floor)]);
        Excuse(item.SectionOfSchool, y);
    }

    /// <summary>Several rows: one way at least is taken.</summary>
    private void AddEither(PlanItem item)
    {
        var ways = new List<(int, double)>();
        foreach (var way in item.Alternatives)
        {
            var b = program.AddColumn(0, 0, 1, isWhole: true, branchFirst: 2);
            ways.Add((b, 1));
            if (way.Excused)
                Excuse(item.SectionOfSchool, b);
            if (way.Row >= 0 && least(way.Row) is var lowest && lowest < way.Need)
                program.AddRow(lowest, double.PositiveInfinity, [.. expression(way.Row), (b, lowest - way.Need)]);
        }

        program.AddRow(1, double.PositiveInfinity, ways);
    }

    private void AtLeast(int row, double need)
    {
        if (row >= 0 && need > least(row))
            program.AddRow(need, double.PositiveInfinity, [.. expression(row)]);
    }

    private void Excuse(int section, int column)
    {
        if (!excuses.TryGetValue(section, out var list))
            excuses.Add(section, list = []);
        list.Add((column, 1));
    }
}
