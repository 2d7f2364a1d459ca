import { openTenant, type Upstream } from "@veilgate/db";
import { type Database, databaseStatus, listTenants } from "@veilgate/db/platform";
import { type Access, withDatabase } from "../connect";
import type { CliEnv } from "../env";
import { CommandFailed } from "../failure";
import { type Check, fail, ok, warn } from "./check";
import { canConnect } from "./reach";

const restart = "Start Veilgate again with npm start.";

/** The database and what its tenants point at. One failing check when there is no way in. */
export async function checkData(env: CliEnv): Promise<Check[]> {
  try {
    return await withDatabase(env, async (database, access) => [
      ...(await checkDatabase(access)),
      ...(await checkUpstreams(database)),
    ]);
  } catch (error) {
    const message = error instanceof CommandFailed ? error.message : firstLine(error);
    return [fail("database", message, "Check DATABASE_URL, or run npm start for the embedded one.")];
  }
}

async function checkDatabase({ ownerUrl, keyring }: Access): Promise<Check[]> {
  const { version, pending, unknown, rolesLockedOut } = await databaseStatus(ownerUrl, keyring);
  const migrations =
    unknown.length > 0
      ? fail("migrations", `${unknown.join(", ")}: of a newer version`, "Run the version that applied them.")
      : pending.length > 0
        ? fail("migrations", `not applied: ${pending.join(", ")}`, restart)
        : ok("migrations", "all applied");
  const roles =
    rolesLockedOut.length > 0
      ? fail(
          "roles",
          `cannot sign in: ${rolesLockedOut.join(", ")}`,
          `Is MASTER_KEY the one of last time? ${restart}`,
        )
      : ok("roles", "web, gateway and ingest can sign in");
  return [ok("database", `Postgres ${version}`), migrations, roles];
}

async function checkUpstreams(database: Database): Promise<Check[]> {
  const tenants = await listTenants(database);
  if (tenants.length === 0) {
    return [warn("tenants", "there is none", "Describe one: npm run veilgate -- apply --help")];
  }
  const checks = await Promise.all(
    tenants.map(async ({ id, slug }) => {
      const upstreams = await openTenant(database, id).upstreams.list();
      return Promise.all(upstreams.map((upstream) => checkUpstream(slug, upstream)));
    }),
  );
  return [ok("tenants", String(tenants.length)), ...checks.flat()];
}

/** That something listens; no request is made, since one may cost money. */
async function checkUpstream(slug: string, { name, baseUrl }: Upstream): Promise<Check> {
  const title = `upstream ${slug}/${name}`;
  const problem = await canConnect(baseUrl);
  if (problem === undefined) return ok(title, baseUrl);
  return warn(title, `${baseUrl} cannot be reached (${problem})`, "Check its base_url and the network.");
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).trim().split("\n")[0] ?? "";
}
