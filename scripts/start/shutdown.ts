import { say } from "./say";

const lookAtParentEveryMs = 500;
/** Ctrl-C arrives twice: from the terminal and from npm. The second is no impatience. */
const sameSignalMs = 1500;

/**
 * Runs `stop` once: on Ctrl-C, SIGTERM, SIGHUP, or when npm, which passes no SIGTERM on, is gone.
 * A later signal ends the process at once; what it started notices and ends, too.
 */
export function onShutdown(stop: (reason: string) => Promise<void>): void {
  let stoppingSince = Number.POSITIVE_INFINITY;
  const once = (reason: string) => {
    if (performance.now() - stoppingSince > sameSignalMs) process.exit(1);
    if (Number.isFinite(stoppingSince)) return;
    stoppingSince = performance.now();
    say(`\nStopping (${reason}) …`);
    void stop(reason).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => once(signal));
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent && !Number.isFinite(stoppingSince)) once("npm has ended");
  }, lookAtParentEveryMs).unref();
}
