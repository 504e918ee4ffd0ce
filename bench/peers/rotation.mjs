// HiGHS (WebAssembly) on the rotation model of bench/Bench/Rotation: first the relaxation with chords until it keeps every rule,
// then whole solves with the chords they break, until none is. Time is processor time.
// node rotation.mjs PROBLEM.json GAP SECONDS
import { readFileSync } from 'node:fs';
import highsLoader from 'highs';

const [file, gap, seconds] = process.argv.slice(2);
const p = JSON.parse(readFileSync(file, 'utf8'));
const highs = await highsLoader();
const began = process.cpuUsage();
const elapsed = () => { const t = process.cpuUsage(began); return (t.user + t.system) / 1e6; };
const num = (x) => (x < 0 ? `- ${-x}` : `+ ${x}`);
const end = (x) => (x === 'Infinity' ? '+inf' : x === '-Infinity' ? '-inf' : `${x}`);
const sum = (columns, values) => columns.map((j, k) => `${num(values[k])} x${j}`).join(' ');
const rows = [];
const add = (text) => rows.push(` r${rows.length}: ${text}`);
for (const row of p.rows) {
  if (row.columns.length === 0) continue;
  const left = sum(row.columns, row.values);
  if (row.least === row.most) add(`${left} = ${row.least}`);
  else {
    if (row.most !== 'Infinity') add(`${left} <= ${row.most}`);
    if (row.least !== '-Infinity') add(`${left} >= ${row.least}`);
  }
}
const head = `Minimize\n obj: ${p.cost.map((c, j) => (c === 0 ? '' : `${num(c)} x${j}`)).filter(Boolean).join(' ')}\nSubject To\n`;
const bounds = `Bounds\n${p.lower.map((l, j) => ` ${end(l)} <= x${j} <= ${end(p.upper[j])}`).join('\n')}\n`;
const general = `General\n ${p.whole.map((w, j) => (w ? `x${j}` : '')).filter(Boolean).join(' ')}\n`;
const write = (integer) => `${head}${rows.join('\n')}\n${bounds}${integer ? general : ''}End\n`;
const chord = (r, a, k) => (2 * a + 1 + 2 * r) * k - a * (a + 1);
const known = new Set();

function cut(columns) {
  const value = (j) => columns[`x${j}`]?.Primal ?? 0;
  let count = 0;
  p.cones.forEach((cone, c) => {
    const ks = cone.change.map(value);
    const total = ks.reduce((s, k, m) => s + chord(cone.amount[m], Math.floor(k), k) * cone.share[m], -value(cone.excess));
    if (total <= cone.most + 1e-6) return;
    ks.forEach((k, m) => {
      for (const a of [Math.floor(k + 1e-9), Math.floor(k + 1e-9) - 1]) {
        const id = `${c}:${m}:${a}`;
        if (value(cone.square[m]) >= chord(cone.amount[m], a, k) - 1e-7 || known.has(id)) continue;
        known.add(id);
        add(`x${cone.square[m]} ${num(-(2 * a + 1 + 2 * cone.amount[m]))} x${cone.change[m]} >= ${-a * (a + 1)}`);
        count++;
      }
    });
  });
  return count;
}

let lp, result = null;
for (let round = 0; round < 60 && elapsed() < seconds; round++) {
  lp = highs.solve(write(false), { output_flag: false });
  if (lp.Status !== 'Optimal' || cut(lp.Columns) === 0) break;
}
let whole = false, rounds = 0;
for (; rounds < 500 && lp.Status === 'Optimal' && elapsed() < seconds; rounds++) {
  result = highs.solve(write(true), { output_flag: false, mip_rel_gap: Number(gap), time_limit: Math.max(0.1, seconds - elapsed()) });
  if (!result.Columns || result.Status !== 'Optimal') break;
  whole = cut(result.Columns) === 0;
  if (whole) break;
}
console.log(JSON.stringify({ seconds: elapsed(), status: whole ? result.Status : 'no plan', rounds, last: result?.Status ?? lp?.Status, cost: whole ? result.ObjectiveValue : null, lp: lp?.ObjectiveValue ?? null }));
