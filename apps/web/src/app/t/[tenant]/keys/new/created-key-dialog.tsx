"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { ClientSnippets, CopyValue } from "#components/snippets/client-snippets";
import { Button } from "#components/ui/button";
import { Confirm } from "#components/ui/confirm";
import { Dialog, DialogBody, DialogFooter } from "#components/ui/dialog";
import { routes } from "#lib/routes";
import type { Client } from "#lib/snippets/client";
import { SendExample } from "../../overview/send-example";

interface CreatedKeyDialogProps {
  readonly tenantSlug: string;
  /** Those that the upstreams of the new key serve. */
  readonly clients: readonly Client[];
  readonly created: { readonly plaintext: string; readonly name: string };
}

/** The only time that the whole key is on a screen. Leaving without a copy asks first. */
export function CreatedKeyDialog({ tenantSlug, clients, created }: CreatedKeyDialogProps) {
  const router = useRouter();
  const [copied, setCopied] = useState(false);
  const [asking, setAsking] = useState(false);
  useUnloadGuard(!copied);

  const leave = () => router.push(routes.keys(tenantSlug));
  const close = () => (copied ? leave() : setAsking(true));

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      width="lg"
      title={`Key “${created.name}” created`}
      description="Copy it now. Only a hash is stored, so it cannot be shown again."
    >
      <DialogBody>
        <CopyValue label="Key" value={created.plaintext} primary onCopied={() => setCopied(true)} />
        <ClientSnippets clients={clients} apiKey={created.plaintext} onCopied={() => setCopied(true)} />
        <SendExample tenantSlug={tenantSlug} apiKey={created.plaintext} />
      </DialogBody>
      <DialogFooter>
        <Button onClick={close} variant={copied ? "primary" : "secondary"}>
          Done
        </Button>
      </DialogFooter>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title="Close without copying the key?"
        action="Close without copying"
        onConfirm={async () => {
          leave();
          return undefined;
        }}
      >
        It cannot be shown again. Without a copy you would have to revoke it and create another.
      </Confirm>
    </Dialog>
  );
}

/** The browser asks before the tab is closed or reloaded while `active`. */
function useUnloadGuard(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [active]);
}
