import { randomBytes } from "node:crypto";
import { TenantInput } from "@veilgate/contracts";
import { openTenant, passwordCharsMin, type Tenant, type User } from "@veilgate/db";
import { ConflictError, createUser, type Database, findTenantBySlug } from "@veilgate/db/platform";
import { type Command, type Io, readOptions, writeLine } from "../command";
import { withDatabase } from "../connect";
import { CommandFailed, UsageError } from "../failure";

type NewMember = TenantInput["members"][number];

export const command: Command = {
  help: `npm run veilgate -- users create --email ADDRESS [--name NAME] [--tenant SLUG --role ROLE] [--json]

Creates a person who signs in with a password, and makes them a member of a tenant. A generated
password is shown once.
  --role ROLE             owner, admin, developer, auditor or viewer
  --password-env NAME     take the password from this environment variable instead
  --json                  {"id","email","password","tenant","role"}; password only when generated
`,
  async run(args, io) {
    const [verb = "", ...rest] = args;
    if (verb !== "create")
      throw new UsageError(verb ? `Unknown command "users ${verb}".` : "Missing: create.");
    const { values } = readOptions(rest, {
      email: { type: "string" },
      name: { type: "string" },
      tenant: { type: "string" },
      role: { type: "string" },
      "password-env": { type: "string" },
      json: { type: "boolean" },
    });
    if ((values.tenant === undefined) !== (values.role === undefined)) {
      throw new UsageError("Give --tenant and --role together.");
    }
    const wanted = check(values);
    const given = values["password-env"] === undefined ? undefined : readPassword(values["password-env"], io);
    const password = given ?? randomBytes(15).toString("base64url");
    const user = await withDatabase(io.env, (database) => create(database, wanted, password, values.tenant));
    const shown = {
      id: user.id,
      email: user.email,
      ...(given === undefined && { password }),
      ...(values.tenant && { tenant: values.tenant, role: wanted.role }),
    };
    if (values.json) return writeLine(io.stdout, JSON.stringify(shown));
    writeLine(io.stdout, `${user.email} can sign in.`);
    if (given === undefined) writeLine(io.stdout, `Password: ${password}   (shown this once)`);
  },
};

/** By the rules of an apply file, so that both ways accept the same people. */
function check(values: { email?: string | undefined; name?: string | undefined; role?: string | undefined }) {
  if (!values.email) throw new UsageError("Missing: --email.");
  const { email, name, role = "viewer" } = values;
  const parsed = TenantInput.safeParse({ slug: "any", members: [{ email, role, ...(name && { name }) }] });
  const member = parsed.data?.members[0];
  if (member) return member;
  const issues = parsed.error?.issues.map((issue) => `--${String(issue.path.at(-1))}: ${issue.message}`);
  throw new UsageError(issues?.join(" ") ?? "Not a person.");
}

function readPassword(variable: string, io: Io): string {
  const password = io.env.variable(variable);
  if (!password) throw new CommandFailed([`The environment variable ${variable} is not set.`]);
  if (password.length >= passwordCharsMin) return password;
  throw new CommandFailed([`The password in ${variable} has fewer than ${passwordCharsMin} characters.`]);
}

async function create(
  database: Database,
  { email, name = "", role }: NewMember,
  password: string,
  slug: string | undefined,
): Promise<User> {
  const tenant = slug === undefined ? undefined : await findTenantBySlug(database, slug);
  if (slug !== undefined && !tenant) throw new CommandFailed([`There is no tenant "${slug}".`]);
  const user = await createUser(database, { email, name, password }).catch((error: unknown) => {
    if (error instanceof ConflictError) throw new CommandFailed([error.message]);
    throw error;
  });
  if (tenant) await join(database, tenant, user, role);
  return user;
}

function join(database: Database, tenant: Tenant, user: User, role: NewMember["role"]): Promise<void> {
  return openTenant(database, tenant.id).transaction(async (tx) => {
    await tx.members.put({ userId: user.id, role });
    await tx.audit.append(
      { type: "system", name: "cli" },
      { action: "member.create", target: { type: "member", id: user.id }, after: { role } },
    );
  });
}
