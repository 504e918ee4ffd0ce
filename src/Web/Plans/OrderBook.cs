using Junheng.Plans.Orders;
using Junheng.Plans.Storage;
using Junheng.Reports.Numbers;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;
using Junheng.Web.Frame;

namespace Junheng.Web.Plans;

/// <summary>What the pages of orders say of a plan, whichever kind it is.</summary>
/// <param name="Pack">The standard of the plan.</param>
/// <param name="Cost">Money of all orders; 0 for a rotation plan.</param>
/// <param name="Unit">Of money; empty where orders cost none.</param>
/// <param name="Place">The school that an order is for.</param>
/// <param name="What">What is done.</param>
/// <param name="Amount">How much of it, with its unit.</param>
internal sealed record OrderBook(
    StoredPlan Stored, StandardPack Pack, decimal Cost, string Unit, Func<Order, string> Place, Func<Order, string> What, Func<Order, string> Amount)
{
    public string Path => "/plans/" + Stored.Key.PlanId;

    /// <summary>True if orders have money.</summary>
    public bool HasMoney => Unit.Length > 0;

    /// <summary>Of a plan that buys, and perhaps moves as well.</summary>
    public static OrderBook Of(PlanView view, PageContext page) => new(
        view.Plan.Stored, view.Result.Before.Pack, view.Cost, view.Unit,
        order => view.SchoolName(order.School, MoveOrder.Target(order) is null ? order.Stage : null),
        order => MoveOrder.Target(order) is { } target ? Moving(order, view.SchoolName(target, null), page) : view.Name(order.Action),
        order => MoveOrder.Target(order) is null ? PlanView.Amount(order.Count, view.Find(order.Action), page.Language) : People(order, page));

    public static OrderBook Of(RotationView view, PageContext page) => new(
        view.Stored, view.Result.Before.Pack, 0, "",
        order => view.Name(order.School),
        order => Moving(order, view.Name(MoveOrder.Target(order) ?? ""), page),
        order => People(order, page));

    private static string Moving(Order order, string target, PageContext page)
    {
        var section = order.Stage is { } stage ? page.T(stage.Name()) : "";
        return page.T($"{section}教师交流到{target}", $"{section} teachers to {target}");
    }

    private static string People(Order order, PageContext page) => page.T($"{Print.Number(order.Count)} 人", Print.Number(order.Count));
}
