using Junheng.Registry.Rounds.Life;
using Junheng.Standards;

namespace Junheng.Web.Registers;

/// <summary>What happens to schools, as something to do.</summary>
internal static class ChangeWords
{
    public static Words Act(SchoolEventKind kind) => kind switch
    {
        SchoolEventKind.Open => new("登记新设学校", "Enter a new school"),
        SchoolEventKind.Close => new("登记停办", "Enter a closing"),
        SchoolEventKind.Merge => new("登记合并", "Enter a merger"),
        SchoolEventKind.Split => new("登记分设", "Enter a split"),
        _ => new("登记更名", "Enter a new name"),
    };

    /// <summary>What will be so afterwards.</summary>
    public static Words Effect(SchoolEventKind kind) => kind switch
    {
        SchoolEventKind.Open => new("以后发起的填报里有这所学校。标识码一经使用，不再给别的学校。", "Rounds opened afterwards ask this school. Its code is never used for another."),
        SchoolEventKind.Close => new("以后发起的填报不再问这所学校；它过去的数据保留，标识码不再使用。", "Rounds opened afterwards do not ask it; its past data stay and its code is not used again."),
        SchoolEventKind.Merge => new("并入的学校停办，上年的数合到留下的学校作对照；过去的数据保留。", "The schools that go in are closed; their last year's figures are joined with the other's for comparison. Past data stay."),
        SchoolEventKind.Split => new("原校继续办，新校从这天起独立填报；两校上年的数没有分开统计，不作对照。", "The school goes on and the new one returns for itself; nobody counted last year's figures apart, so none are compared."),
        _ => new("标识码不变，旧名留在沿革里。", "The code stays; the old name stands in the history."),
    };
}
