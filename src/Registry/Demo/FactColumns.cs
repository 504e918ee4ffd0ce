using Junheng.Standards.Fields;

namespace Junheng.Registry.Demo;

/// <summary>The numeric columns of a county while it is being made up; what is not set stays missing.</summary>
internal sealed class FactColumns
{
    private static readonly string[] Ids =
        [.. FieldCatalog.BuiltIn.All.Where(field => field.Type is FieldType.Number or FieldType.Count).Select(field => field.Id)];

    private readonly Dictionary<string, double[]> columns = new(Ids.Length, StringComparer.Ordinal);

    public FactColumns(int rows)
    {
        foreach (var id in Ids)
        {
            var column = new double[rows];
            Array.Fill(column, double.NaN);
            columns.Add(id, column);
        }
    }

    public int Row { get; set; }

    public IReadOnlyDictionary<string, double[]> All => columns;

    public double this[string field]
    {
        set => columns[field][Row] = value;
    }

    public void Set(string baseId, Stage stage, double value) => this[$"{baseId}_{stage.Id()}"] = value;
}
