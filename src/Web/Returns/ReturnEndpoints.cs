using Junheng.Accounts.Roles;
using Junheng.Registry.Rounds;
using Junheng.Registry.Rounds.Desk;
using Junheng.Registry.Rounds.Returns;
using Junheng.Registry.Rounds.Workflow;
using Junheng.Web.Accounts;
using Junheng.Web.Data;
using Junheng.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using System.Globalization;

namespace Junheng.Web.Returns;

/// <summary>One school's return: the form, its steps, remarks, versions, paper and workbook.</summary>
internal sealed class ReturnEndpoints(Site site, IAntiforgery forms, ReturnStepping stepping)
{
    private RoundDesk Desk => site.Library.Store.Rounds;

    public void Map(IEndpointRouteBuilder all)
    {
        var seen = all.Needs(Right.ReadSchool);
        seen.MapGet("/returns/{round}/{code}", http => WithAsync(http, view => FormAsync(http, view, [])));
        seen.MapGet("/returns/{round}/{code}/step", http => WithAsync(http, view => StepPageAsync(http, view, "")));
        seen.MapGet("/returns/{round}/{code}/paper", http => WithAsync(http, view => PageAsync<PaperPage>(http, view)));
        seen.MapGet("/returns/{round}/{code}/versions", http => WithAsync(http, view => VersionsAsync(http, view)));
        seen.MapGet("/returns/{round}/{code}/workbook.xlsx", http => WithAsync(http, view => ReturnWorkbook.SendAsync(http, Desk, view)));
        var filling = all.NeedsAny(Right.FillReturn, Right.ManageRounds);
        filling.MapForm("/returns/{round}/{code}/save", forms, (http, form) => WithAsync(http, view => SaveAsync(http, view, form)));
        filling.MapForm("/returns/{round}/{code}/workbook", forms, (http, form) => WithAsync(http, view => UploadAsync(http, view, form)));
        all.NeedsAny(Right.FillReturn, Right.ReviewReturn, Right.SignReturn, Right.ManageRounds)
            .MapForm("/returns/{round}/{code}/step", forms, (http, form) => WithAsync(http, view => StepAsync(http, view, form)));
        all.NeedsAny(Right.ReviewReturn, Right.SignReturn, Right.ManageRounds, Right.ApproveRounds)
            .MapForm("/returns/{round}/{code}/remark", forms, (http, form) => WithAsync(http, view => RemarkAsync(http, view, form)));
    }

    private async Task WithAsync(HttpContext http, Func<ReturnView, Task> then)
    {
        if (await FindAsync(http) is { } view)
            await then(view);
        else
            await site.NotFoundAsync(http);
    }

    private Task<ReturnView?> FindAsync(HttpContext http) => ReturnView.FindAsync(
        Desk, Visitor.Of(http), (string)http.Request.RouteValues["round"]!, (string)http.Request.RouteValues["code"]!, http.RequestAborted);

