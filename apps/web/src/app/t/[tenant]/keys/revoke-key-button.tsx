"use client";

import { useState } from "react";
import { Button } from "#components/ui/button";
import { Confirm } from "#components/ui/confirm";
import { failureText } from "#lib/action-result";
import { revokeKeyAction } from "./actions";

interface RevokeKeyButtonProps {
  readonly tenantSlug: string;
  readonly keyId: string;
  readonly keyName: string;
}

export function RevokeKeyButton({ tenantSlug, keyId, keyName }: RevokeKeyButtonProps) {
  const [open, setOpen] = useState(false);

  async function revoke(): Promise<string | undefined> {
    const result = await revokeKeyAction(tenantSlug, keyId);
    return result.ok ? undefined : failureText(result.errors);
  }

  return (
    <>
      <Button variant="ghost" size="sm" aria-label={`Revoke ${keyName}`} onClick={() => setOpen(true)}>
        Revoke
      </Button>
      <Confirm
        open={open}
        onOpenChange={setOpen}
        title={`Revoke ${keyName}?`}
        action="Revoke key"
        typedName={keyName}
        onConfirm={revoke}
      >
        Requests with this key are refused within five seconds. This cannot be undone; the key stays in the
        list and in the audit history.
      </Confirm>
    </>
  );
}
