/** `npm run verify`: all that can be judged without a database, a build or a browser, in under a minute. */
import { checks, generate, unitTests } from "./checks";
import { runStage, runStages } from "./stages";
import { say } from "./start/say";

const started = performance.now();
const first = await runStage(generate);
const results = [first, ...(first.ok ? await runStages([...checks, unitTests], 2) : [])];
const failed = results.filter((result) => !result.ok);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
say(
  failed.length === 0
    ? `\nverified in ${seconds} s`
    : `\nfailed: ${failed.map((result) => result.name).join(", ")}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
