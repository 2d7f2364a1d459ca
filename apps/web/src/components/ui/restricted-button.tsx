"use client";

import { type Permission, type Role, rolePermissions, roles } from "@veilgate/contracts";
import { type ReactNode, useId } from "react";
import { formatList } from "#lib/format";
import { Button } from "./button";
import { Tooltip } from "./tooltip";

interface RestrictedButtonProps {
  readonly permission: Permission;
  readonly role: Role;
  readonly children: ReactNode;
}

/** Stands in the place of a button that this role may not press, and says who may. */
export function RestrictedButton({ permission, role, children }: RestrictedButtonProps) {
  const id = useId();
  const allowed = roles.filter((each) => rolePermissions[each].includes(permission));
  const reason = `Your role, ${role}, does not include this. Roles that do: ${formatList(allowed)}.`;
  return (
    <>
      <Tooltip text={reason} side="bottom">
        <Button aria-disabled aria-describedby={id}>
          {children}
        </Button>
      </Tooltip>
      <span id={id} className="sr-only">
        {reason}
      </span>
    </>
  );
}
