using Junheng.Plans;
using Junheng.Platform.Jobs;

namespace Junheng.Web.Plans;

/// <summary>What the pages of plans need besides the site: where plans are kept, and who computes them.</summary>
internal sealed record PlanRoom(PlanDesk Desk, JobHost Host, ProgressStream Progress);
