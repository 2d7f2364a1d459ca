import fs from "node:fs";
import path from "node:path";
import { parsePolicy } from "@veilgate/contracts";
import { passwordCharsMax, passwordCharsMin } from "@veilgate/db";
import { PolicySchema } from "@veilgate/redaction";
import { z } from "zod";
import { issueLine } from "../policy-file";

/** Where the values of an apply file come from besides itself. */
export interface Sources {
  readonly variable: (name: string) => string | undefined;
  /** Policy files are relative to it. */
  readonly folder: string;
}

type Report = (path: readonly PropertyKey[], message: string) => void;

const secretCharsMin = 16;
/** The lists of a tenant, and the member that names one of them. */
const namedLists = [
  ["upstreams", "name"],
  ["policies", "id"],
  ["keys", "name"],
  ["members", "email"],
] as const;

/**
 * What the shape of an apply file cannot say: variables that are not set, policies with mistakes, secrets
 * and passwords that are too short, names that are listed twice. Reads the raw document leniently, so that these mistakes are reported
 * together with those of the shape. `otherFiles` collects the mistakes of policy files.
 */
export function valuesSchema(sources: Sources, otherFiles: string[]) {
  return z.unknown().superRefine((document, context) => {
    const report: Report = (at, message) => context.addIssue({ code: "custom", path: [...at], message });
    reportTwins(document, [], "tenants", "slug", report);
    for (const [index, tenant] of listIn(document, "tenants").entries()) {
      const at = ["tenants", index];
      for (const [list, name] of namedLists) reportTwins(tenant, at, list, name, report);
      for (const [i, upstream] of listIn(tenant, "upstreams").entries()) {
        checkValue(memberOf(upstream, "credential"), [...at, "upstreams", i, "credential"], sources, report);
      }
      for (const [i, key] of listIn(tenant, "keys").entries()) {
        checkSecret(key, [...at, "keys", i, "secret"], sources, report);
      }
      for (const [i, member] of listIn(tenant, "members").entries()) {
        checkPassword(member, [...at, "members", i, "password"], sources, report);
      }
      for (const [i, policy] of listIn(tenant, "policies").entries()) {
        const where = [...at, "policies", i];
        checkInline(memberOf(policy, "policy"), [...where, "policy"], context);
        checkFile(memberOf(policy, "file"), [...where, "file"], sources, report, otherFiles);
      }
    }
  });
}

/** As the shape says it, which cannot when something else in the same place is wrong. */
function reportTwins(
  parent: unknown,
  at: readonly PropertyKey[],
  list: string,
  name: string,
  report: Report,
): void {
  const names = listIn(parent, list).map((item) => memberOf(item, name));
  for (const [index, found] of names.entries()) {
    if (typeof found !== "string" || names.indexOf(found) === index) continue;
    report([...at, list, index], `"${found}" is listed twice.`);
  }
}

/** The value, when there is one; reports a variable that is not set. */
function checkValue(
  value: unknown,
  at: readonly PropertyKey[],
  { variable }: Sources,
  report: Report,
): string | undefined {
  if (typeof value === "string") return value;
  const name = memberOf(value, "env");
  if (typeof name !== "string") return undefined;
  const text = variable(name);
  if (!text) report(at, `The environment variable ${name} is not set.`);
  return text || undefined;
}

function checkSecret(key: unknown, at: readonly PropertyKey[], sources: Sources, report: Report): void {
  const secret = checkValue(memberOf(key, "secret"), at, sources, report);
  if (secret === undefined || secret.length >= secretCharsMin || memberOf(key, "allow_weak") === true) return;
  report(at, `A key has ${secretCharsMin} characters or more; allow_weak: true overrides.`);
}

function checkPassword(member: unknown, at: readonly PropertyKey[], sources: Sources, report: Report): void {
  const password = checkValue(memberOf(member, "password"), at, sources, report);
  if (password === undefined) return;
  if (password.length >= passwordCharsMin && password.length <= passwordCharsMax) return;
  report(at, `A password has ${passwordCharsMin} to ${passwordCharsMax} characters.`);
}

/** The policy's own schema, with its issues moved to where the policy stands. */
function checkInline(policy: unknown, at: readonly PropertyKey[], context: z.RefinementCtx): void {
  if (typeof policy !== "object" || policy === null) return;
  for (const issue of PolicySchema.safeParse(policy).error?.issues ?? []) {
    context.issues.push({ ...issue, input: policy, path: [...at, ...issue.path] } as z.core.$ZodRawIssue);
  }
}

function checkFile(
  file: unknown,
  at: readonly PropertyKey[],
  { folder }: Sources,
  report: Report,
  otherFiles: string[],
): void {
  if (typeof file !== "string" || file === "") return;
  const absolute = path.resolve(folder, file);
  if (!fs.statSync(absolute, { throwIfNoEntry: false })?.isFile()) {
    report(at, `There is no file ${absolute}.`);
    return;
  }
  const parsed = parsePolicy(fs.readFileSync(absolute, "utf8"));
  if (!parsed.ok) otherFiles.push(...parsed.issues.map((issue) => issueLine(absolute, issue)));
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = memberOf(value, name);
  return Array.isArray(list) ? list : [];
}
