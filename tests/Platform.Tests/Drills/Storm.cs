using System.Globalization;
using Junheng.Platform.Audit;
using Junheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Platform.Tests.Drills;

/// <summary>
/// A process that writes without a pause until it is killed: each transaction puts in three rows and an audit entry, and what was
/// committed is said on the output. What fails is given up and said too.
/// </summary>
internal static class Storm
{
    public const string Word = "storm-until-killed";
    public const int Parts = 3;
    public const int Writers = 3;
    private const string County = "610921";

    public static async Task CreateTableAsync(JunhengDatabase database)
    {
        await using var context = database.CreateContext();
        await context.Database.ExecuteSqlAsync($"CREATE TABLE storm (writer integer, number integer, part integer, filling text)");
    }

    public static async Task RunAsync(string setting, string folder, int first, int kilobytes)
    {
        var database = new JunhengDatabase(DatabaseSettings.Parse(setting, folder), AuditTables.Set);
        var log = new AuditLog(database, TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var number = first; ; number++)
            {
                try
                {
                    await WriteAsync(database, log, writer, number, new string('x', kilobytes << 10));
                    await SayAsync("committed", writer, number);
                }
                catch (System.Data.Common.DbException)
                {
                    await SayAsync("failed", writer, number);
                    await Task.Delay(20);
                }
            }
        })));
    }

    private static async Task WriteAsync(JunhengDatabase database, AuditLog log, int writer, int number, string filling)
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        for (var part = 0; part < Parts; part++)
            await context.Database.ExecuteSqlAsync($"INSERT INTO storm VALUES ({writer}, {number}, {part}, {filling})");
        await log.AppendAsync(context, new AuditEntry(County, "storm", "", AuditKind.Write, string.Create(CultureInfo.InvariantCulture, $"{writer}/{number}")));
        await transaction.CommitAsync();
    }

    private static async Task SayAsync(string what, int writer, int number)
    {
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{what} {writer} {number}"));
        await Console.Out.FlushAsync();
    }
}
