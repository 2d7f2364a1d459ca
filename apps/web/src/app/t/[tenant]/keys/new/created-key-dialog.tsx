"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button";
import { CodeBlock } from "#components/ui/code-block";
import { Confirm } from "#components/ui/confirm";
import { CopyButton } from "#components/ui/copy-button";
import { Dialog, DialogBody, DialogFooter } from "#components/ui/dialog";
import { Tabs } from "#components/ui/tabs";
import { routes } from "#lib/routes";
import { envSnippet, requestSnippets } from "#lib/snippets";

interface CreatedKeyDialogProps {
  readonly tenantSlug: string;
  readonly baseUrl: string;
  readonly created: { readonly plaintext: string; readonly name: string };
}

/** The only time that the whole key is on a screen. Leaving without a copy asks first. */
export function CreatedKeyDialog({ tenantSlug, baseUrl, created }: CreatedKeyDialogProps) {
  const router = useRouter();
  const [copied, setCopied] = useState(false);
  const [asking, setAsking] = useState(false);
  useUnloadGuard(!copied);

  const leave = () => router.push(routes.keys(tenantSlug));
  const close = () => (copied ? leave() : setAsking(true));
  const snippets = [
    ...requestSnippets({ baseUrl, key: created.plaintext }),
    envSnippet({ baseUrl, key: created.plaintext }),
  ];

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      width="lg"
      title={`Key “${created.name}” created`}
      description="Copy it now. Only a hash is stored, so it cannot be shown again."
    >
      <DialogBody>
        <Value label="Key" value={created.plaintext} primary onCopied={() => setCopied(true)} />
        <Value label="Base URL" value={baseUrl} />
        <Tabs
          label="Ways to use the key"
          tabs={snippets.map(({ value, label, code }) => ({
            value,
            label,
            content: <CodeBlock code={code} label={`${label} example`} onCopied={() => setCopied(true)} />,
          }))}
        />
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

interface ValueProps {
  readonly label: string;
  readonly value: string;
  readonly primary?: boolean;
  readonly onCopied?: () => void;
}

function Value({ label, value, primary = false, onCopied }: ValueProps) {
  return (
    <div className="flex flex-col gap-1.5">
      <span className="text-sm font-medium">{label}</span>
      <div className="flex flex-col gap-2 sm:flex-row sm:items-center">
        <code className="min-w-0 flex-1 rounded-md border border-line bg-subtle px-2.5 py-1.5 text-sm leading-5 break-all">
          {value}
        </code>
        <CopyButton
          value={value}
          label={`Copy ${label.toLowerCase()}`}
          variant={primary ? "primary" : "button"}
          {...(onCopied && { onCopied })}
        />
      </div>
    </div>
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
