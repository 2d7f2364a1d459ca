import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
// Not through the package's door: that loads the engine, before anything is said.
import { Secret } from "../../packages/contracts/src/secret";
import { type Settings, StartRefused } from "./settings";

export interface Secrets {
  readonly masterKey: Secret;
  readonly nextauthSecret: Secret;
}

const charsMin = 32;
/** Files below DATA_DIR that hold the generated secrets. */
export const secretFiles = { MASTER_KEY: "master-key", NEXTAUTH_SECRET: "nextauth-secret" } as const;

/**
 * The environment's secrets, else the generated ones of DATA_DIR. With a database of one's own nothing
 * is generated: its sealed credentials would be lost together with this directory.
 */
export function loadSecrets(settings: Settings): Secrets {
  if (settings.databaseUrl !== undefined) {
    const missing = Object.keys(secretFiles).filter((name) => !process.env[name]);
    if (missing.length > 0) throw new StartRefused(describeMissing(missing));
  }
  const read = (name: keyof typeof secretFiles) => {
    const text = process.env[name] || readOrCreateFile(path.join(settings.dataDir, secretFiles[name]));
    if (text.length >= charsMin) return new Secret(text);
    throw new StartRefused(`${name} needs ${charsMin} characters or more. ${recipe}`);
  };
  return { masterKey: read("MASTER_KEY"), nextauthSecret: read("NEXTAUTH_SECRET") };
}

const recipe = "Make a secret with: openssl rand -base64 32";

function describeMissing(names: readonly string[]): string {
  const one = names.length === 1;
  return [
    `${names.join(" and ")} ${one ? "is" : "are"} not set. With a DATABASE_URL of your own ${one ? "it has" : "they have"} to be given.`,
    recipe,
  ].join("\n");
}

function readOrCreateFile(file: string): string {
  if (!fs.existsSync(file)) {
    // Written whole under another name first: a half-written secret would be used for ever.
    fs.writeFileSync(`${file}.new`, randomBytes(32).toString("base64url"), { mode: 0o600 });
    fs.renameSync(`${file}.new`, file);
  }
  return fs.readFileSync(file, "utf8").trim();
}
