"use client";

import { type ReactNode, useState } from "react";
import { Button } from "./button";
import { Dialog, DialogBody, DialogClose, DialogFooter } from "./dialog";
import { Field } from "./field";
import { Input } from "./input";
import { Notice } from "./notice";

interface ConfirmProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  /** What will happen, and how fast. */
  readonly children: ReactNode;
  /** The verb on the button: "Revoke key". */
  readonly action: string;
  /** Has to be typed before the button works. */
  readonly typedName?: string;
  /** Resolves to an error to show, or to undefined when done: then the dialog closes. */
  readonly onConfirm: () => Promise<string | undefined>;
}

/** Asks before something that cannot be undone. */
export function Confirm({ open, onOpenChange, ...content }: ConfirmProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={content.title} width="sm">
      {/* Mounted with the dialog: what was typed before is forgotten. */}
      <ConfirmForm {...content} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function ConfirmForm({
  children,
  action,
  typedName,
  onConfirm,
  onDone,
}: Omit<ConfirmProps, "open" | "onOpenChange" | "title"> & { readonly onDone: () => void }) {
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string>();
  const [pending, setPending] = useState(false);
  const ready = typedName === undefined || typed.trim() === typedName;

  async function submit() {
    if (!ready || pending) return;
    setPending(true);
    const failure = await onConfirm();
    setPending(false);
    if (failure === undefined) onDone();
    else setError(failure);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <DialogBody>
        <div className="text-sm text-muted">{children}</div>
        {typedName !== undefined && (
          <Field label={`Type “${typedName}” to confirm`}>
            {(control) => (
              <Input
                {...control}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                autoComplete="off"
                spellCheck={false}
              />
            )}
          </Field>
        )}
        {error && <Notice tone="danger">{error}</Notice>}
      </DialogBody>
      <DialogFooter>
        <DialogClose render={<Button>Cancel</Button>} />
        <Button type="submit" variant="danger" disabled={!ready} pending={pending}>
          {action}
        </Button>
      </DialogFooter>
    </form>
  );
}
