import { z } from "zod";

const Env = z.object({
  HOST: z.string().min(1).default("127.0.0.1"),
  DEMO_UPSTREAM_PORT: z.coerce.number().int().min(0).max(65535).default(8090),
  /** A file for what a provider would have seen; the standard output when it is not set. */
  DEMO_LOG: z.string().optional(),
});

export function readDemoEnv(source: NodeJS.ProcessEnv = process.env) {
  return Env.parse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== "")));
}
