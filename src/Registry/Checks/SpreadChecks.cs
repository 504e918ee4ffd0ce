using Junheng.Registry.Findings;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Checks;

/// <summary>Per-pupil values far from those of the county's other schools.</summary>
/// <remarks>
/// The modified z-score of Iglewicz and Hoaglin, 0.6745 (x − median) ÷ MAD with the limit 3.5, on the logarithm of the
/// per-pupil value: such values differ by factors (a village school has five times the area a pupil of a town school), and
/// the slips that the check is for, a lost digit or yuan for 万元, are factors too.
/// </remarks>
internal static class SpreadChecks
{
    private const double Limit = 3.5;
    private const int FewestSchools = 10;

    public static void Run(CheckedCounty county, FieldCatalog fields)
    {
        var schools = county.Facts.Schools.Count;
        if (schools < FewestSchools || county.Findings.IsOff(ContentRules.Outlier))
            return;
        var pupils = Pupils(county);
        foreach (var field in fields.All.Where(IsComparable))
        {
            var values = county.Facts.Column(field.Id);
            if (values.IsEmpty)
                continue;
            var weights = field.Stage is { } stage ? county.Facts.Column($"pupils_{stage.Id()}") : pupils;
            if (!weights.IsEmpty)
                Field(county, field, values, weights);
        }
    }

    /// <summary>Rooms, things, classes and teachers; groups of pupils (boarders, migrants) differ by nature.</summary>
    private static bool IsComparable(FieldDefinition field) =>
        field is { Type: FieldType.Number or FieldType.Count, Merge: MergeRule.Sum } && (field.Stage is null || field.BaseId is "teachers" or "classes");

    private static void Field(CheckedCounty county, FieldDefinition field, ReadOnlySpan<double> values, ReadOnlySpan<double> pupils)
    {
        var logs = new double[values.Length];
        var known = new List<double>(values.Length);
        for (var school = 0; school < values.Length; school++)
        {
            logs[school] = values[school] > 0 && pupils[school] > 0 ? Math.Log(values[school] / pupils[school]) : double.NaN;
            if (!double.IsNaN(logs[school]))
                known.Add(logs[school]);
        }

        if (known.Count < FewestSchools)
            return;
        var median = Median(known);
        var spread = Median([.. known.Select(log => Math.Abs(log - median))]);
        if (!(spread > 0))
            return;
        for (var school = 0; school < logs.Length; school++)
        {
            if (!(Math.Abs(0.6745 * (logs[school] - median) / spread) > Limit))
                continue;
            var (its, middle) = (Figures.Short(values[school] / pupils[school]), Figures.Short(Math.Exp(median)));
            county.Add(ContentRules.Outlier, school, field.Id, new(
                $"{field.Heading}平均每名学生 {its}，全县学校的中位数是 {middle}。", $"{field.English} per pupil is {its}; the county's median is {middle}."));
        }
    }

    private static double[] Pupils(CheckedCounty county)
    {
        var total = new double[county.Facts.Schools.Count];
        foreach (var stage in (ReadOnlySpan<Stage>)[Stage.Primary, Stage.Middle, Stage.High])
        {
            var column = county.Facts.Column($"pupils_{stage.Id()}");
            for (var school = 0; school < column.Length; school++)
                total[school] += column[school] > 0 ? column[school] : 0;
        }

        return total;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        var middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
