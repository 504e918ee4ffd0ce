using System.Globalization;
using Junheng.Plans.Orders;
using Junheng.Standards;
using Junheng.Web.Frame;
using Junheng.Web.Pictures;
using Microsoft.AspNetCore.Components;

namespace Junheng.Web.Plans;

/// <summary>The state and the days of an order, as printed.</summary>
internal static class OrderWords
{
    /// <summary>2026 年 8 月 31 日.</summary>
    public static string Day(DateOnly day, Language language) => language == Language.En
        ? day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{day.Year} 年 {day.Month} 月 {day.Day} 日");

    /// <summary>Sign and word; an order past its day says how late it is.</summary>
    public static MarkupString State(Order order, DateOnly today, PageContext page)
    {
        var (mark, word) = (order.State, order.DaysLate(today)) switch
        {
            (_, > 0 and var days) => (Mark.Fail, page.T($"逾期 {days} 天", days == 1 ? "1 day late" : $"{days} days late")),
            (OrderState.Done, _) => (Mark.Met, page.T(PlanWords.Of(order.State))),
            (OrderState.Stopped, _) => (Mark.Near, page.T(PlanWords.Of(order.State))),
            _ => (Mark.None, page.T(PlanWords.Of(order.State))),
        };
        return new MarkupString($"<span class=\"v {mark.CssClass()} sm\">{mark.Use(12)}{word}</span>");
    }
}
