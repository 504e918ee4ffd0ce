using System.Globalization;
using Junheng.Planning.Rotation;
using Junheng.Reports.Console;
using Junheng.Standards;
using Junheng.Standards.Fields;

namespace Junheng.Reports.Rotation;

/// <summary>Moves on a terminal.</summary>
internal static class MoveLines
{
    private const int MovesShown = 40;

    /// <param name="names">Names of schools by code.</param>
    public static void Write(TextWriter output, IReadOnlyList<RotationMove> moves, Dictionary<string, string> names, Language language)
    {
        if (moves.Count == 0)
            return;
        var way = RotationWords.Way(moves, language);
        var table = language == Language.Zh ? new TextTable("学段", "从", "到", "教师", ">人数", ">" + way) : new TextTable("Stage", "From", "To", "Teachers", ">Number", ">" + way);
        foreach (var move in moves.Take(MovesShown))
        {
            table.Add(
                move.Stage.Name().In(language), names[move.From], names[move.To], move.Class.Name.In(language),
                move.Count.ToString(CultureInfo.InvariantCulture), (move.Minutes ?? move.Kilometres).ToString("0.0", CultureInfo.InvariantCulture));
        }

        table.Write(output);
        if (moves.Count > MovesShown)
        {
            var more = moves.Count - MovesShown;
            output.WriteLine(language == Language.Zh ? $"另有 {more} 行，全部见 --json 或 --xlsx。" : $"{more} more lines; all are in --json or --xlsx.");
        }

        output.WriteLine();
    }
}
