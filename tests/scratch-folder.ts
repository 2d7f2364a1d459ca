/**
 * One folder for all that the tests of a run put aside, gone when they end: `os.tmpdir()` names it in every worker.
 * Projects share it; the one that made it takes it away.
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export function setup(): () => void {
  if (process.env.TEST_SCRATCH !== undefined) return () => {};
  const before = process.env.TMPDIR;
  const folder = mkdtempSync(join(tmpdir(), "veilgate-tests-"));
  // Postgres, which root runs as somebody else, has to get in.
  chmodSync(folder, 0o711);
  process.env.TEST_SCRATCH = folder;
  process.env.TMPDIR = folder;
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    delete process.env.TEST_SCRATCH;
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
}
