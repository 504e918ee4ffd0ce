// HiGHS (WebAssembly) on the best general formulation of a compliance plan: tight floors (one row for each item: the
// full need less what an excuse lets off), fixed charges, one small cone for each school, cut until the cones hold to 1e-6.
// node plan.mjs PROBLEM.json GAP SECONDS
import { readFileSync } from 'node:fs';
import highsLoader from 'highs';

const [file, gap, seconds] = process.argv.slice(2);
const p = JSON.parse(readFileSync(file, 'utf8'));
const began = process.hrtime.bigint();
const elapsed = () => Number(process.hrtime.bigint() - began) / 1e9;
const highs = await highsLoader();
const started = elapsed();
const processor = () => { const used = process.cpuUsage(); return (used.user + used.system) / 1e6; };
const before = processor();

const ofRow = new Map();
for (const [v, r, k, e] of p.entries) {
  if (!ofRow.has(r)) ofRow.set(r, []);
  ofRow.get(r).push([v, k, e]);
}
const num = (x) => (x < 0 ? `- ${-x}` : `+ ${x}`);
const cuts = []; // [row, cone, slope]
const coneOf = new Map();
p.cones.forEach((cone, j) => cone.rows.forEach((r) => coneOf.set(r, j)));

function write(integer) {
  const rows = [], ints = [], bins = [], bounds = [], objective = [];
  p.cost.forEach((c, v) => {
    if (p.hi[v] <= 0) return;
    objective.push(`${num(c)} n${v}`);
    bounds.push(`${p.lo[v]} <= n${v} <= ${p.hi[v]}`);
    ints.push(`n${v}`);
    if (p.start[v] > 0) {
      objective.push(`${num(p.start[v])} z${v}`);
      rows.push(`n${v} - ${p.hi[v]} z${v} <= 0`);
      (integer ? bins : bounds).push(integer ? `z${v}` : `0 <= z${v} <= 1`);
    }
  });
  let y = 0;
  for (const section of p.sections) {
    const excuses = [];
    for (const item of section.items) {
      const met = item.find((a) => !a.excused), let_off = item.find((a) => a.excused);
      const row = (met ?? let_off).row;
      if (row < 0) continue;
      const sum = (ofRow.get(row) ?? []).filter(([v]) => p.hi[v] > 0).map(([v, k]) => `${num(k)} n${v}`).join(' ');
      const floor = let_off ? (let_off.row < 0 ? 0 : Math.max(0, let_off.need)) : met.need;
      if (!met) { rows.push(`${sum} >= ${floor}`); excuses.push(null); continue; }
      if (!let_off) { rows.push(`${sum} >= ${met.need}`); continue; }
      rows.push(`${sum} ${num(met.need - floor)} y${y} >= ${met.need}`);
      for (const [v] of ofRow.get(row)) if (p.start[v] > 0 && p.hi[v] > 0 && met.need > 0) rows.push(`z${v} + y${y} >= 1`);
      (integer ? bins : bounds).push(integer ? `y${y}` : `0 <= y${y} <= 1`);
      excuses.push(`y${y++}`);
    }
    const taken = excuses.filter((e) => e === null).length, free = excuses.filter((e) => e !== null);
    if (free.length > 0) rows.push(`${free.join(' + ')} <= ${section.allowed - taken}`);
  }
  p.cones.forEach((cone, j) => {
    // t = K ΣR, and the squares of all schools together at most t.
    const total = cone.rows.reduce((s, r) => s + p.amount[r], 0);
    const terms = cone.rows.flatMap((r) => (ofRow.get(r) ?? []).filter(([v]) => p.hi[v] > 0).map(([v, , e]) => `${num(-cone.kappa * e)} n${v}`)).join(' ');
    rows.push(`t${j} ${terms} = ${cone.kappa * total}`);
    rows.push(`${cone.rows.map((r) => `s${r}`).join(' + ')} - t${j} <= 0`);
  });
  for (const [r, j, a] of cuts) {
    // s ≥ 2a z − a² t with z = R/√P.
    const f = (2 * a) / Math.sqrt(p.weight[r]);
    const terms = (ofRow.get(r) ?? []).filter(([v]) => p.hi[v] > 0).map(([v, , e]) => `${num(-f * e)} n${v}`).join(' ');
    rows.push(`s${r} ${terms} ${num(a * a)} t${j} >= ${f * p.amount[r]}`);
  }
  return `Minimize\n obj: ${objective.join(' ')}\nSubject To\n${rows.map((r, i) => ` c${i}: ${r}`).join('\n')}\nBounds\n${bounds.map((b) => ` ${b}`).join('\n')}\n` +
    (integer ? `General\n ${ints.join(' ')}\nBinary\n ${bins.join(' ')}\n` : '') + 'End\n';
}

function violated(columns, tolerance) {
  let worst = 0;
  p.cones.forEach((cone, j) => {
    const t = columns[`t${j}`].Primal;
    let squares = 0;
    const zs = cone.rows.map((r) => {
      const amount = p.amount[r] + (ofRow.get(r) ?? []).reduce((s, [v, , e]) => s + e * (columns[`n${v}`]?.Primal ?? 0), 0);
      const z = amount / Math.sqrt(p.weight[r]);
      squares += z * z;
      return z;
    });
    const excess = Math.sqrt(squares) / t - 1;
    worst = Math.max(worst, excess);
    if (excess > tolerance) cone.rows.forEach((r, i) => cuts.push([r, j, zs[i] / t]));
  });
  return worst;
}

p.cones.forEach((cone, j) => cone.rows.forEach((r) => {
  const mean = cone.rows.reduce((s, q) => s + p.amount[q], 0);
  cuts.push([r, j, p.amount[r] / Math.sqrt(p.weight[r]) / (cone.kappa * mean)]);
}));
let rounds = 0, lp;
for (; rounds < 60 && elapsed() < seconds; rounds++) {
  lp = highs.solve(write(false), { output_flag: false });
  if (lp.Status !== 'Optimal' || violated(lp.Columns, 1e-6) <= 1e-6) break;
}
let result = null, mips = 0;
for (; mips < 20 && lp.Status === 'Optimal' && elapsed() < seconds; mips++) {
  result = highs.solve(write(true), { output_flag: false, mip_rel_gap: Number(gap), time_limit: Math.max(0.1, seconds - elapsed()) });
  if (!result.Columns || violated(result.Columns, 1e-6) <= 1e-6) break;
}
const worst = result?.Columns ? violated(result.Columns, 1) : NaN;
console.log(JSON.stringify({ seconds: elapsed() - started, processor: processor() - before, lp: lp?.ObjectiveValue, status: result?.Status ?? lp?.Status, cost: result?.ObjectiveValue, rounds, mips, excess: worst }));
