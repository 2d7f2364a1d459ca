import { createHash } from "node:crypto";
import { parsePolicy } from "@veilgate/contracts";
import { z } from "zod";

/** Somebody else changed the policy since the caller looked at it. */
export class StalePolicyError extends Error {
  override readonly name = "StalePolicyError";
  constructor(readonly what: "draft" | "published version") {
    super(`The ${what} was changed in the meantime. Load the page again to see it.`);
  }
}

/** Characters of a policy's source; far more than a person writes. */
export const sourceCharsMax = 200_000;

/** Checks a source as the browser did; its word is never taken for it. Throws a `ZodError` with every mistake at `sourceYaml`. */
export function requireValidSource(sourceYaml: string): void {
  const parsed = parsePolicy(sourceYaml);
  if (parsed.ok) return;
  throw new z.ZodError(
    parsed.issues.map(({ line, column, message }) => ({
      code: "custom",
      path: ["sourceYaml"],
      message: `Line ${line}, column ${column}: ${message}`,
      input: undefined,
    })),
  );
}

/** Hex SHA-256; what tells two sources apart in admin events and in checks for a lost update. */
export function sourceHash(sourceYaml: string): string {
  return createHash("sha256").update(sourceYaml, "utf8").digest("hex");
}
