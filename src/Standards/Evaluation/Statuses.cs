namespace Junheng.Standards.Evaluation;

/// <summary>The verdict on a county under one standard.</summary>
public enum Verdict : byte
{
    Pass,
    Fail,

    /// <summary>还不能判定: something needed is missing and nothing known decides already.</summary>
    Incomplete,
}

/// <summary>A school section under the school rule.</summary>
public enum SchoolStatus : byte
{
    Pass,
    Fail,
    Incomplete,
    Excluded,

    /// <summary>The standard sets no rule for single schools; the values are printed only.</summary>
    PrintedOnly,
}

/// <summary>One indicator of one school section.</summary>
public enum SchoolIndicatorStatus : byte
{
    /// <summary>达标.</summary>
    Met,

    /// <summary>余项: below the threshold, not below the floor.</summary>
    Floor,

    /// <summary>不达标.</summary>
    Failed,

    /// <summary>不能判定.</summary>
    NotComputable,

    /// <summary>The standard sets no threshold.</summary>
    PrintedOnly,
}

/// <summary>One indicator's CV in one stage.</summary>
public enum CvStatus : byte
{
    Pass,
    Fail,
    NotComputable,
    PrintedOnly,
}
