import { KeyInput, maskedKey } from "@veilgate/contracts";
import { ConflictError, NotFoundError, type TenantDb, type VirtualKey } from "@veilgate/db";
import { type Command, type Io, readOptions, writeLine } from "../command";
import { withTenant } from "../connect";
import { CommandFailed, UsageError } from "../failure";
import { table } from "../table";

const actor = { type: "system", name: "cli" } as const;

const verbs = { list, create, revoke } as const;

export const command: Command = {
  help: `npm run veilgate -- keys list   --tenant SLUG [--json]
npm run veilgate -- keys create --tenant SLUG --name NAME --policies A,B --upstreams X,Y [options]
npm run veilgate -- keys revoke --tenant SLUG --key NAME|ID [--reason TEXT] [--json]

create shows the key once; it is stored as a hash.
  --default-policy A     of several policies; the first without it
  --expires TIME         such as 2030-01-31T00:00:00Z
  --json                 list: {"keys":[…]}; create: {"tenant","name","id","key"}; revoke: {"id","revoked_at"}
`,
  async run(args, io) {
    const [verb = "", ...rest] = args;
    if (!Object.hasOwn(verbs, verb)) {
      throw new UsageError(verb ? `Unknown command "keys ${verb}".` : "Missing: list, create or revoke.");
    }
    await verbs[verb as keyof typeof verbs](rest, io);
  },
};

async function list(args: readonly string[], io: Io): Promise<void> {
  const { values } = readOptions(args, { tenant: { type: "string" }, json: { type: "boolean" } });
  const keys = await withTenant(io.env, required(values.tenant, "--tenant"), (tenant) => tenant.keys.list());
  if (values.json) return writeLine(io.stdout, JSON.stringify({ keys: keys.map(toJson) }));
  if (keys.length === 0) return writeLine(io.stdout, "No keys.");
  const rows = keys.map((key) => [
    key.name,
    shownKey(key),
    stateOf(key),
    key.policies.join(","),
    key.upstreams.join(","),
    key.id,
  ]);
  io.stdout.write(table(["name", "key", "state", "policies", "upstreams", "id"], rows));
}

async function create(args: readonly string[], io: Io): Promise<void> {
  const { values } = readOptions(args, {
    tenant: { type: "string" },
    name: { type: "string" },
    policies: { type: "string" },
    upstreams: { type: "string" },
    "default-policy": { type: "string" },
    expires: { type: "string" },
    json: { type: "boolean" },
  });
  const slug = required(values.tenant, "--tenant");
  const input = KeyInput.safeParse({
    name: required(values.name, "--name"),
    policies: required(values.policies, "--policies").split(","),
    upstreams: required(values.upstreams, "--upstreams").split(","),
    ...(values["default-policy"] && { default_policy: values["default-policy"] }),
    ...(values.expires && { expires_at: values.expires }),
  });
  if (!input.success) {
    const issues = input.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new UsageError(issues.join(" "));
  }
  const { secret, allow_weak, ...wanted } = input.data;
  const { key, plaintext } = await withTenant(io.env, slug, (tenant) =>
    tenant.transaction(async (tx) => {
      const created = await tx.keys.create({ ...wanted, createdBy: "cli" });
      const target = { type: "key", id: created.key.id };
      await tx.audit.append(actor, { action: "key.create", target, after: toJson(created.key) });
      return created;
    }),
  ).catch(explain);
  if (values.json) {
    return writeLine(io.stdout, JSON.stringify({ tenant: slug, name: key.name, id: key.id, key: plaintext }));
  }
  writeLine(io.stdout, plaintext);
  writeLine(io.stderr, `This is key "${key.name}" of ${slug}; it is not shown again.`);
}

async function revoke(args: readonly string[], io: Io): Promise<void> {
  const { values } = readOptions(args, {
    tenant: { type: "string" },
    key: { type: "string" },
    reason: { type: "string" },
    json: { type: "boolean" },
  });
  const wanted = required(values.key, "--key");
  const key = await withTenant(io.env, required(values.tenant, "--tenant"), (tenant) =>
    tenant.transaction(async (tx) => {
      const before = await findKey(tx, wanted);
      const after = await tx.keys.revoke(before.id, new Date());
      await tx.audit.append(actor, {
        action: "key.revoke",
        target: { type: "key", id: before.id },
        before: toJson(before),
        after: toJson(after),
        ...(values.reason && { reason: values.reason }),
      });
      return after;
    }),
  );
  const revokedAt = key.revokedAt?.toISOString();
  if (values.json) writeLine(io.stdout, JSON.stringify({ id: key.id, revoked_at: revokedAt }));
  else writeLine(io.stdout, `Key "${key.name}" is revoked.`);
}

async function findKey(tenant: TenantDb, nameOrId: string): Promise<VirtualKey> {
  const keys = (await tenant.keys.list()).filter((key) => key.id === nameOrId || key.name === nameOrId);
  const living = keys.filter((key) => key.revokedAt === null);
  const [key] = living.length > 0 ? living : keys;
  if (!key) throw new CommandFailed([`There is no key "${nameOrId}".`]);
  return key;
}

function required(value: string | undefined, option: string): string {
  if (!value) throw new UsageError(`Missing: ${option}.`);
  return value;
}

function explain(error: unknown): never {
  if (error instanceof NotFoundError || error instanceof ConflictError)
    throw new CommandFailed([error.message]);
  throw error;
}

function shownKey(key: VirtualKey): string {
  return key.publicId === null ? `…${key.lastFour}` : maskedKey(key.publicId, key.lastFour);
}

function stateOf(key: VirtualKey): string {
  if (key.revokedAt) return "revoked";
  return key.expiresAt && key.expiresAt <= new Date() ? "expired" : "active";
}

function toJson(key: VirtualKey) {
  return {
    id: key.id,
    name: key.name,
    key: shownKey(key),
    state: stateOf(key),
    policies: key.policies,
    default_policy: key.defaultPolicy,
    upstreams: key.upstreams,
    limits: key.limits,
    created_at: key.createdAt,
    expires_at: key.expiresAt,
    revoked_at: key.revokedAt,
    last_used_at: key.lastUsedAt,
  };
}
