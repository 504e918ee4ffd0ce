using Junheng.Standards.Fields;

namespace Junheng.Standards.Facts;

/// <summary>
/// One county's accepted facts in one school year, as columns: the only input of the evaluator besides the pack.
/// </summary>
/// <remarks>
/// Numbers are IEEE doubles whose shortest decimal form is what stood in the cell; <see cref="double.NaN"/> is
/// <em>missing</em> and never means 0. Instances are immutable by contract: nobody writes to a column after the
/// constructor. Rows keep the order of the file.
/// </remarks>
public sealed class CountyFacts
{
    private readonly IReadOnlyDictionary<string, double[]> columns;
    private readonly IReadOnlyDictionary<string, int> columnNumbers;
    private readonly int[] rowNumbers;
    private readonly int kinds;

    /// <param name="county">Which county and year.</param>
    /// <param name="schools">The schools in the order of the file.</param>
    /// <param name="columns">Numeric columns by field id, each as long as <paramref name="schools"/>; an absent field has no entry.</param>
    /// <param name="sources">Where the columns and rows stood; <see cref="FactSources.None"/> if unknown.</param>
    /// <param name="items">County-level values by item id.</param>
    public CountyFacts(
        CountyIdentity county,
        IReadOnlyList<SchoolIdentity> schools,
        IReadOnlyDictionary<string, double[]> columns,
        FactSources sources,
        IReadOnlyDictionary<string, CountyItemValue> items)
    {
        foreach (var (field, values) in columns)
        {
            if (values.Length != schools.Count)
                throw new ArgumentException($"Column {field} has {values.Length} values for {schools.Count} schools.", nameof(columns));
        }

        County = county;
        Schools = schools;
        Kinds = new SchoolKind[schools.Count];
        for (var i = 0; i < Kinds.Length; i++)
        {
            Kinds[i] = schools[i].Kind;
            kinds |= 1 << (int)schools[i].Kind;
            HasMerged |= !schools[i].CountsAsSchool && schools[i].ParentCode.Length > 0;
        }

        ExpectedIn = [.. Stages.All.Select(stage => Expected(stage, Kinds))];
        Items = items;
        Sources = sources;
        this.columns = columns;
        columnNumbers = sources.ColumnNumbers;
        rowNumbers = sources.RowNumbers;
    }

    public CountyIdentity County { get; }
    public IReadOnlyList<SchoolIdentity> Schools { get; }
    public IReadOnlyDictionary<string, CountyItemValue> Items { get; }
    public FactSources Sources { get; }

    /// <summary>办学类型 of each school, side by side; the evaluator asks for it before anything else.</summary>
    internal SchoolKind[] Kinds { get; }

    /// <summary>
    /// By stage, a bit for each school (64 a word): set where its kind always has the stage, so that a missing number of pupils is a gap.
    /// </summary>
    internal ulong[][] ExpectedIn { get; }

    /// <summary>True if the county has a school of the kind.</summary>
    internal bool HasKind(SchoolKind kind) => (kinds >> (int)kind & 1) != 0;

    /// <summary>True if some school does not count as a school and names a parent.</summary>
    internal bool HasMerged { get; }

    /// <summary>Ids of the numeric fields that this county's file has a column (or constant) for.</summary>
    public IEnumerable<string> FieldIds => columns.Keys;

    /// <summary>The column of a field; empty span if the file has none.</summary>
    public ReadOnlySpan<double> Column(string fieldId) => columns.TryGetValue(fieldId, out var values) ? values : [];

    /// <summary>The raw column, null if the file has none. For the evaluator; do not write to it.</summary>
    internal double[]? ColumnArray(string fieldId) => columns.GetValueOrDefault(fieldId);

    /// <summary>A school's value of a field; NaN where missing.</summary>
    public double Value(string fieldId, int school) => columns.TryGetValue(fieldId, out var values) ? values[school] : double.NaN;

    /// <summary>The cell that a school's value of a field came from; <see cref="CellAddress.None"/> where there is none.</summary>
    public CellAddress Source(string fieldId, int school) =>
        columnNumbers.TryGetValue(fieldId, out var column) && school < rowNumbers.Length
            ? new CellAddress(Sources.Sheet, rowNumbers[school], column)
            : CellAddress.None;

    private static ulong[] Expected(Stage stage, SchoolKind[] kinds)
    {
        var bits = new ulong[(kinds.Length + 63) / 64];
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is not (SchoolKind.Special or SchoolKind.Vocational) && kinds[i].StagesOf().Contains(stage))
                bits[i >> 6] |= 1ul << i;
        }

        return bits;
    }
}
