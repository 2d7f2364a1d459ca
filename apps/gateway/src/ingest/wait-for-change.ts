import fs from "node:fs";

/** Files change many times a second: one pass takes all that came within this time. */
const gatherMs = 50;

/** Resolves soon after something in the folder changed, after `timeoutMs`, or when `signal` aborts. */
export function waitForChange(folder: string, timeoutMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      watcher?.close();
      signal.removeEventListener("abort", done);
      resolve();
    };
    let timer = setTimeout(done, timeoutMs);
    signal.addEventListener("abort", done);
    const watcher = watchOnce(folder, () => {
      clearTimeout(timer);
      timer = setTimeout(done, gatherMs);
    });
  });
}

/** Undefined where watching is not possible; the timeout then does all the work. */
function watchOnce(folder: string, onChange: () => void): fs.FSWatcher | undefined {
  try {
    const watcher = fs.watch(folder, () => {
      watcher.close();
      onChange();
    });
    watcher.on("error", () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}
