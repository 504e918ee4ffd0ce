using System.Net;
using System.Text;
using Junheng.Reports.Sentences;
using Junheng.Standards;
using Junheng.Web.Pictures;
using Microsoft.AspNetCore.Components;

namespace Junheng.Web.Frame;

/// <summary>Base of every page and part: it has the context, and small things to say with it.</summary>
public abstract class Page : ComponentBase
{
    /// <summary>The <c>PageContext</c>; an object here, because Razor makes components public and the context is not.</summary>
    [Parameter]
    public required object Context { get; set; }

    private protected PageContext C => (PageContext)Context;

    private protected string T(string zh, string en) => C.T(zh, en);

    private protected string T(Words words) => C.T(words);

    private protected static MarkupString Raw(string svg) => new(svg);

    /// <summary>A sentence with what is bad in 朱; its pieces meet without white space between them.</summary>
    private protected static MarkupString Say(Sentence sentence)
    {
        var html = new StringBuilder();
        foreach (var run in sentence.Runs)
        {
            var text = WebUtility.HtmlEncode(run.Text);
            html.Append(run.Emphasis switch
            {
                Emphasis.Bad => $"<em>{text}</em>",
                Emphasis.Open => $"<em class=\"open\">{text}</em>",
                _ => text,
            });
        }

        return new MarkupString(html.ToString());
    }

    /// <summary>Sign and word of a conclusion.</summary>
    private protected MarkupString Badge(Mark mark, Words word, int size = 13, bool small = true) =>
        new($"<span class=\"v {mark.CssClass()}{(small ? " sm" : "")}\">{mark.Use(size)}{WebUtility.HtmlEncode(T(word))}</span>");
}
