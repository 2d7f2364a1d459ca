import { compilePolicy, PolicySchema } from "@veilgate/redaction";
import { AuditUnavailableError } from "../audit/errors";
import { PolicyCache } from "../control/policy-cache";

/** A policy whose only recognizer throws, with the searched text in its message: the worst kind. */
export function throwingPolicy(failMode: "open" | "closed"): PolicyCache {
  const document = PolicySchema.parse({ version: 1, fail_mode: failMode });
  const recognizer = {
    id: "throws",
    types: ["EMAIL"],
    canMatch: () => true,
    find: (text: string) => {
      throw new Error(`${text} broke it`);
    },
  };
  return new PolicyCache(undefined, () => ({ ...compilePolicy(document), recognizers: [recognizer] }));
}

/** A spool whose disk is gone. */
export function brokenSpool() {
  const refuse = () => Promise.reject(new AuditUnavailableError("io_error"));
  const stats = () => ({ state: "io_error" as const, records: 0, writes: 0, syncs: 0, spoolBytes: 0 });
  return { intent: refuse, outcome: refuse, stats, close: async () => {} };
}
