using Junheng.Standards.Facts;
using Junheng.Standards.Fields;
using Npgsql;
using NpgsqlTypes;

namespace Junheng.Bench.Country;

/// <summary>PostgreSQL with the rows in one table, analysed, two processors allowed.</summary>
internal sealed class PostgresPeer : IDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly string statement;

    private PostgresPeer(NpgsqlConnection connection, string statement)
    {
        this.connection = connection;
        this.statement = statement;
    }

    /// <summary>Null where JUNHENG_BENCH_POSTGRES names no server.</summary>
    public static PostgresPeer? Start(IEnumerable<CountyFacts> country)
    {
        if (Environment.GetEnvironmentVariable("JUNHENG_BENCH_POSTGRES") is not { Length: > 0 } server)
            return null;
        var open = new NpgsqlConnection(server);
        open.Open();
        Execute(open, "drop table if exists school");
        Execute(open, "create table school (county text, school int, kind text, "
            + string.Join(", ", CountryData.Columns.Select(column => column + " float8")) + ")");
        using (var copy = open.BeginBinaryImport($"copy school (county, school, kind, {string.Join(", ", CountryData.Columns)}) from stdin (format binary)"))
        {
            foreach (var county in country)
            {
                for (var i = 0; i < county.Schools.Count; i++)
                    WriteRow(copy, county, i);
            }

            copy.Complete();
        }

        Execute(open, "analyze school");
        Execute(open, "set max_parallel_workers_per_gather = 2");
        Execute(open, "set work_mem = '512MB'");
        Execute(open, "set jit = off");
        return new PostgresPeer(open, File.ReadAllText(Path.Combine(Paths.Peers, "country.sql")));
    }

    public long Run()
    {
        using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 600 };
        using var reader = command.ExecuteReader();
        long meeting = 0;
        while (reader.Read())
            meeting += reader.GetInt64(3);
        return meeting;
    }

    public void Dispose() => connection.Dispose();

    private static void WriteRow(NpgsqlBinaryImporter copy, CountyFacts county, int i)
    {
        copy.StartRow();
        copy.Write(county.County.Code, NpgsqlDbType.Text);
        copy.Write(i, NpgsqlDbType.Integer);
        copy.Write(county.Schools[i].Kind.Id(), NpgsqlDbType.Text);
        foreach (var column in CountryData.Columns)
        {
            var value = county.Value(column, i);
            if (double.IsNaN(value))
                copy.WriteNull();
            else
                copy.Write(value, NpgsqlDbType.Double);
        }
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
