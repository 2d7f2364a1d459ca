/**
 * Runs cases from a file: `node --import tsx tests/compatibility/main.ts --cases FILE [--only ID]`. Prints a line for
 * each case and the counts; exits with 1 when one fails.
 */
import { parseArgs } from "node:util";
import { installNames, readNameWeights } from "../../apps/gateway/src/redaction/name-weights";
import { readCases } from "./cases";
import { type Result, runCase } from "./run-case";

const { values } = parseArgs({ options: { cases: { type: "string" }, only: { type: "string" } } });
if (values.cases === undefined) throw new Error("Missing: --cases FILE.");
installNames(readNameWeights());

const results: Result[] = [];
for (const one of readCases(values.cases)) {
  if (values.only !== undefined && one.id !== values.only) continue;
  const result = await runCase(one);
  results.push(result);
  process.stdout.write(
    `${stateOf(result).padEnd(7)} ${result.id.padEnd(28)} ${result.differences.join(" ")}\n`,
  );
  for (const failure of result.failures) process.stdout.write(`          ${failure}\n`);
}
const counts = new Map<string, number>();
for (const result of results) counts.set(stateOf(result), (counts.get(stateOf(result)) ?? 0) + 1);
process.stdout.write(
  `${results.length} cases: ${[...counts].map(([state, count]) => `${count} ${state}`).join(", ")}\n`,
);
process.exit(counts.has("FAILS") ? 1 : 0);

function stateOf({ failures, differences }: Result): string {
  if (failures.length > 0) return "FAILS";
  return differences.length > 0 ? "differs" : "same";
}
