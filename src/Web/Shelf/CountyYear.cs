using Junheng.Registry.Versions;
using Junheng.Standards.Evaluation;
using Junheng.Standards.Facts;
using Junheng.Standards.Packs;

namespace Junheng.Web.Shelf;

/// <summary>One accepted data version of a county, with its stored assessments: what a page is about.</summary>
/// <param name="Version">Which version.</param>
/// <param name="Facts">Its facts.</param>
/// <param name="Assessments">By id of the pack.</param>
internal sealed record CountyYear(DataVersion Version, CountyFacts Facts, IReadOnlyDictionary<string, Assessment> Assessments)
{
    public int Year => Version.Key.SchoolYear;
    public int Number => Version.Key.VersionNo;

    public Assessment Under(StandardPack pack) => Assessments[pack.Id];
}
