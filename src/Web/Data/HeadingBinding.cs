using System.Globalization;
using Junheng.Registry.Mapping;
using Microsoft.AspNetCore.Http;

namespace Junheng.Web.Data;

/// <summary>Turns the form of headings into a heading map.</summary>
internal static class HeadingBinding
{
    /// <summary>The draft's map with what the form binds: <c>field12</c> is the field of column 12, <c>factor12</c> its factor.</summary>
    public static HeadingMap Extend(Draft draft, IFormCollection form)
    {
        var map = draft.Map ?? new HeadingMap();
        var headings = new Dictionary<string, string>(map.Headings, StringComparer.Ordinal);
        var factors = new Dictionary<string, decimal>(map.Factors, StringComparer.Ordinal);
        foreach (var column in draft.Reading.Grid?.Columns ?? [])
        {
            var field = form[string.Create(CultureInfo.InvariantCulture, $"field{column.Number}")].ToString();
            if (field.Length == 0)
                continue;
            headings[field] = column.Heading;
            var factor = form[string.Create(CultureInfo.InvariantCulture, $"factor{column.Number}")].ToString();
            if (decimal.TryParse(factor, NumberStyles.Number, CultureInfo.InvariantCulture, out var times) && times != 1 && times > 0)
                factors[field] = times;
        }

        var name = form["name"].ToString().Trim();
        return map with { Name = name.Length > 0 ? name : draft.Upload.Summary.FileName, Headings = headings, Factors = factors };
    }
}