    private Task PageAsync<TComponent>(HttpContext http, ReturnView view, params ReadOnlySpan<(string Name, object? Value)> more)
        where TComponent : IComponent
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { ["View"] = view };
        foreach (var (name, value) in more)
            parameters[name] = value;
        return site.RespondAsync<TComponent>(http, parameters, parameters.TryGetValue("Status", out var status) && parameters.Remove("Status") ? (int)status! : StatusCodes.Status200OK);
    }

    private Task FormAsync(HttpContext http, ReturnView view, IReadOnlyList<CellConflict> conflicts, string message = "", string section = "") => PageAsync<ReturnPage>(
        http, view, ("Token", DataEndpoints.Token(http, forms)), ("Asked", section.Length > 0 ? section : http.Request.Query["section"].ToString()), ("Conflicts", conflicts), ("Message", message),
        ("Status", conflicts.Count > 0 ? StatusCodes.Status409Conflict : message.Length > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK));

    private async Task SaveAsync(HttpContext http, ReturnView view, IFormCollection form)
    {
        var language = Frame.LanguageChoice.Read(http);
        var byItself = http.Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal);
        try
        {
            var result = await Desk.SaveAsync(view.Key, Number(form["revision"]), Typed(form), mayNameSchool: view.Hands.Contains(Hand.County), cancellation: http.RequestAborted);
            var answered = false;
            foreach (var (name, text) in form.Where(each => each.Key.StartsWith("a.", StringComparison.Ordinal)))
                answered |= await AnswerAsync(view, name, text.ToString(), http.RequestAborted);
            var now = !answered && view.After(result) is { } after ? after : (await FindAsync(http))!;
            if (byItself)
                await SavedCells.SendAsync(http, now, result, language);
            else if (result.Conflicts.Count > 0)
                await FormAsync(http, now, result.Conflicts, section: form["section"].ToString());
            else
                DataEndpoints.SeeOther(http, $"{view.Address}?section={Uri.EscapeDataString(form["next"].ToString() is { Length: > 0 } next ? next : form["section"].ToString())}&saved=1");
        }
        catch (RoundRefusedException refused)
        {
            if (byItself)
                await SavedCells.RefuseAsync(http, refused, language);
            else
                await FormAsync(http, (await FindAsync(http))!, [], refused.Words.In(language), form["section"].ToString());
        }
    }

    /// <summary>The cells that differ from what the form showed: what somebody else wrote meanwhile is not undone by a form that only repeats it.</summary>
    private static Dictionary<string, string> Typed(IFormCollection form)
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in form.Where(each => each.Key.StartsWith("c.", StringComparison.Ordinal)))
        {
            if (form["b." + name[2..]].ToString() != text.ToString())
                typed[name[2..]] = text.ToString();
        }

        if (form["use"].ToString() is { Length: > 0 } use && use.IndexOf('=', StringComparison.Ordinal) is > 0 and var at)
            typed[use[..at]] = use[(at + 1)..];
        return typed;
    }

    /// <returns>False if it says what was said before.</returns>
    private async Task<bool> AnswerAsync(ReturnView view, string name, string text, CancellationToken cancellation)
    {
        var parts = name.Split('.');
        if (parts.Length != 3 || view.Report.Findings.FirstOrDefault(finding => finding.RuleId == parts[1] && finding.FieldId == parts[2]) is not { } finding || (finding.Answer?.Text ?? "") == text.Trim())
            return false;
        await Desk.AnswerAsync(view.Key, parts[1], parts[2], text, cancellation);
        return true;
    }

    private async Task UploadAsync(HttpContext http, ReturnView view, IFormCollection form)
    {
        var page = await site.ContextAsync(http);
        try
        {
            if (form.Files["file"] is not { Length: > 0 } file)
                throw new RoundRefusedException("file_missing", new("没有选文件。选填好的本校工作簿。", "No file was chosen. Choose the school's workbook."));
            using var content = new MemoryStream();
            await file.CopyToAsync(content, http.RequestAborted);
            var (typed, revision) = ReturnWorkbook.Read(content.ToArray(), file.FileName, view, (await Desk.ChecksAsync(view.Round, http.RequestAborted)).Fields);
            var result = await Desk.SaveAsync(view.Key, revision ?? view.Return.Summary.Revision, typed, cancellation: http.RequestAborted);
            if (result.Conflicts.Count > 0)
                await FormAsync(http, (await FindAsync(http))!, result.Conflicts, section: view.SectionOf(result.Conflicts[0].FieldId)?.Id ?? "");
            else
                DataEndpoints.SeeOther(http, view.Address + "?saved=1");
        }
        catch (RoundRefusedException refused)
        {
            await FormAsync(http, (await FindAsync(http))!, [], page.T(refused.Words));
        }
    }

    private Task StepPageAsync(HttpContext http, ReturnView view, string message, string reason = "")
    {
        var asked = http.Request.HasFormContentType ? http.Request.Form["step"].ToString() : http.Request.Query["do"].ToString();
        var found = view.Possible.FirstOrDefault(pair => pair.Step.ToString() == asked);
        if (asked.Length > 0 && found.Step.ToString() == asked)
        {
            return PageAsync<StepPage>(
                http, view, ("Step", found.Step), ("Token", DataEndpoints.Token(http, forms)), ("Message", message), ("Reason", reason), ("Status", message.Length > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK));
        }

        if (HttpMethods.IsPost(http.Request.Method))
            return FormAsync(http, view, [], new Standards.Words("现在不能办这一步，可能别人已经办了。看最新状态。", "This step is not possible now.").In(Frame.LanguageChoice.Read(http)));
        DataEndpoints.SeeOther(http, view.Address);
        return Task.CompletedTask;
    }

    private async Task StepAsync(HttpContext http, ReturnView view, IFormCollection form)
    {
        var reason = form["reason"].ToString();
        var found = view.Possible.FirstOrDefault(pair => pair.Step.ToString() == form["step"].ToString());
        if (found.Step.ToString() != form["step"].ToString())
        {
            await StepPageAsync(http, view, "");
            return;
        }

        try
        {
            await stepping.TakeAsync(view.Round, view.Return.Summary, found.Step, found.Hand, reason, Number(form["revision"]), http.RequestAborted);
            DataEndpoints.SeeOther(http, view.Address + "?done=" + found.Step);
        }
        catch (RoundRefusedException refused)
        {
            await StepPageAsync(http, (await FindAsync(http))!, refused.Words.In(Frame.LanguageChoice.Read(http)), reason);
        }
    }

    private async Task RemarkAsync(HttpContext http, ReturnView view, IFormCollection form)
    {
        try
        {
            await Desk.RemarkAsync(view.Key, form["field"].ToString(), form["text"].ToString(), http.RequestAborted);
            DataEndpoints.SeeOther(http, $"{view.Address}?section={Uri.EscapeDataString(view.SectionOf(form["field"].ToString())?.Id ?? "")}");
        }
        catch (RoundRefusedException refused)
        {
            await FormAsync(http, view, [], refused.Words.In(Frame.LanguageChoice.Read(http)));
        }
    }

    private async Task VersionsAsync(HttpContext http, ReturnView view)
    {
        var versions = await Desk.SignedAsync(view.Key, http.RequestAborted);
        await PageAsync<VersionsPage>(http, view, ("Versions", versions), ("Changes", await Desk.ChangesAsync(view.Key, http.RequestAborted)), ("Before", Number(http.Request.Query["before"])), ("After", Number(http.Request.Query["after"])));
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
