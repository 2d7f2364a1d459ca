"use client";

import type { Issue, Role } from "@veilgate/contracts";
import { useId, useRef, useState } from "react";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { PageBody, PageHeader } from "#components/ui/page-header";
import { RestrictedButton } from "#components/ui/restricted-button";
import { failureText } from "#lib/action-result";
import { saveDraftAction } from "./actions";
import { IssueList } from "./issue-list";
import { LeaveGuard } from "./leave-guard";
import { PolicyTabs } from "./policy-tabs";
import { PublishDialog } from "./publish-dialog";
import { sampleText } from "./sample-text";
import { TryIt } from "./try-it";
import { usePolicyEngine } from "./use-policy-engine";
import { YamlEditor } from "./yaml-editor";

export interface PolicyEditorProps {
  readonly tenantSlug: string;
  readonly role: Role;
  readonly policy: {
    readonly slug: string;
    readonly name: string;
    readonly draftYaml: string;
    readonly draftHash: string;
  };
  readonly published: { readonly version: number; readonly sourceYaml: string } | null;
  readonly mayEdit: boolean;
  readonly mayPublish: boolean;
}

type Note = { readonly tone: "success" | "danger"; readonly text: string };

/** A policy as text, checked and tried while one types; saved as a draft, published as a version. */
export function PolicyEditor({
  tenantSlug,
  role,
  policy,
  published,
  mayEdit,
  mayPublish,
}: PolicyEditorProps) {
  const [source, setSource] = useState(policy.draftYaml);
  const [text, setText] = useState(sampleText);
  const [saving, setSaving] = useState(false);
  const [reviewing, setReviewing] = useState(false);
  const [note, setNote] = useState<Note>();
  const area = useRef<HTMLTextAreaElement>(null);
  const issuesId = useId();
  const engine = usePolicyEngine(source, text);
  const isDirty = source !== policy.draftYaml;
  const check = engine.status === "ready" ? engine.result.check : undefined;
  const issues = check && !check.ok ? check.issues : [];

  async function save() {
    setSaving(true);
    const input = { slug: policy.slug, draftYaml: source, basedOnHash: policy.draftHash };
    const result = await saveDraftAction(tenantSlug, input);
    setSaving(false);
    setNote(
      result.ok
        ? { tone: "success", text: "Draft saved. It is not in force until you publish it." }
        : { tone: "danger", text: failureText(result.errors) },
    );
  }

  return (
    <PageBody wide>
      <PageHeader
        title={policy.name}
        description={
          <PolicyState slug={policy.slug} published={published} source={source} isDirty={isDirty} />
        }
        action={
          <EditorActions
            role={role}
            mayEdit={mayEdit}
            mayPublish={mayPublish}
            canSave={isDirty}
            canPublish={issues.length === 0}
            saving={saving}
            onSave={save}
            onReview={() => setReviewing(true)}
          />
        }
      />
      <PolicyTabs tenantSlug={tenantSlug} policySlug={policy.slug} current="editor" />
      {note && <Notice tone={note.tone}>{note.text}</Notice>}
      <div className="grid min-w-0 items-start gap-6 xl:grid-cols-2">
        <section aria-label="Policy file" className="flex min-w-0 flex-col gap-3">
          <YamlEditor
            ref={area}
            label="Policy file, YAML"
            value={source}
            onChange={(next) => {
              setSource(next);
              setNote(undefined);
            }}
            issues={issues}
            issuesId={issuesId}
            readOnly={!mayEdit}
          />
          <IssueList id={issuesId} engine={engine} onGoTo={(issue) => goTo(area.current, issue)} />
        </section>
        <TryIt text={text} onTextChange={setText} engine={engine} />
      </div>
      <LeaveGuard active={isDirty} />
      {reviewing && (
        <PublishDialog
          tenantSlug={tenantSlug}
          policy={policy}
          published={published}
          source={source}
          onClose={() => setReviewing(false)}
          onPublished={(version) => {
            setReviewing(false);
            setNote({ tone: "success", text: publishedText(version) });
          }}
        />
      )}
    </PageBody>
  );
}

interface EditorActionsProps extends Pick<PolicyEditorProps, "role" | "mayEdit" | "mayPublish"> {
  readonly canSave: boolean;
  readonly canPublish: boolean;
  readonly saving: boolean;
  readonly onSave: () => void;
  readonly onReview: () => void;
}

function EditorActions({ role, mayEdit, mayPublish, ...actions }: EditorActionsProps) {
  return (
    <>
      {mayEdit ? (
        <Button pending={actions.saving} disabled={!actions.canSave} onClick={actions.onSave}>
          Save draft
        </Button>
      ) : (
        <RestrictedButton permission="policy:edit" role={role}>
          Save draft
        </RestrictedButton>
      )}
      {mayPublish ? (
        <Button variant="primary" disabled={!actions.canPublish} onClick={actions.onReview}>
          Review and publish
        </Button>
      ) : (
        <RestrictedButton permission="policy:publish" role={role}>
          Review and publish
        </RestrictedButton>
      )}
    </>
  );
}

function PolicyState({
  slug,
  published,
  source,
  isDirty,
}: Pick<PolicyEditorProps, "published"> & {
  readonly slug: string;
  readonly source: string;
  readonly isDirty: boolean;
}) {
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      <code className="text-xs">{slug}</code>
      {published ? (
        <Badge tone="accent">version {published.version} in force</Badge>
      ) : (
        <Badge tone="outline">not published</Badge>
      )}
      {isDirty ? (
        <Badge tone="warning">unsaved changes</Badge>
      ) : (
        published && published.sourceYaml !== source && <Badge tone="warning">draft differs</Badge>
      )}
    </span>
  );
}

function publishedText(version: number): string {
  return `Version ${version} is in force. Gateways take it up within seconds.`;
}

/** Puts the caret at a mistake. */
function goTo(area: HTMLTextAreaElement | null, issue: Issue): void {
  if (!area) return;
  const lines = area.value.split("\n");
  const before = lines.slice(0, issue.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
  area.focus();
  area.setSelectionRange(before + issue.column - 1, before + (lines[issue.line - 1]?.length ?? 0));
}
