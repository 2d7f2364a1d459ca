/**
 * Preload of every process that the launcher starts, each the leader of its own process group. The IPC
 * channel closes when the launcher is gone, even by `kill -9`; then the group is stopped as by SIGTERM,
 * and by force when that takes too long.
 */
import { isMainThread } from "node:worker_threads";

const graceMs = 5000;
// Not for what these processes fork themselves: that inherits the preload, and uses its channel otherwise.
const isChildOfLauncher = Number(process.env.VEILGATE_LAUNCHER) === process.ppid;

if (isChildOfLauncher && isMainThread && process.channel) {
  process.channel.unref();
  process.once("disconnect", () => {
    setTimeout(() => signalGroup("SIGKILL"), graceMs).unref();
    signalGroup("SIGTERM");
  });
}

function signalGroup(signal) {
  try {
    process.kill(-process.pid, signal);
  } catch {
    process.kill(process.pid, signal); // Not the leader of a group.
  }
}
