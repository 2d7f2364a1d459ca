import "server-only";
import { type Database, findUserByEmail, recordSignIn, verifyPassword } from "@veilgate/db";
import { z } from "zod";
import { Throttle } from "./throttle";

const quarterHourMs = 15 * 60 * 1000;
/** One person at one address: a few mistakes. */
const byPerson = new Throttle({ attemptsMax: 8, windowMs: quarterHourMs, entriesMax: 10_000 });
/** One name from everywhere: an address can be forged where no proxy stands in front. */
const byEmail = new Throttle({ attemptsMax: 40, windowMs: quarterHourMs, entriesMax: 10_000 });

const Credentials = z.object({
  email: z
    .email()
    .max(254)
    .transform((email) => email.toLowerCase()),
  /** The bound keeps hashing cheap. */
  password: z.string().min(1).max(1024),
});

interface SignInInput {
  readonly email: string;
  readonly password: string;
  readonly address: string;
}

/**
 * The user when the password is right, else null. Unknown names cost the same work as known ones and get the
 * same answer. Throws an error with the message `throttled` after too many failures.
 */
export async function signIn(
  db: Database,
  input: SignInInput,
  nowMs = Date.now(),
): Promise<{ readonly id: string } | null> {
  const parsed = Credentials.safeParse({ email: input.email.trim(), password: input.password });
  if (!parsed.success) return null;
  const { email, password } = parsed.data;
  const person = `${email} ${input.address}`;
  if (byPerson.isBlocked(person, nowMs) || byEmail.isBlocked(email, nowMs)) throw new Error("throttled");

  const found = await findUserByEmail(db, email);
  const isRight = await verifyPassword(found?.passwordHash ?? null, password);
  if (!found || !isRight) {
    byPerson.fail(person, nowMs);
    byEmail.fail(email, nowMs);
    return null;
  }
  byPerson.clear(person);
  await recordSignIn(db, found.id, new Date(nowMs));
  return { id: found.id };
}
