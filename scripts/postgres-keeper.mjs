// Outlives the launcher just long enough to stop its Postgres: `postgres-keeper.mjs PID DATA_DIRECTORY`.
// The launcher holds the other end of stdin, and the kernel closes that however the launcher dies.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const pid = Number(process.argv[2]);
const pidFile = join(process.argv[3] ?? "", "postmaster.pid");
const fastShutdownMs = 15_000;
/** How long after its birth a server may not have written its pid file yet. */
const newMs = 10_000;
const bornAt = Date.now();

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
process.stdin.on("error", stop).on("end", stop).resume();

function stop() {
  signalPostgres("SIGINT");
  const giveUpAt = Date.now() + fastShutdownMs;
  setInterval(() => {
    if (!isOurs()) process.exit(0);
    if (Date.now() > giveUpAt) {
      signalPostgres("SIGQUIT");
      process.exit(1);
    }
  }, 100);
}

/** The pid may belong to somebody else by now: only the one that the data directory names is ours. */
function isOurs() {
  try {
    return Number(readFileSync(pidFile, "utf8").split("\n")[0]) === pid;
  } catch {
    return Date.now() - bornAt < newMs && isAlive();
  }
}

function isAlive() {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function signalPostgres(signal) {
  try {
    if (isOurs()) process.kill(pid, signal);
  } catch {
    // Gone already.
  }
}
