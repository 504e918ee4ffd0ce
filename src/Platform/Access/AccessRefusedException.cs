namespace Junheng.Platform.Access;

/// <summary>Something was to be written that is not the writer's; nothing was.</summary>
public sealed class AccessRefusedException(string countyId)
    : Exception($"没有权限改动“{countyId}”的数据，什么也没有改动。/ No right to write data of \"{countyId}\"; nothing was changed.")
{
    public string CountyId { get; } = countyId;
}
