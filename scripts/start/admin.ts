import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { findUserByEmail } from "@veilgate/db";
import { ConflictError, createUser, type Database } from "@veilgate/db/platform";
import type { Settings } from "./settings";

export interface NewAdmin {
  readonly email: string;
  readonly password: string;
  /** Call when the password was shown: it is forgotten then. */
  announced(): void;
}

/**
 * Makes the first person. The password waits in a file (0600) until it was shown, so that a start which
 * fails in between does not lock everybody out. Undefined when there is nothing to show.
 */
export async function ensureAdmin(database: Database, settings: Settings): Promise<NewAdmin | undefined> {
  const email = settings.adminEmail;
  const file = path.join(settings.dataDir, "admin-password");
  if (!(await findUserByEmail(database, email))) {
    const password = randomBytes(15).toString("base64url");
    fs.writeFileSync(file, password, { mode: 0o600 });
    const isOurs = await createUser(database, { email, name: "Admin", password }).then(
      () => true,
      (error: unknown) => {
        // Another host with the same database was faster, and shows its password.
        if (error instanceof ConflictError) return false;
        throw error;
      },
    );
    if (!isOurs) fs.rmSync(file);
  }
  if (!fs.existsSync(file)) return undefined;
  return {
    email,
    password: fs.readFileSync(file, "utf8"),
    announced: () => fs.rmSync(file, { force: true }),
  };
}
