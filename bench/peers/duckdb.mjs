// A DuckDB peer that answers on standard input: loads the CSV once, then runs the statement for each line "run".
import { DuckDBInstance } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [csv, sql, threads] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:', { threads: threads ?? '2' });
const connection = await instance.connect();
await connection.run(`create table school as select * from read_csv('${csv}', header = true, nullstr = '', types = {'county': 'VARCHAR', 'kind': 'VARCHAR'})`);
for (const column of (await connection.runAndReadAll('describe school')).getRows()) {
  if (column[1] === 'BIGINT' && column[0] !== 'school')
    await connection.run(`alter table school alter ${column[0]} type double`);
}
const statement = readFileSync(sql, 'utf8');
console.log('ready');
for await (const line of createInterface({ input: process.stdin })) {
  if (line !== 'run') break;
  const started = process.hrtime.bigint();
  const result = await connection.runAndReadAll(statement);
  const elapsed = Number(process.hrtime.bigint() - started) / 1e6;
  const rows = result.getRows();
  console.log(`${elapsed.toFixed(3)} ${rows.length} ${rows.reduce((sum, row) => sum + Number(row[3]), 0)}`);
}
