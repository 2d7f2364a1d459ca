import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { Secret } from "@veilgate/contracts";

/** OWASP's first choice for argon2id, which is the library's default: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Bounds the work that a caller without an account can cause. */
export const passwordCharsMax = 1024;
export const passwordCharsMin = 8;

let nobody: Promise<string> | undefined;

/** argon2id in PHC form. Throws a `RangeError` outside 8 to 1,024 characters. */
export async function hashPassword(password: string): Promise<Secret> {
  if (password.length < passwordCharsMin || password.length > passwordCharsMax) {
    throw new RangeError(`A password has ${passwordCharsMin} to ${passwordCharsMax} characters.`);
  }
  return new Secret(await hash(password, cost));
}

/** Takes as long for a person who does not exist or has no password, so that time tells nobody apart. */
export async function verifyPassword(passwordHash: Secret | null, password: string): Promise<boolean> {
  if (password.length > passwordCharsMax) return false;
  nobody ??= hash(randomBytes(32), cost);
  const matches = await verify(passwordHash?.reveal() ?? (await nobody), password);
  return matches && passwordHash !== null;
}
