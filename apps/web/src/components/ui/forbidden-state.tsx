import type { Permission, Role } from "@veilgate/contracts";
import { rolePermissions, roles } from "@veilgate/contracts";
import { Lock } from "lucide-react";
import { formatList } from "#lib/format";
import { EmptyState } from "./empty-state";

/** A page or part that this role may not see. Says who may. */
export function ForbiddenState({
  what,
  permission,
  role,
}: {
  readonly what: string;
  readonly permission: Permission;
  readonly role: Role;
}) {
  const allowed = roles.filter((each) => rolePermissions[each].includes(permission));
  return (
    <EmptyState icon={Lock} title={`Your role does not include ${what}`}>
      You are {withArticle(role)} in this tenant. Roles that include it: {formatList(allowed)}. Ask an owner
      or admin to change yours.
    </EmptyState>
  );
}

function withArticle(role: Role): string {
  return /^[aeiou]/.test(role) ? `an ${role}` : `a ${role}`;
}
