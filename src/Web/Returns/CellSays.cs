using Junheng.Registry.Findings;
using Junheng.Registry.Rounds.Returns;
using Junheng.Standards;
using Junheng.Web.Pictures;
using System.Net;
using System.Text;

namespace Junheng.Web.Returns;

/// <summary>What stands below a cell of the form: what a rule says, what was answered, what a reviewer wrote, who typed something else. Made here for the page and for saving by itself.</summary>
internal static class CellSays
{
    public static string Html(ReturnView view, string fieldId, Language language, CellConflict? conflict = null)
    {
        var html = new StringBuilder();
        string Say(Words words) => WebUtility.HtmlEncode(words.In(language));
        if (conflict is not null)
        {
            html.Append("<span class=\"msg\">").Append(Say(new(
                $"{conflict.By} 刚把它改为“{conflict.Stored}”，你填的是“{conflict.Yours}”。用哪个？",
                $"{conflict.By} has just made it “{conflict.Stored}”; yours is “{conflict.Yours}”. Which one?"))).Append("</span><span class=\"acts tight\">");
            foreach (var value in new[] { conflict.Yours, conflict.Stored })
                html.Append("<button class=\"btn sm\" type=\"submit\" name=\"use\" value=\"").Append(WebUtility.HtmlEncode(fieldId + "=" + value)).Append("\">").Append(Say(new($"用 {value}", $"Use {value}"))).Append("</button>");
            html.Append("</span>");
        }

        foreach (var finding in view.Report.Findings.Where(finding => finding.FieldId == fieldId && finding.Severity != Severity.Note && finding.RuleId != "cell_blank"))
            Finding(html, view, finding, language);
        foreach (var remark in view.Remarks.Where(remark => remark.FieldId == fieldId && remark.SettledAt is null))
        {
            html.Append("<span class=\"remark\"><b>").Append(Say(new("批注", "Remark"))).Append("</b> ").Append(WebUtility.HtmlEncode(remark.Text)).Append(" <i>").Append(WebUtility.HtmlEncode(remark.By));
            if (remark.Value != view.Return.Cell(fieldId))
                html.Append(Say(new($"，当时是 {remark.Value}", $", it was {remark.Value}")));
            html.Append("</i></span>");
        }

        return html.ToString();
    }

    private static void Finding(StringBuilder html, ReturnView view, ReturnFinding finding, Language language)
    {
        string Encode(string text) => WebUtility.HtmlEncode(text);
        if (finding.Severity == Severity.Error)
        {
            html.Append("<span class=\"msg\">").Append(Encode(finding.Message.In(language))).Append(Encode(finding.Suggestion.Length > 0 ? new Words($"改成 {finding.Suggestion}。", $" Change it to {finding.Suggestion}.").In(language) : finding.Advice.In(language)))
                .Append("</span>");
            return;
        }

        html.Append("<span class=\"warnmsg\"><span class=\"v near sm\">").Append(Mark.Near.Use(12)).Append(Encode(finding.Message.In(language)));
        if (view.MayFill)
        {
            html.Append("</span><input class=\"inp\" name=\"a.").Append(Encode(finding.RuleId)).Append('.').Append(Encode(finding.FieldId)).Append("\" maxlength=\"500\" value=\"").Append(Encode(finding.Answer?.Text ?? ""))
                .Append("\" aria-label=\"").Append(Encode(new Words("情况说明", "Explanation").In(language))).Append("\" placeholder=\"").Append(Encode(new Words("属实请写明原因", "If it is right, say why").In(language))).Append("\"></span>");
            return;
        }

        html.Append("</span>");
        if (finding.Answer is { } answer)
            html.Append("<span class=\"said\">").Append(Encode(new Words($"学校说明：{answer.Text}", $"The school says: {answer.Text}").In(language))).Append("</span>");
        html.Append("</span>");
    }

    /// <summary>The class of a cell: an error, or nothing.</summary>
    public static string Class(ReturnView view, string fieldId, CellConflict? conflict) =>
        conflict is not null || view.Report.Findings.Any(finding => finding.FieldId == fieldId && finding.Severity == Severity.Error) ? "f err" : "f";
}
