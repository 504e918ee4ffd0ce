using System.Globalization;
using Junheng.Registry.Findings;
using Junheng.Registry.Workbooks.Headings;
using Junheng.Standards;
using Junheng.Standards.Fields;
using YamlDotNet.Core;

namespace Junheng.Registry.Mapping;

/// <summary>Reads a heading map from YAML. Pure; never throws on bad input.</summary>
/// <remarks>
/// Keys: <c>name</c>, <c>sheet</c>, <c>fields</c> (field id: heading, or {heading, factor}), <c>constants</c> (field id: value),
/// <c>checks_off</c> (ids of checks).
/// </remarks>
public static class HeadingMapReader
{
    private const int MostCharacters = 256 * 1024;
    private static readonly string[] Keys = ["name", "sheet", "fields", "constants", "checks_off"];

    /// <param name="yaml">The whole file.</param>
    /// <param name="fields">The fields that may be bound; null for the built-in ones.</param>
    public static MapReading Read(string yaml, FieldCatalog? fields = null)
    {
        var state = new State((fields ?? FieldCatalog.BuiltIn).With([new FieldDefinition("school_year", "学年", "School year", FieldType.Year, "")]));
        try
        {
            if (yaml.Length > MostCharacters)
                state.Error(0, 0, new("对应表太大。", "The map is too large."), new($"最多 {MostCharacters / 1024} KB。", $"At most {MostCharacters / 1024} KB."));
            else
                state.Root(YamlTree.Read(yaml));
        }
        catch (YamlException exception)
        {
            state.Error((int)exception.Start.Line, (int)exception.Start.Column, new($"不是正确的 YAML：{exception.Message}", $"Not valid YAML: {exception.Message}"),
                new("检查这一行的缩进、冒号和引号。", "Look at the indentation, colons and quotation marks of this line."));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The YAML library lets a few of its own accidents through on damaged text.
            state.Error(0, 0, new("不是正确的 YAML。", "Not valid YAML."), new("参照 samples/california/map.yaml 重写。", "Write it anew after samples/california/map.yaml."));
        }

        return new MapReading(state.Problems.Exists(problem => problem.IsError) ? null : state.Map, state.Problems);
    }

    private sealed class State(FieldCatalog fields)
    {
        private readonly Dictionary<string, string> headings = new(StringComparer.Ordinal);
        private readonly Dictionary<string, decimal> factors = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> constants = new(StringComparer.Ordinal);
        private readonly List<string> checksOff = [];
        private string name = "";
        private string? sheet;

        public List<MapProblem> Problems { get; } = [];

        public HeadingMap Map => new() { Name = name, Sheet = sheet, Headings = headings, Factors = factors, Constants = constants, ChecksOff = checksOff };

        public void Error(int line, int column, Words message, Words advice) => Problems.Add(new MapProblem(line, column, true, message, advice));

        public void Root(YamlItem? root)
        {
            if (root?.Entries is null)
            {
                Error(root?.Line ?? 1, root?.Column ?? 1, new("文件里没有对应表。", "The file holds no map."), new("最外层应是 name:、fields:、constants: 这样的键。", "The outermost level has keys such as name:, fields: and constants:."));
                return;
            }

            foreach (var (key, value) in root.Entries)
                Key(key, value);
            if (headings.Count == 0 && constants.Count == 0 && Problems.Count == 0)
                Error(root.Line, root.Column, new("对应表没有对应任何列。", "The map binds no column."), new("在 fields: 下写“字段: 列名”。", "Write “field: heading” below fields:."));
        }

