/** What the operator reads. Everything else goes to the log files. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Shows that a long step is alive: a running clock on a terminal, one line elsewhere. */
export async function showProgress<T>(title: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(0)} s`;
  const isTerminal = process.stdout.isTTY === true;
  if (!isTerminal) say(`${title} …`);
  const clock = isTerminal
    ? setInterval(() => process.stdout.write(`\r${title} … ${seconds()}`), 250)
    : undefined;
  try {
    const result = await work();
    if (isTerminal) say(`\r${title} … done in ${seconds()}`);
    return result;
  } catch (error) {
    if (isTerminal) say("");
    throw error;
  } finally {
    clearInterval(clock);
  }
}
