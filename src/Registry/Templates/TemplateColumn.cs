using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Templates;

/// <summary>One column of a template's sheet 学校.</summary>
internal sealed record TemplateColumn(FieldDefinition Field)
{
    private static readonly string[] Required = ["school_code", "school_name", "school_kind"];

    public string Heading => Unit.Length > 0 ? $"{Field.Heading}（{Unit}）" : Field.Heading;

    public bool IsIdentity => !Field.IsNumeric || Field.Type is FieldType.Year or FieldType.Degrees;

    public bool IsText => Field.Type is FieldType.Text or FieldType.Code or FieldType.YesNo;

    public double Width => Field.Id switch
    {
        "school_name" => 26,
        "school_code" or "parent_code" => 14,
        "school_kind" or "operator" => 15,
        _ => Math.Clamp(Field.Heading.Length * 1.7, 9, 16),
    };

    /// <summary>What the input note under the cell says; at most 255 characters.</summary>
    public string Note
    {
        get
        {
            var parts = new List<string>();
            if (Required.Contains(Field.Id))
                parts.Add("必填。");
            if (Field.Note.Length > 0)
                parts.Add(Field.Note + "。");
            if (Field.Type is FieldType.Number or FieldType.Count)
                parts.Add("填数字；没有就填 0，不知道就空着。");
            return string.Concat(parts);
        }
    }

    private string Unit => Field.Unit switch
    {
        "persons" => "人",
        "m2" => "平方米",
        "yuan" => "元",
        "classes" => "个",
        _ => "",
    };

    /// <summary>The choices of a column that has a list; empty for others.</summary>
    public IReadOnlyList<string> Choices => Field.Id switch
    {
        "school_kind" => [.. SchoolKinds.All.Select(kind => kind.Name().Zh)],
        "operator" => OperatorKinds.Names,
        "urban_rural" => ["111", "112", "121", "122", "123", "210", "220", "城区", "镇区", "乡村"],
        _ when Field.Type == FieldType.YesNo => ["是", "否"],
        _ => [],
    };

    /// <summary>Last year's answer to an identity question; null where it has none.</summary>
    public object? Known(CountyFacts facts, int school)
    {
        var its = facts.Schools[school];
        return Field.Id switch
        {
            "county_code" => facts.County.Code,
            "county_name" => facts.County.Name,
            "school_code" => its.Code,
            "school_name" => its.Name,
            "school_kind" => its.Kind == SchoolKind.Unknown ? null : its.Kind.Name().Zh,
            "operator" => its.Operator is { } number and >= 1 and <= 10 ? Choices[number - 1] : null,
            "urban_rural" => its.UrbanRuralCode.Length > 0 ? its.UrbanRuralCode : its.Location == Location.Unknown ? null : its.Location.Name().Zh,
            "township" => its.Township,
            "district" => its.District,
            "school_group" => its.SchoolGroup,
            "inspection_area" => its.InspectionArea,
            "parent_code" => its.ParentCode,
            "counts_as_school" => its.CountsAsSchool ? "是" : "否",
            "longitude" => its.Longitude,
            "latitude" => its.Latitude,
            "built_year" => its.BuiltYear is { } year ? (double)year : null,
            _ => null,
        };
    }
}