        private void Key(YamlItem key, YamlItem value)
        {
            switch (key.Scalar)
            {
                case "name":
                    name = Text(value) ?? "";
                    break;
                case "sheet":
                    sheet = Text(value);
                    break;
                case "fields":
                    foreach (var (field, heading) in Entries(value))
                        Field(field, heading);
                    break;
                case "constants":
                    foreach (var (field, constant) in Entries(value))
                    {
                        if (Known(field) is { } id && Text(constant) is { } text && !constants.TryAdd(id, text))
                            Twice(field);
                    }

                    break;
                case "checks_off":
                    foreach (var check in value.List ?? [])
                        Check(check);
                    if (value.List is null)
                        Error(value.Line, value.Column, new("checks_off 应是列表。", "checks_off is a list."), new("例如 checks_off: [count_not_whole]。", "For example checks_off: [count_not_whole]."));
                    break;
                default:
                    var near = EditDistance.Nearest(key.Scalar ?? "", Keys);
                    Error(key.Line, key.Column, new($"不认识的键“{key.Scalar}”。", $"Unknown key “{key.Scalar}”."), near is null
                        ? new($"可用的键：{string.Join("、", Keys)}。", $"Keys: {string.Join(", ", Keys)}.") : new($"是不是 {near}？", $"Is it {near}?"));
                    break;
            }
        }

        private void Field(YamlItem field, YamlItem value)
        {
            if (Known(field) is not { } id)
                return;
            var heading = value.Scalar;
            foreach (var (key, its) in value.Entries ?? [])
            {
                if (key.Scalar == "heading")
                    heading = Text(its);
                else if (key.Scalar != "factor")
                    Error(key.Line, key.Column, new($"不认识的键“{key.Scalar}”。", $"Unknown key “{key.Scalar}”."), new("字段下可写 heading 和 factor。", "A field has heading and factor."));
                else if (decimal.TryParse(its.Scalar, NumberStyles.Float, CultureInfo.InvariantCulture, out var factor) && factor > 0)
                    factors[id] = factor;
                else
                    Error(its.Line, its.Column, new($"“{its.Scalar}”不是正数。", $"“{its.Scalar}” is no positive number."), new("factor 是乘数，例如 10000。", "factor is a multiplier such as 10000."));
            }

            if (string.IsNullOrWhiteSpace(heading))
                Error(value.Line, value.Column, new($"字段 {id} 没有列名。", $"Field {id} has no heading."), new("写成“字段: 列名”。", "Write “field: heading”."));
            else if (!headings.TryAdd(id, heading))
                Twice(field);
        }

        private void Check(YamlItem check)
        {
            var id = check.Scalar ?? "";
            if (RuleCatalog.Find(id) is { CanBeOff: true })
            {
                checksOff.Add(id);
                return;
            }

            var ids = RuleCatalog.All.Where(rule => rule.CanBeOff).Select(rule => rule.Id).ToList();
            var near = EditDistance.Nearest(id, ids);
            Error(check.Line, check.Column, RuleCatalog.Find(id) is null
                    ? new($"没有叫“{id}”的检查。", $"There is no check “{id}”.") : new($"检查“{id}”不能关掉。", $"Check “{id}” cannot be switched off."),
                near is null || near == id ? new($"可以关掉的检查：{string.Join("、", ids)}。", $"Checks that can be off: {string.Join(", ", ids)}.") : new($"是不是 {near}？", $"Is it {near}?"));
        }

        private string? Known(YamlItem field)
        {
            var id = field.Scalar ?? "";
            if (fields.Find(id) is not null)
                return id;
            var near = EditDistance.Nearest(id, fields.All.Select(known => known.Id));
            Error(field.Line, field.Column, new($"不认识的字段“{id}”。", $"Unknown field “{id}”."),
                near is null ? new("字段名见字段表，例如 pupils_primary。", "See the field reference, e.g. pupils_primary.") : new($"是不是 {near}？", $"Is it {near}?"));
            return null;
        }

        private void Twice(YamlItem field) =>
            Error(field.Line, field.Column, new($"字段 {field.Scalar} 写了两次。", $"Field {field.Scalar} is given twice."), new("留下一个。", "Keep one."));

        private IReadOnlyList<(YamlItem Key, YamlItem Value)> Entries(YamlItem value)
        {
            if (value.Entries is null)
                Error(value.Line, value.Column, new("这里应是“字段: 值”。", "This should be “field: value”."), new("每行一个字段，缩进两格。", "One field a line, indented by two."));
            return value.Entries ?? [];
        }

        private string? Text(YamlItem value)
        {
            if (value.Scalar is null)
                Error(value.Line, value.Column, new("这里应是文字。", "This should be text."), new("写在同一行。", "Write it on the same line."));
            return value.Scalar;
        }
    }
}
