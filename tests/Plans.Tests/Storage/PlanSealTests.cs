using System.IO.Compression;
using System.Text;
using Junheng.Assessments;
using Junheng.Planning.Rotation;
using Junheng.Plans.Storage;
using Junheng.Plans.Teachers;
using Junheng.Plans.Work;
using Junheng.Platform.Backup;
using Junheng.Platform.Jobs;
using Junheng.Platform.Secrets;
using Junheng.Platform.Storage;
using Junheng.Platform.Tests.Databases;
using Junheng.Registry.Demo;
using Junheng.Registry.Teachers;

namespace Junheng.Plans.Tests.Storage;

/// <summary>Plans of teachers are encrypted while they wait and when they are computed; the key lies outside the database.</summary>
public sealed class PlanSealTests(PostgresCluster postgres) : PlanTests(postgres)
{
    private const string Home = "柳树湾村三组";

    /// <summary>The name as it was brought, as it is masked, where people live, the number of the first of them.</summary>
    private static readonly string[] Personal = ["欧阳建国", "欧＊", Home, "JS-0001"];

    [Theory, MemberData(nameof(Engines))]
    public async Task NothingOfPeople_StandsReadableInAnyColumnOrFile(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var key = await AddAsync();
        Assert.Equal("JS-0001", TeacherList.Read((await Desk.Plans.InputAsync(key))!)[0].Id);
        await NothingReadableAsync();

        var plan = await ComputeAsync(key);
        var loaded = (await Desk.LoadRotationAsync(plan))!;
        Assert.True(loaded.Check.Holds);
        Assert.NotEmpty(loaded.Result.Names);
        Assert.Contains(loaded.Teachers!, teacher => teacher.Id == "JS-0001");
        await NothingReadableAsync();

        await Desk.AcceptRotationAsync(key, "人事股", new(2026, 8, 31), "juzhang");
        Assert.NotEmpty(await Desk.Orders.ListAsync(key));
        await NothingReadableAsync();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AnotherKey_OpensEveryPlan_AndTheOldOneIsNotNeeded(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var computed = await ComputeAsync(await AddAsync());
        var waits = await AddAsync();
        await Desk.AcceptRotationAsync(computed.Key, "人事股", new(2026, 8, 31), "juzhang");

        var keys = FieldKeys.Open(Test.Settings.KeyFolder!, TimeProvider.System);
        keys.Add(TimeProvider.System);
        Assert.Equal(2, await new PlanSeal(Store.Database).SealAsync());
        keys.ForgetOld();

        Assert.Equal(0, await new PlanSeal(Store.Database).SealAsync());
        var desk = new PlanDesk(Store, TimeProvider.System);
        Assert.True((await desk.LoadRotationAsync(computed))!.Check.Holds);
        Assert.NotNull(await desk.Plans.InputAsync(waits));
        await NothingReadableAsync();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task APlanFromBeforeItWasEncrypted_OpensAsBefore_AndIsEncryptedOnce(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var plan = await ComputeAsync(await AddAsync());
        var clear = Convert.ToHexString(PlanText.Compress((await Desk.Plans.ContentAsync(plan.Key))!));
        var guard = engine == DatabaseKind.Sqlite ? "DROP TRIGGER plan_no_other_content;" : "ALTER TABLE plan DISABLE TRIGGER plan_no_change;";
        await Test.ExecuteAsync($"{guard} UPDATE plan SET key_id = NULL, content = {(engine == DatabaseKind.Sqlite ? $"x'{clear}'" : $"'\\x{clear}'::bytea")}");
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(NothingReadableAsync);
        Assert.True((await new PlanDesk(Store, TimeProvider.System).LoadRotationAsync(plan))!.Check.Holds);

        Assert.Equal(1, await new PlanSeal(Store.Database).SealAsync());

        Assert.Equal(0, await new PlanSeal(Store.Database).SealAsync());
        await NothingReadableAsync();
        Assert.True((await new PlanDesk(Store, TimeProvider.System).LoadRotationAsync(plan))!.Check.Holds);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task WhatWasComputed_MayBeEncryptedAnew_AndNothingElseOfItChanges(DatabaseKind engine)
    {
        await OpenAsync(engine);
        var plan = await ComputeAsync(await AddAsync());
        await Desk.AcceptRotationAsync(plan.Key, "人事股", new(2026, 8, 31), "juzhang");

        foreach (var change in (string[])["content = content_hash::bytea, key_id = key_id", "name = 'x', key_id = 'x'", "content = NULL, key_id = 'x'", "key_id = NULL", "cost = '1', key_id = 'x'"])
        {
            var sql = engine == DatabaseKind.Sqlite ? change.Replace("content_hash::bytea", "x'00'", StringComparison.Ordinal) : change.Replace("content_hash::bytea", "'\x00'::bytea", StringComparison.Ordinal);
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Test.ExecuteAsync("UPDATE plan SET " + sql));
        }

        // Whoever writes something else in its place with a made-up key is found out by the hash.
        await Test.ExecuteAsync("UPDATE plan SET key_id = 'x'");
        await Assert.ThrowsAsync<PlanRefusedException>(() => Desk.Plans.ContentAsync(plan.Key));
    }

    [Fact]
    public async Task AMachineWithoutTheKey_SaysSo_AndComputesPlansThatNameNobody()
    {
        await OpenAsync(DatabaseKind.Sqlite);
        var (named, numbers) = (await AddAsync(), await Desk.Plans.AddAsync(Rotation()));
        var keyless = Test.Settings with { KeyFolder = Path.Combine(Path.GetDirectoryName(Test.Settings.KeyFolder!)!, "other-keys") };
        var other = new PlanDesk(await JunhengStore.OpenAsync(keyless, TimeProvider.System, default, PlanTables.Set), TimeProvider.System);

        var refused = await Assert.ThrowsAsync<PlanRefusedException>(() => other.Plans.InputAsync(named));

        Assert.Contains("密钥", refused.Text.Zh, StringComparison.Ordinal);
        Assert.Null(await other.Plans.InputAsync(numbers));
    }

    private NewPlan Rotation() => NewPlan(options: PlanDesk.Write(new RotationOptions { NearestSchools = 5, MostKilometres = 60 })) with { Kind = PlanKind.Rotation };

    private async Task<PlanKey> AddAsync()
    {
        using var workbook = new MemoryStream();
        DemoWorkbook.Write(workbook, [Facts], withTeachers: true);
        workbook.Position = 0;
        var rows = TeacherReader.Read(workbook, "x.xlsx", schoolCodes: null).Teachers
            .Select((row, i) => row with { Id = FormattableString.Invariant($"JS-{i + 1:0000}"), Name = "欧阳建国", Home = Home });
        var list = TeacherList.Of(rows, Facts.Schools.Select(school => school.Code).ToHashSet(StringComparer.Ordinal));
        return await Desk.Plans.AddAsync(Rotation() with { Input = TeacherList.Write(list) });
    }

    private async Task<StoredPlan> ComputeAsync(PlanKey key)
    {
        await using var host = new JobHost(Store.Database, TimeProvider.System, new JobHostOptions { Sweep = TimeSpan.FromSeconds(1) }, PlanWork.Handlers(Desk, TimeProvider.System));
        await host.StartAsync();
        var job = new JobKey(key.CountyId, key.PlanId);
        await host.FireAsync(job);
        while (await Store.Jobs.FindAsync(job) is { IsOpen: true })
            await Task.Delay(100);
        Assert.Equal(JobState.Done, (await Store.Jobs.FindAsync(job))!.State);
        return (await Desk.Plans.FindAsync(key))!;
    }

    private async Task NothingReadableAsync()
    {
        await using var dump = await DatabaseDump.OpenAsync(Store.Database);
        foreach (var table in dump.Tables)
        {
            foreach (var row in dump.Rows(table))
                Assert.All(row.SelectMany(Texts), text => Assert.All(Personal, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal)));
        }

        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Test.Settings.KeyFolder!)!, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var content = new MemoryStream();
            await stream.CopyToAsync(content);
            Assert.All(Personal, word => Assert.True(content.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) < 0, $"{word} in {Path.GetFileName(file)}"));
        }
    }

    /// <summary>A value as a text; bytes also as what they unpack to.</summary>
    private static IEnumerable<string> Texts(object? value)
    {
        if (value is string text)
            yield return text;
        if (value is not byte[] bytes)
            yield break;
        yield return Encoding.UTF8.GetString(bytes);
        if (Unpacked(bytes) is { } unpacked)
            yield return unpacked;
    }

    private static string? Unpacked(byte[] bytes)
    {
        try
        {
            using var reader = new StreamReader(new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress), Encoding.UTF8);
            return reader.ReadToEnd();
        }
        catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }
}
