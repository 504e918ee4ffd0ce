namespace Junheng.Web.Data;

/// <summary>What accepting a draft does to one county.</summary>
/// <param name="Next">The number that its version will have.</param>
public sealed record AcceptLine(string County, int? Year, int Next, int Schools);
