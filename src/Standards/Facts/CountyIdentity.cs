namespace Junheng.Standards.Facts;

/// <summary>A county and the school year its facts belong to.</summary>
/// <param name="Code">县级行政区划代码; empty where a file names the county only.</param>
/// <param name="Name">县名; empty where only a code is given.</param>
/// <param name="SchoolYear">The year the school year begins in: 2025 is 2025-09 to 2026-08. Null where nobody said.</param>
public sealed record CountyIdentity(string Code, string Name, int? SchoolYear)
{
    /// <summary>What identifies the county inside one data set: the code, else the name.</summary>
    public string Key => Code.Length > 0 ? Code : Name;

    /// <summary>What a person reads: the name, else the code.</summary>
    public string Display => Name.Length > 0 ? Name : Code;
}
