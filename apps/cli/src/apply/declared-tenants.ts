import fs from "node:fs";
import path from "node:path";
import type { ApplyFile, EnvValue, TenantInput } from "@veilgate/contracts";
import type { ApplyTenant } from "@veilgate/db/platform";
import { stringify } from "yaml";
import type { Sources } from "./check-values";

/** A file that was checked, with its variables and policy files read. */
export function declaredTenants(file: ApplyFile, sources: Sources): ApplyTenant[] {
  return file.tenants.map((tenant) => declaredTenant(tenant, sources));
}

function declaredTenant(tenant: TenantInput, { variable, folder }: Sources): ApplyTenant {
  const resolve = (value: EnvValue | undefined) => (typeof value === "object" ? variable(value.env) : value);
  return {
    ...tenant,
    upstreams: tenant.upstreams.map(({ credential, ...upstream }) => ({
      ...upstream,
      credential: resolve(credential),
    })),
    policies: tenant.policies.map(({ id, name, file, policy }) => ({
      slug: id,
      name,
      sourceYaml:
        file === undefined ? stringify(policy) : fs.readFileSync(path.resolve(folder, file), "utf8"),
    })),
    keys: tenant.keys.map(({ secret, allow_weak, ...key }) => ({ ...key, secret: resolve(secret) })),
    members: tenant.members.map(({ password, ...member }) => ({ ...member, password: resolve(password) })),
  };
}
