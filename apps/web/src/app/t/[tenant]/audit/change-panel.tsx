"use client";

import { DetailList, DetailRow, DetailSection } from "#components/data-table/detail-parts";
import { CopyButton } from "#components/ui/copy-button";
import { Timestamp } from "#components/ui/timestamp";
import type { Change } from "#server/audit/list-changes";
import { changeWords } from "./change-words";
import { type ChangedMember, changedMembers } from "./changed-members";
import { CopyEvent } from "./copy-event";

/** One change: who, what, and how it was before and after. */
export function ChangePanel({ change }: { readonly change: Change }) {
  const members = changedMembers(change.before, change.after);
  return (
    <>
      <DetailSection title="Change">
        <DetailList>
          <DetailRow name="What">{changeWords(change.action)}</DetailRow>
          <DetailRow name="When">
            <Timestamp value={change.occurredAt} format="exact" />
          </DetailRow>
          <DetailRow name="Who">{change.actor}</DetailRow>
          <CopiedId name={`Id of the ${change.targetType}`} id={change.targetId} />
          <CopiedId name="Id of the event" id={change.id} />
        </DetailList>
        {change.reason && (
          <p className="mt-2 border-s-2 border-line ps-3 text-sm wrap-anywhere">{change.reason}</p>
        )}
      </DetailSection>
      <DetailSection title="Before and after">
        {members.length === 0 ? (
          <p className="text-sm text-muted">Nothing that is recorded differs.</p>
        ) : (
          <dl className="flex flex-col gap-3 text-sm">
            {members.map((member) => (
              <Member key={member.member} {...member} />
            ))}
          </dl>
        )}
      </DetailSection>
      <div className="px-4 py-3">
        <CopyEvent link={{ tab: "changes", change: change.id, since: "30d" }} json={change} />
      </div>
    </>
  );
}

function Member({ member, before, after }: ChangedMember) {
  return (
    <div>
      <dt className="text-muted">{member}</dt>
      {before !== null && (
        <dd className="flex gap-2 rounded-sm bg-danger-soft px-2 py-0.5 text-danger">
          <span aria-hidden>−</span>
          <span className="sr-only">Before:</span>
          <span className="min-w-0 wrap-anywhere">{before}</span>
        </dd>
      )}
      {after !== null && (
        <dd className="flex gap-2 rounded-sm bg-success-soft px-2 py-0.5 text-success">
          <span aria-hidden>+</span>
          <span className="sr-only">After:</span>
          <span className="min-w-0 wrap-anywhere">{after}</span>
        </dd>
      )}
    </div>
  );
}

function CopiedId({ name, id }: { readonly name: string; readonly id: string }) {
  return (
    <DetailRow name={name}>
      <span className="flex min-w-0 items-center justify-end gap-1">
        <code className="min-w-0 truncate text-xs" title={id}>
          {id}
        </code>
        <CopyButton value={id} label={`Copy ${name.toLowerCase()}`} variant="icon" />
      </span>
    </DetailRow>
  );
}
