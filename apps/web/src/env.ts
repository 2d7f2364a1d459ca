import { Secret } from "@veilgate/contracts";
import { z } from "zod";

const secret = (charsMin: number) =>
  z
    .string()
    .min(charsMin, `needs ${charsMin} characters or more`)
    .transform((value) => new Secret(value));

const Env = z.object({
  DATABASE_URL: z
    .string()
    .min(1)
    .transform((value) => new Secret(value)),
  MASTER_KEY: secret(32),
  NEXTAUTH_SECRET: secret(32),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
  GATEWAY_URL: z.url({ protocol: /^https?$/ }).default("http://127.0.0.1:8080"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});
export type Env = Readonly<z.infer<typeof Env>>;

let parsed: Env | undefined;

/**
 * The settings of this process. Parsed when the server starts (`instrumentation.ts`) and never while
 * it is built. Throws one message that names every mistake and prints no value.
 */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** Exported for its test. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const result = Env.safeParse(source);
  if (result.success) return Object.freeze(result.data);
  const mistakes = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The dashboard cannot start. Check these settings:\n${mistakes.join("\n")}`);
}

export const isDevelopment = process.env.NODE_ENV === "development";
