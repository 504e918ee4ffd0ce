using System.Globalization;
using Junheng.Registry.Findings;
using Junheng.Standards;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Workbooks.Rows;

/// <summary>Reads who a school is, and checks each answer by itself.</summary>
internal sealed class IdentityBinder(CellTexts texts, FindingCollector findings)
{
    /// <param name="row">The row; its county is known.</param>
    /// <param name="numbers">Longitude, latitude and year, which were read with the other numbers; NaN where missing.</param>
    public void Bind(SchoolRow row, (double Longitude, double Latitude, double BuiltYear) numbers)
    {
        row.Identity = new SchoolIdentity(texts.Code(row.Row, "school_code"), texts.Text(row.Row, "school_name"), SchoolKind.Unknown);
        Code(row);
        if (row.Identity.Name.Length == 0)
            Say(row, IdentityRules.NameMissing, "school_name", "", new($"第 {row.Number} 行没有学校名称。", $"Row {row.Number} has no school name."));
        row.Identity = row.Identity with
        {
            Kind = Kind(row),
            Operator = Operator(row),
            Location = Place(row, out var code),
            UrbanRuralCode = code,
            Township = texts.Text(row.Row, "township"),
            District = texts.Text(row.Row, "district"),
            SchoolGroup = texts.Text(row.Row, "school_group"),
            InspectionArea = texts.Text(row.Row, "inspection_area"),
            ParentCode = texts.Code(row.Row, "parent_code"),
            CountsAsSchool = Counts(row),
            Longitude = double.IsNaN(numbers.Longitude) ? null : numbers.Longitude,
            Latitude = double.IsNaN(numbers.Latitude) ? null : numbers.Latitude,
            BuiltYear = double.IsNaN(numbers.BuiltYear) ? null : (int)numbers.BuiltYear,
        };
        Category(row);
    }

    private void Code(SchoolRow row)
    {
        var code = row.Identity.Code;
        if (code.Length == 0)
            Say(row, IdentityRules.CodeMissing, "school_code", "", new($"“{row.Identity.Name}”没有学校标识码。", $"“{row.Identity.Name}” has no school code."));
        else if (code.Length != 10 || !code.All(char.IsAsciiDigit))
            Say(row, IdentityRules.CodeFormat, "school_code", code, new(
                $"“{code}”有 {code.Length} 位，学校标识码是 10 位数字。", $"“{code}” has {code.Length} characters; a school code has 10 digits."));
    }

    private SchoolKind Kind(SchoolRow row)
    {
        var text = texts.Code(row.Row, "school_kind");
        if (text.Length == 0)
        {
            Say(row, IdentityRules.KindMissing, "school_kind", "", new($"“{row.Identity.Name}”没有办学类型。", $"“{row.Identity.Name}” has no kind."));
            return SchoolKind.Unknown;
        }

        if (!SchoolKinds.TryParse(text, out var kind))
            Say(row, IdentityRules.CodeUnknown, "school_kind", text, new($"不认识的办学类型“{text}”。", $"Unknown kind “{text}”."));
        return kind;
    }

    private int? Operator(SchoolRow row)
    {
        var text = texts.Code(row.Row, "operator");
        if (text.Length == 0)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 10)
            return number;
        var bare = text.TrimStart([.. "0123456789.-"]);
        for (var index = 0; index < OperatorKinds.Names.Count; index++)
        {
            if (bare == OperatorKinds.Names[index])
                return index + 1;
        }

        switch (bare)
        {
            case "公办" or "教育部门":
                return 7;
            case "私立" or "社会力量" or "其他民办":
                return 10;
            case "地方企业办":
                return 9;
        }

        Say(row, IdentityRules.CodeUnknown, "operator", text, new($"不认识的举办者类型“{text}”。", $"Unknown operator “{text}”."));
        return null;
    }

    private Location Place(SchoolRow row, out string code)
    {
        var text = texts.Code(row.Row, "urban_rural");
        code = "";
        if (text.Length == 0)
            return Location.Unknown;
        if (Locations.TryParse(text, out var location))
            code = char.IsAsciiDigit(text[0]) ? text : "";
        else
            Say(row, IdentityRules.CodeUnknown, "urban_rural", text, new($"不认识的城乡分类“{text}”。", $"Unknown class “{text}” of urban and rural."));
        return location;
    }

    private bool Counts(SchoolRow row)
    {
        var text = texts.Code(row.Row, "counts_as_school");
        switch (text.ToUpperInvariant())
        {
            case "" or "是" or "1" or "Y" or "YES" or "TRUE" or "√":
                return true;
            case "否" or "0" or "N" or "NO" or "FALSE" or "×" or "不计" or "不是":
                return false;
        }

        Say(row, CellRules.YesNo, "counts_as_school", text, new($"“{text}”不是“是”或“否”。", $"“{text}” is neither 是 nor 否."));
        return true;
    }

    /// <summary>The first two digits of a school's code are those of its kind's: 21 小学, 31 初中, 34 高中, 36 职业, 51 特殊教育.</summary>
    private void Category(SchoolRow row)
    {
        var (code, kind) = (row.Identity.Code, row.Identity.Kind);
        if (code.Length != 10 || kind == SchoolKind.Unknown || !code.All(char.IsAsciiDigit))
            return;
        var agrees = kind switch
        {
            SchoolKind.Special => code[0] == '5',
            SchoolKind.Vocational => code.StartsWith("32", StringComparison.Ordinal) || code.StartsWith("36", StringComparison.Ordinal),
            _ => code.StartsWith(kind.Code()[..2], StringComparison.Ordinal),
        };
        if (!agrees)
            Say(row, IdentityRules.CodeCategory, "school_code", code, new(
                $"标识码 {code} 的类别位是 {code[..2]}，办学类型是{kind.Name().Zh}（{kind.Code()}）。", $"Code {code} begins with {code[..2]}, but the kind is {kind.Name().En} ({kind.Code()})."));
    }

    private void Say(SchoolRow row, Rule rule, string field, string value, Words message) =>
        findings.Add(rule, row.Place(texts.Address(row.Row, field), field), value, message);
}
