using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Junheng.Web.Watching;

/// <summary>One figure with its labels: a count, a number as it is now, or times in classes.</summary>
/// <param name="labels">As they stand between the braces.</param>
/// <param name="classes">How many limits the classes have.</param>
internal sealed class Figure(Instrument instrument, string labels, int classes)
{
    private readonly bool counts = instrument is Counter<long>;
    private readonly bool times = instrument is Histogram<double>;
    private readonly long[] within = new long[classes];
    private double sum;
    private long taken;

    public string Name { get; } = instrument.Name.Replace('.', '_') + instrument switch { Counter<long> => "_total", Histogram<double> => "_seconds", _ when instrument.Unit == "By" => "_bytes", _ => "" };
    public string Help { get; } = instrument.Description ?? "";
    public string Type => times ? "histogram" : counts ? "counter" : "gauge";

    public void Take(double number, double[] limits)
    {
        taken++;
        sum = counts || times ? sum + number : number;
        for (var i = 0; times && i < limits.Length; i++)
        {
            if (number <= limits[i])
                within[i]++;
        }
    }

    public void Write(StringBuilder text, double[] limits)
    {
        if (!times)
        {
            Line(text, Name, labels, sum);
            return;
        }

        var before = labels.Length > 0 ? labels + "," : "";
        for (var i = 0; i < limits.Length; i++)
            Line(text, Name + "_bucket", string.Create(CultureInfo.InvariantCulture, $"{before}le=\"{limits[i]}\""), within[i]);
        Line(text, Name + "_bucket", before + "le=\"+Inf\"", taken);
        Line(text, Name + "_sum", labels, sum);
        Line(text, Name + "_count", labels, taken);
    }

    private static void Line(StringBuilder text, string name, string said, double number) =>
        text.Append(CultureInfo.InvariantCulture, $"{name}{(said.Length > 0 ? "{" + said + "}" : "")} {number:R}\n");
}
