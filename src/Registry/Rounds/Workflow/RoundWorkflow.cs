using Junheng.Standards;

namespace Junheng.Registry.Rounds.Workflow;

/// <summary>What can be done with a round as a whole.</summary>
public enum RoundStep
{
    /// <summary>截止收表.</summary>
    Close,

    /// <summary>重新开放, with a reason.</summary>
    Reopen,

    /// <summary>汇总成数据版本.</summary>
    Compile,

    /// <summary>县签发.</summary>
    Sign,

    /// <summary>市审核通过.</summary>
    ApproveByCity,

    /// <summary>省审核通过.</summary>
    ApproveByProvince,

    /// <summary>上级退回, with a reason.</summary>
    SendBack,

    /// <summary>撤销自己一级的通过, with a reason.</summary>
    TakeBack,
}

/// <summary>The office that takes a step with a round.</summary>
public enum Office
{
    /// <summary>The county's clerks.</summary>
    Bureau,

    /// <summary>The county's leader.</summary>
    Leader,
    City,
    Province,
}

/// <summary>The one table of which step leads a round from where to where, and which office takes it.</summary>
public static class RoundWorkflow
{
    private static readonly (RoundStep Step, RoundStatus[] From, RoundStatus To, Office Office, bool NeedsReason, Words Name)[] Table =
    [
        (RoundStep.Close, [RoundStatus.Open], RoundStatus.Closed, Office.Bureau, false, new("截止收表", "Close")),
        (RoundStep.Reopen, [RoundStatus.Closed, RoundStatus.Compiled, RoundStatus.SentBack], RoundStatus.Open, Office.Bureau, true, new("重新开放", "Reopen")),
        (RoundStep.Compile, [RoundStatus.Open, RoundStatus.Closed, RoundStatus.Compiled, RoundStatus.SentBack], RoundStatus.Compiled, Office.Bureau, false, new("汇总成数据版本", "Compile")),
        (RoundStep.Sign, [RoundStatus.Compiled], RoundStatus.Signed, Office.Leader, false, new("县签发，报市", "Sign for the county")),
        (RoundStep.ApproveByCity, [RoundStatus.Signed], RoundStatus.CityApproved, Office.City, false, new("市审核通过，报省", "Approve for the city")),
        (RoundStep.ApproveByProvince, [RoundStatus.CityApproved], RoundStatus.ProvinceApproved, Office.Province, false, new("省审核通过", "Approve for the province")),
        (RoundStep.SendBack, [RoundStatus.Signed], RoundStatus.SentBack, Office.City, true, new("退回县", "Send back to the county")),
        (RoundStep.SendBack, [RoundStatus.CityApproved], RoundStatus.SentBack, Office.Province, true, new("退回县", "Send back to the county")),
        (RoundStep.TakeBack, [RoundStatus.Signed], RoundStatus.Compiled, Office.Leader, true, new("撤销县签发", "Take back the county's signature")),
        (RoundStep.TakeBack, [RoundStatus.CityApproved], RoundStatus.Signed, Office.City, true, new("撤销市审核", "Take back the city's approval")),
        (RoundStep.TakeBack, [RoundStatus.ProvinceApproved], RoundStatus.CityApproved, Office.Province, true, new("撤销省审核", "Take back the province's approval")),
    ];

    /// <summary>Where the step leads; null if it cannot be taken from here by this office.</summary>
    public static RoundStatus? To(RoundStatus from, RoundStep step, Office office)
    {
        foreach (var row in Table)
        {
            if (row.Step == step && row.From.Contains(from) && row.Office == office)
                return row.To;
        }

        return null;
    }

    /// <summary>The steps that an office can take from a status.</summary>
    public static IEnumerable<RoundStep> Steps(RoundStatus from, Office office) =>
        Table.Where(row => row.From.Contains(from) && row.Office == office).Select(row => row.Step);

    public static Words Name(this RoundStep step, Office office) => Table.First(row => row.Step == step && row.Office == office).Name;

    /// <summary>True if the step is refused without a reason.</summary>
    public static bool NeedsReason(this RoundStep step) => Table.First(row => row.Step == step).NeedsReason;
}
