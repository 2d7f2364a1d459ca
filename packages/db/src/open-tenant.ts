import type { TenantId } from "@veilgate/contracts";
import { adminEventFunctions } from "./admin-events";
import { auditSearchFunctions } from "./audit-search";
import type { Database } from "./client";
import { keyFunctions } from "./keys";
import { memberFunctions } from "./members";
import { policyFunctions } from "./policies";
import { openScope, type Scope, scopeOf } from "./scope";
import type { TenantDb } from "./tenant-db";
import { tenantFunctions } from "./tenants";
import { upstreamFunctions } from "./upstreams";
import { usageFunctions } from "./usage";

/** The door to one tenant's data. Every call is a transaction of its own, unless it is made inside `transaction`. */
export function openTenant(database: Database, tenantId: TenantId): TenantDb {
  const scope = openScope(database, tenantId);
  return viewOf(scope, (work) =>
    scope.run((tx) => {
      const inner = scopeOf(tx, tenantId, scope.keyring);
      return work(tenantView(inner));
    }),
  );
}

/** The view inside an open transaction; its own `transaction` joins that one. */
export function tenantView(scope: Scope): TenantDb {
  const view: TenantDb = viewOf(scope, (work) => work(view));
  return view;
}

function viewOf(scope: Scope, transaction: TenantDb["transaction"]): TenantDb {
  return {
    tenantId: scope.tenantId,
    tenant: tenantFunctions(scope),
    keys: keyFunctions(scope),
    policies: policyFunctions(scope),
    upstreams: upstreamFunctions(scope),
    members: memberFunctions(scope),
    audit: { ...adminEventFunctions(scope), ...auditSearchFunctions(scope) },
    usage: usageFunctions(scope),
    transaction,
  };
}
