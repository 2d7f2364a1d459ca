import path from "node:path";
import { ApplyFile, type Issue, parseYaml } from "@veilgate/contracts";
import { ConflictError, NotFoundError, openTenant } from "@veilgate/db";
import { type ApplyResult, applyTenants, type Database, findTenantBySlug } from "@veilgate/db/platform";
import { type Existing, referencesSchema } from "../apply/check-references";
import { type Sources, valuesSchema } from "../apply/check-values";
import { declaredTenants } from "../apply/declared-tenants";
import { notEnforced } from "../apply/not-enforced";
import { type Command, type Io, readOptions, writeLine } from "../command";
import { withDatabase } from "../connect";
import { CommandFailed, UsageError } from "../failure";
import { issueLine, readText } from "../policy-file";

/** Shown by `--help`: a file that connects a provider and makes what is needed to call it. */
export const exampleFile = `tenants:
  - slug: acme
    upstreams:
      - { name: claude, provider: anthropic, base_url: https://api.anthropic.com, credential: { env: CLAUDE_KEY } }
    policies:
      - { id: default, policy: { version: 1, default_action: pseudonym } }
    keys:
      - { name: app, policies: [default], upstreams: [claude] }
    members:
      - { email: you@example.com, role: owner, password: { env: MY_PASSWORD } }
`;

export const command: Command = {
  help: `npm run veilgate -- apply -f FILE [--json]

Brings tenants, upstreams, policies, keys and members to the state of a YAML file. What the file does
not name is left alone; a second run changes nothing. Values come literally or as {env: NAME}; policy
files are relative to FILE. Every mistake is reported with file, line and column, and then nothing is
changed. New keys are shown once.

  -f, --file FILE
  --json   {"created":[],"updated":[],"unchanged":0,"keys":[{"tenant","name","key"}]}

An example:

${exampleFile.replace(/^/gm, "  ").trimEnd()}

Providers, and what base_url is there:

  openai        https://api.openai.com/v1
  anthropic     https://api.anthropic.com
  gemini        https://generativelanguage.googleapis.com
  azure-openai  https://NAME.openai.azure.com
  cerebras      https://api.cerebras.ai/v1
  local         such as http://127.0.0.1:11434/v1, with allow_private: true
`,
  async run(args, io) {
    const { values } = readOptions(args, {
      file: { type: "string", short: "f" },
      json: { type: "boolean" },
    });
    if (!values.file) throw new UsageError("Missing: -f FILE.");
    const text = readText(values.file, io.cwd);
    const sources = {
      variable: io.env.variable,
      folder: path.dirname(path.resolve(io.cwd, values.file)),
    };
    const file = parseFile(values.file, text, sources);
    const result = await withDatabase(io.env, async (database) => {
      await checkReferences(values.file ?? "", text, file, database);
      return applyTenants(database, declaredTenants(file, sources)).catch(explain);
    });
    for (const warning of notEnforced(file)) writeLine(io.stderr, `warning: ${warning}`);
    if (values.json) writeLine(io.stdout, JSON.stringify(result));
    else print(result, io);
  },
};

/** Both readings of the file, so that all mistakes come at once. */
function parseFile(name: string, text: string, sources: Sources): ApplyFile {
  const inOtherFiles: string[] = [];
  const shape = parseYaml(text, ApplyFile);
  const values = parseYaml(text, valuesSchema(sources, inOtherFiles));
  if (shape.ok && values.ok && inOtherFiles.length === 0) return shape.value;
  const issues = [...(shape.ok ? [] : shape.issues), ...(values.ok ? [] : values.issues)];
  throw new CommandFailed([...linesOf(name, issues), ...inOtherFiles]);
}

/** In order, and each once: both readings report a mistake of YAML itself. */
function linesOf(name: string, issues: readonly Issue[]): string[] {
  const sorted = issues.toSorted((one, other) => one.line - other.line || one.column - other.column);
  return [...new Set(sorted.map((issue) => issueLine(name, issue)))];
}

async function checkReferences(
  name: string,
  text: string,
  file: ApplyFile,
  database: Database,
): Promise<void> {
  const existing = new Map<string, Existing>();
  for (const { slug } of file.tenants) {
    const tenant = await findTenantBySlug(database, slug);
    if (!tenant) continue;
    const view = openTenant(database, tenant.id);
    existing.set(slug, {
      policies: new Set((await view.policies.list()).map((policy) => policy.slug)),
      upstreams: new Set((await view.upstreams.list()).map((upstream) => upstream.name)),
    });
  }
  const parsed = parseYaml(text, referencesSchema(existing));
  if (!parsed.ok) throw new CommandFailed(linesOf(name, parsed.issues));
}

function explain(error: unknown): never {
  if (error instanceof ConflictError || error instanceof NotFoundError) {
    throw new CommandFailed([`${error.message} Nothing was changed.`]);
  }
  throw error;
}

function print({ created, updated, unchanged, keys }: ApplyResult, io: Io): void {
  for (const name of created) writeLine(io.stdout, `created  ${name}`);
  for (const name of updated) writeLine(io.stdout, `updated  ${name}`);
  writeLine(io.stdout, `${created.length} created, ${updated.length} updated, ${unchanged} unchanged`);
  if (keys.length > 0) writeLine(io.stdout, "\nNew keys, shown this once:");
  for (const { tenant, name, key } of keys) writeLine(io.stdout, `  ${tenant}/${name}  ${key}`);
}
