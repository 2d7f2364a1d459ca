import { KeyInput, maskedKey } from "@veilgate/contracts";
import { ConflictError, NotFoundError, type TenantDb, type VirtualKey } from "@veilgate/db";
import { type Command, type Io, readOptions, writeLine } from "../command";
import { withTenant } from "../connect";
import { CommandFailed, UsageError } from "../failure";
import { readDuration } from "../keys/read-duration";
import { rotateKey } from "../keys/rotate-key";
import { table } from "../table";

const actor = { type: "system", name: "cli" } as const;

const verbs = { list, create, rotate, revoke } as const;

export const command: Command = {
  help: `npm run veilgate -- keys list   --tenant SLUG [--json]
npm run veilgate -- keys create --tenant SLUG --name NAME --policies A,B --upstreams X,Y [options]
npm run veilgate -- keys rotate --tenant SLUG --key NAME|ID [--overlap 24h] [--expires TIME] [--json]
npm run veilgate -- keys revoke --tenant SLUG --key NAME|ID [--reason TEXT] [--json]

create and rotate show the key once; it is stored as a hash. rotate issues a new key with the name and the
rights of the old one, which stays valid for the overlap.
  --default-policy A     of several policies; the first without it
  --expires TIME         such as 2030-01-31T00:00:00Z; rotate keeps the old key's without it
  --overlap TIME         such as 30m, 24h (without it) or 7d, at most 90d; 0 revokes the old key at once
  --json                 list: {"keys":[…]}; create: {"tenant","name","id","key"}; revoke: {"id","revoked_at"};
                         rotate: {"tenant","name","id","key","replaces":{"id","revoked_at"}}
`,
  async run(args, io) {
    const [verb = "", ...rest] = args;
    if (!Object.hasOwn(verbs, verb)) {
      throw new UsageError(
        verb ? `Unknown command "keys ${verb}".` : "Missing: list, create, rotate or revoke.",
      );
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

async function rotate(args: readonly string[], io: Io): Promise<void> {
  const { values } = readOptions(args, {
    tenant: { type: "string" },
    key: { type: "string" },
    overlap: { type: "string", default: "24h" },
    expires: { type: "string" },
    json: { type: "boolean" },
  });
  const slug = required(values.tenant, "--tenant");
  const wanted = required(values.key, "--key");
  const expiresAt = KeyInput.shape.expires_at.safeParse(values.expires);
  if (!expiresAt.success) throw new UsageError("--expires is a time such as 2030-01-31T00:00:00Z.");
  const rotation = { now: new Date(), overlapMs: readDuration(values.overlap), expiresAt: expiresAt.data };
  const { before, retired, issued, plaintext } = await withTenant(io.env, slug, (tenant) =>
    tenant.transaction(async (tx) => {
      const rotated = await rotateKey(tx, await findKey(tx, wanted), rotation);
      const { before, retired, issued } = rotated;
      const audited = { action: "key.rotate", target: { type: "key", id: before.id } };
      await tx.audit.append(actor, { ...audited, before: toJson(before), after: toJson(retired) });
      const target = { type: "key", id: issued.id };
      await tx.audit.append(actor, { action: "key.create", target, after: toJson(issued) });
      return rotated;
    }),
  ).catch(explain);
  const revokedAt = retired.revokedAt?.toISOString();
  if (values.json) {
    const replaces = { id: before.id, revoked_at: revokedAt };
    const { name, id } = issued;
    return writeLine(io.stdout, JSON.stringify({ tenant: slug, name, id, key: plaintext, replaces }));
  }
  writeLine(io.stdout, plaintext);
  const old =
    stateOf(retired) === "revoked" ? "The old one is revoked" : `The old one is valid until ${revokedAt}`;
  writeLine(io.stderr, `This is key "${issued.name}" of ${slug}; it is not shown again. ${old}.`);
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
  const now = new Date();
  if (key.revokedAt && key.revokedAt <= now) return "revoked";
  if (key.expiresAt && key.expiresAt <= now) return "expired";
  return key.revokedAt ? "retiring" : "active";
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
