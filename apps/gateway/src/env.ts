import { hostname } from "node:os";
import { resolve } from "node:path";
import { Secret } from "@veilgate/contracts";
import { z } from "zod";

const Port = z.coerce.number().int().min(0).max(65535);

/** What an operator can set. `wire.md` lists the names. */
const Env = z
  .object({
    GATEWAY_PORT: Port.default(8080),
    HOST: z.string().min(1).default("127.0.0.1"),
    DATABASE_URL: z.string().regex(/^postgres(?:ql)?:\/\//, "must be a postgres:// URL"),
    DATA_DIR: z.string().min(1).default(".data"),
    MASTER_KEY: z
      .string()
      .min(32, "must have at least 32 characters")
      .transform((value) => new Secret(value)),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
    AUDIT_DURABILITY: z.enum(["strict", "relaxed"]).default("strict"),
    AUDIT_ON_FAILURE: z.enum(["block", "degrade"]).default("block"),
    INSTANCE: z
      .string()
      .regex(/^[\w.-]{1,48}$/, "must have 1 to 48 letters, digits, dots, dashes and underscores")
      .optional(),
    TLS: z.enum(["off", "auto", "files"]).default("off"),
    TLS_CERT_FILE: z.string().optional(),
    TLS_KEY_FILE: z.string().optional(),
  })
  .superRefine((env, context) => {
    for (const name of ["TLS_CERT_FILE", "TLS_KEY_FILE"] as const) {
      if (env.TLS !== "files" || env[name] !== undefined) continue;
      context.addIssue({ code: "custom", path: [name], message: "is not set, and TLS=files needs it" });
    }
  });

/** Where the certificate comes from. */
export type TlsSettings =
  | { readonly mode: "auto"; readonly directory: string; readonly host: string }
  | { readonly mode: "files"; readonly certFile: string; readonly keyFile: string };

export interface GatewayEnv {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  /** Absolute. */
  readonly spoolDirectory: string;
  readonly masterKey: Secret;
  /** Undefined: plain HTTP. */
  readonly tls: TlsSettings | undefined;
  readonly logLevel: z.infer<typeof Env>["LOG_LEVEL"];
  readonly auditDurability: "strict" | "relaxed";
  readonly auditOnFailure: "block" | "degrade";
  /** The name of this gateway; what tells its starts apart is added to it. */
  readonly instance: string;
}

/** Every mistake at once, and no value. */
export class EnvError extends Error {
  override readonly name = "EnvError";
}

/** @throws EnvError */
export function readEnv(
  source: NodeJS.ProcessEnv = process.env,
  args: readonly string[] = process.argv,
): GatewayEnv {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = Env.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${describe(issue)}`);
    throw new EnvError(`The environment has mistakes:\n${lines.join("\n")}`);
  }
  const env = result.data;
  return {
    port: env.GATEWAY_PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL,
    spoolDirectory: resolve(env.DATA_DIR, "spool"),
    masterKey: env.MASTER_KEY,
    tls: tlsOf(env),
    logLevel: args.includes("--debug") ? "debug" : env.LOG_LEVEL,
    auditDurability: env.AUDIT_DURABILITY,
    auditOnFailure: env.AUDIT_ON_FAILURE,
    instance:
      env.INSTANCE ??
      hostname()
        .replace(/[^\w.-]/g, "-")
        .slice(0, 48),
  };
}

function tlsOf(env: z.infer<typeof Env>): TlsSettings | undefined {
  if (env.TLS === "off") return undefined;
  if (env.TLS === "auto") return { mode: "auto", directory: resolve(env.DATA_DIR, "tls"), host: env.HOST };
  return {
    mode: "files",
    certFile: resolve(env.TLS_CERT_FILE ?? ""),
    keyFile: resolve(env.TLS_KEY_FILE ?? ""),
  };
}

function describe(issue: z.core.$ZodIssue): string {
  const isMissing = issue.code === "invalid_type" && issue.message.includes("undefined");
  return isMissing ? "is not set" : issue.message;
}
