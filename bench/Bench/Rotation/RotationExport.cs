using System.Text.Json;
using Junheng.Planning.Rotation.Model;

namespace Junheng.Bench.Rotation;

/// <summary>A rotation model as JSON for <c>bench/peers/rotation.mjs</c>: columns, rows, and what chords a peer may add.</summary>
internal static class RotationExport
{
    private static readonly JsonSerializerOptions Plain = new() { NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public static void Write(RotationModel model, string file)
    {
        var program = model.Program;
        var columns = Enumerable.Range(0, program.Columns);
        var rows = Enumerable.Range(0, program.Rows);
        File.WriteAllText(file, JsonSerializer.Serialize(
            new
            {
                cost = columns.Select(program.Cost),
                lower = columns.Select(program.Lower),
                upper = columns.Select(program.Upper),
                whole = columns.Select(program.IsWhole),
                rows = rows.Select(i => new
                {
                    least = program.RowLower(i),
                    most = program.RowUpper(i),
                    columns = program.RowColumns(i).ToArray(),
                    values = program.RowValues(i).ToArray(),
                }),
                // σ ≥ (2a + 1 + 2R)·k − a(a + 1) for every whole a.
                cones = model.Cones.Select(cone => new
                {
                    change = cone.Changes,
                    square = cone.Squares,
                    amount = cone.Amounts,
                    share = cone.Pupils.Select(pupils => cone.Scale / pupils),
                    excess = cone.Excess,
                    most = cone.Most,
                }),
            },
            Plain));
    }
}
