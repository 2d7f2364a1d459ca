"use client";

import { useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog, DialogBody, DialogClose, DialogFooter } from "#components/ui/dialog";
import { Field } from "#components/ui/field";
import { Textarea } from "#components/ui/input";
import { Notice } from "#components/ui/notice";
import type { Failure } from "#lib/action-result";
import { publishVersionAction } from "./actions";
import { DiffView } from "./diff-view";
import type { PolicyEditorProps } from "./policy-editor";

interface PublishDialogProps extends Pick<PolicyEditorProps, "tenantSlug" | "policy" | "published"> {
  readonly source: string;
  readonly onClose: () => void;
  readonly onPublished: (version: number) => void;
}

/** What changes against the version in force, a note, and the button that puts it in force. */
export function PublishDialog({
  tenantSlug,
  policy,
  published,
  source,
  onClose,
  onPublished,
}: PublishDialogProps) {
  const [note, setNote] = useState("");
  const [failure, setFailure] = useState<Failure>();
  const [pending, setPending] = useState(false);
  const next = (published?.version ?? 0) + 1;
  const nothingDiffers = published?.sourceYaml === source;

  async function publish() {
    setPending(true);
    const result = await publishVersionAction(tenantSlug, {
      slug: policy.slug,
      sourceYaml: source,
      note,
      basedOnVersion: published?.version ?? null,
      basedOnHash: policy.draftHash,
    });
    setPending(false);
    if (result.ok) onPublished(result.value.version);
    else setFailure(result.errors);
  }

  const { note: noteErrors, ...otherErrors } = failure?.fields ?? {};
  const sentences = [...(failure?.form ?? []), ...Object.values(otherErrors).flat()];
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      width="lg"
      title={`Publish version ${next}`}
      description={
        published
          ? `Compared with version ${published.version}, which is in force. A version cannot be changed later.`
          : "The first version of this policy. A version cannot be changed later."
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) void publish();
        }}
      >
        <DialogBody>
          <DiffView
            label={published ? `version ${published.version} and this one` : "nothing and the first version"}
            before={published?.sourceYaml ?? ""}
            after={source}
          />
          <Field label="Note" hint="What changes and why. It stays in the history." errors={noteErrors}>
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
          {sentences.length > 0 && (
            <Notice tone="danger">
              <ul>
                {sentences.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </Notice>
          )}
        </DialogBody>
        <DialogFooter>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button type="submit" variant="primary" pending={pending} disabled={nothingDiffers}>
            Publish version {next}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}
