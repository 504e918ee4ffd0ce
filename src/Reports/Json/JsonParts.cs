using System.Text.Json;
using Junheng.Standards.Evaluation;

namespace Junheng.Reports.Json;

/// <summary>The ids of states in JSON; stable.</summary>
internal static class StatusIds
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "pass",
        Verdict.Fail => "fail",
        _ => "incomplete",
    };

    public static string Of(SchoolStatus status) => status switch
    {
        SchoolStatus.Pass => "pass",
        SchoolStatus.Fail => "fail",
        SchoolStatus.Excluded => "excluded",
        SchoolStatus.PrintedOnly => "printed_only",
        _ => "incomplete",
    };

    public static string Of(SchoolIndicatorStatus status) => status switch
    {
        SchoolIndicatorStatus.Met => "met",
        SchoolIndicatorStatus.Floor => "floor",
        SchoolIndicatorStatus.Failed => "failed",
        SchoolIndicatorStatus.PrintedOnly => "printed_only",
        _ => "not_computable",
    };

    public static string Of(CvStatus status) => status switch
    {
        CvStatus.Pass => "pass",
        CvStatus.Fail => "fail",
        CvStatus.PrintedOnly => "printed_only",
        _ => "not_computable",
    };

    public static string Of(CountyItemStatus status) => status switch
    {
        CountyItemStatus.Met => "met",
        CountyItemStatus.NotMet => "not_met",
        CountyItemStatus.NotReported => "not_reported",
        _ => "missing",
    };
}

/// <summary>Writing of members that may be absent: null, never 0 or an empty text.</summary>
internal static class JsonParts
{
    public static void Number(this Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }

    public static void Number(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, (double)number);
        else
            json.WriteNull(name);
    }

    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            json.WriteNull(name);
        else
            json.WriteString(name, value);
    }
}
