using System.Collections;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Evaluation;

/// <summary>The sections of one stage, kept as columns; a <see cref="Section"/> is put together when it is asked for.</summary>
internal sealed class SectionList(MergedCounty county, int[] schools, double[] pupils, double[] shares) : IReadOnlyList<Section>
{
    private Exclusion?[]? excludedBy;
    private ExclusionScope[]? scopes;

    public int Count => schools.Length;

    /// <summary>True if some section is excluded from something.</summary>
    public bool HasExcluded => scopes is not null;

    public Section this[int index] =>
        new(schools[index], pupils[index], shares[index], excludedBy?[index], county.MergedInto(schools[index])) { Excluded = Scope(index) };

    public double Pupils(int section) => pupils[section];

    public ExclusionScope Scope(int section) => scopes is null ? ExclusionScope.None : scopes[section];

    public bool InCv(int section) => !Scope(section).HasFlag(ExclusionScope.Cv);

    public bool InSchoolRule(int section) => !Scope(section).HasFlag(ExclusionScope.Schools);

    /// <summary>Takes a section out; of several exclusions the one that takes it out of most is named, of equals the first.</summary>
    public void Exclude(int section, Exclusion exclusion)
    {
        scopes ??= new ExclusionScope[schools.Length];
        excludedBy ??= new Exclusion?[schools.Length];
        if (excludedBy[section] is not { } earlier || earlier.Scope < exclusion.Scope)
            excludedBy[section] = exclusion;
        scopes[section] |= exclusion.Scope;
    }

    public IEnumerator<Section> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
