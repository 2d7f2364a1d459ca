import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";

/** What Postgres itself uses; a random password of 256 bits needs no more. */
const iterations = 4096;

/**
 * What Postgres stores for a password (RFC 5803 over RFC 7677). Sent instead of the password, so that
 * the password is in no statement that a server may log.
 */
export function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, "sha256");
  const hmac = (text: string) => createHmac("sha256", salted).update(text).digest();
  const storedKey = createHash("sha256").update(hmac("Client Key")).digest("base64");
  const serverKey = hmac("Server Key").toString("base64");
  return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${storedKey}:${serverKey}`;
}
