/**
 * `npm test`: everything, in one command. A stage that fails does not stop those that can still tell
 * something. The last line is `N passed, N failed`; a check that fails counts as one failed test.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { checks, generate } from "./checks";
import { runStage, runStages, type Stage, script } from "./stages";
import { findLoopbackPort } from "./start/ports";
import { complain, say } from "./start/say";
import { requireBrowser } from "./test/browser";
import { addUp, type Counts, countPlaywright, countVitest } from "./test/counts";

type Part = { readonly counts: Counts; readonly ok: boolean };

const nothing: Counts = { passed: 0, failed: 0, skipped: 0 };
const started = performance.now();
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "veilgate-test-"));
const parts: Part[] = [];

try {
  await runAll();
} catch (error) {
  complain((error as Error).message);
  parts.push({ counts: nothing, ok: false });
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}
finish();

async function runAll(): Promise<void> {
  const browser = requireBrowser();
  record(await runStage(generate));
  for (const result of await runStages(checks, 2)) record(result);
  await runVitest("unit and integration", "vitest.config.ts");
  const built = await runStage(script("build", "scripts/test/build.ts"));
  record(built);
  if (!built.ok) return;
  await runVitest("start-up", "tests/startup/vitest.config.ts");
  await runPlaywright(browser);
}

function record({ ok }: { readonly ok: boolean }, counts = nothing): void {
  parts.push({ ok, counts });
}

async function runVitest(name: string, config: string): Promise<void> {
  const report = path.join(scratch, `${name.replaceAll(" ", "-")}.json`);
  const result = await runStage({
    name,
    program: "vitest",
    args: ["run", "--config", config, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    isLoud: true,
  });
  record(result, countVitest(report));
}

async function runPlaywright(browser: string): Promise<void> {
  const report = path.join(scratch, "playwright.json");
  const stage: Stage = {
    name: "browser",
    program: "playwright",
    args: ["test", "--reporter=list,json"],
    env: {
      CHROMIUM_PATH: browser,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      E2E_DATA_DIR: path.join(scratch, "e2e"),
      E2E_GATEWAY_PORT: String(await findLoopbackPort(8788)),
      E2E_WEB_PORT: String(await findLoopbackPort(3311)),
    },
    isLoud: true,
  };
  record(await runStage(stage), countPlaywright(report));
}

function finish(): void {
  const { passed, failed, skipped } = addUp(parts);
  if (skipped > 0) say(`${skipped} skipped`);
  say(`all stages ${((performance.now() - started) / 1000).toFixed(0)} s`);
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
