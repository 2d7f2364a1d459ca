"use client";

import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog, DialogBody, DialogClose, DialogFooter } from "#components/ui/dialog";
import { Field } from "#components/ui/field";
import { Textarea } from "#components/ui/input";
import { Notice } from "#components/ui/notice";
import { failureText } from "#lib/action-result";
import { republishVersionAction } from "./actions";

interface RepublishButtonProps {
  readonly tenantSlug: string;
  readonly slug: string;
  readonly version: number;
  /** The version in force. */
  readonly current: number | null;
}

/** Puts an old version in force again, as a new one. */
export function RepublishButton({ tenantSlug, slug, version, current }: RepublishButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      width="sm"
      title={`Publish version ${version} again`}
      description={`It becomes version ${(current ?? 0) + 1} and is in force within seconds. The draft stays as it is.`}
      trigger={
        <Button size="sm" aria-label={`Publish version ${version} again`}>
          <RotateCcw aria-hidden />
          Publish again
        </Button>
      }
    >
      <RepublishForm
        tenantSlug={tenantSlug}
        slug={slug}
        version={version}
        current={current}
        onDone={() => setOpen(false)}
      />
    </Dialog>
  );
}

function RepublishForm({
  tenantSlug,
  slug,
  version,
  current,
  onDone,
}: RepublishButtonProps & { readonly onDone: () => void }) {
  const [note, setNote] = useState(`Version ${version} again.`);
  const [error, setError] = useState<string>();
  const [pending, setPending] = useState(false);

  async function publish() {
    setPending(true);
    const result = await republishVersionAction(tenantSlug, { slug, version, note, basedOnVersion: current });
    setPending(false);
    if (result.ok) onDone();
    else setError(failureText(result.errors));
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) void publish();
      }}
    >
      <DialogBody>
        <Field label="Note" hint="Why it comes back.">
          {(control) => (
            <Textarea
              {...control}
              value={note}
              onChange={(event) => setNote(event.target.value)}
              maxLength={500}
              required
              className="min-h-16"
            />
          )}
        </Field>
        {error && <Notice tone="danger">{error}</Notice>}
      </DialogBody>
      <DialogFooter>
        <DialogClose render={<Button>Cancel</Button>} />
        <Button type="submit" variant="primary" pending={pending}>
          Publish again
        </Button>
      </DialogFooter>
    </form>
  );
}
