using System.Security.Cryptography;
using Junheng.Platform.Storage;
using Junheng.Standards;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Plans.Storage;

/// <summary>
/// Encrypts what is kept of plans of teachers, with the key outside the database: a list that waits with its plan, and a result with the list
/// that it was made from (ADR 0009, 0014). What names nobody stays as it is, so that a machine without the key can compute it.
/// </summary>
public sealed class PlanSeal(JunhengDatabase database)
{
    /// <summary>Encrypts the plans of teachers that are not, or with a key no longer in use.</summary>
    /// <returns>How many.</returns>
    public async Task<int> SealAsync(CancellationToken cancellation = default)
    {
        var (current, kind) = (database.Fields.KeyId, PlanKind.Rotation.Code());
        await using var context = database.CreateContext();
        // Plans by numbers name nobody, but which they are only their content says.
        var old = await context.Set<PlanRow>().Where(row => row.Kind == kind && row.Content != null && (row.KeyId == null || row.KeyId != current))
            .Select(row => new { row.CountyId, row.PlanId, row.Content, row.KeyId }).ToListAsync(cancellation);
        foreach (var row in old)
        {
            var key = new PlanKey(row.CountyId, row.PlanId);
            var (closed, keyId) = Close(key, Open(key, row.Content!, row.KeyId));
            // A plan that was computed, dropped or encrypted meanwhile is no longer what was read.
            await context.WriteAsync(
                key.CountyId,
                $"UPDATE plan SET content = {closed}, key_id = {keyId} WHERE county_id = {key.CountyId} AND plan_id = {key.PlanId} AND content = {row.Content}",
                cancellation);
        }

        return old.Count;
    }

    /// <returns>What to store, and the id of the key to store beside it.</returns>
    internal (byte[] Content, string KeyId) Close(PlanKey key, byte[] content) => database.Fields.Encrypt(content, Place(key));

    /// <exception cref="PlanRefusedException">The key is not on this machine, or the content was altered.</exception>
    internal byte[] Open(PlanKey key, byte[] content, string? keyId)
    {
        if (keyId is null)
            return content;
        try
        {
            return database.Fields.Decrypt(content, keyId, Place(key));
        }
        catch (CryptographicException)
        {
            throw new PlanRefusedException(new Words(
                "方案里的教师名册打不开：这台机器没有它的密钥，或名册在数据库中被改动。用装有密钥的数据文件夹（其中的 keys）启动程序，或从备份恢复，再重新计算。",
                "The teachers of the plan cannot be opened: this machine lacks their key, or they were altered in the database. Start the program on a data folder with the keys, or restore a backup, and compute again."));
        }
    }

    private static string Place(PlanKey key) => $"plan/content/{key.CountyId}/{key.PlanId}";
}
