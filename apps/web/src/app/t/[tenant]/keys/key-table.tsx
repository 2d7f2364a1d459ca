import { maskedKey } from "@veilgate/contracts";
import type { VirtualKey } from "@veilgate/db";
import { Badge } from "#components/ui/badge";
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "#components/ui/table";
import { Timestamp } from "#components/ui/timestamp";
import { cn } from "#lib/cn";
import type { KeyStatus } from "#lib/key-status";
import type { ListedKey } from "#server/keys/list-keys";
import { RevokeKeyButton } from "./revoke-key-button";

interface KeyTableProps {
  readonly keys: readonly ListedKey[];
  readonly tenantSlug: string;
  readonly mayRevoke: boolean;
}

export function KeyTable({ keys, tenantSlug, mayRevoke }: KeyTableProps) {
  return (
    <Table label="Keys">
      <TableHead>
        <TableHeaderCell>Key</TableHeaderCell>
        <TableHeaderCell>Status</TableHeaderCell>
        <TableHeaderCell>Policies</TableHeaderCell>
        <TableHeaderCell>Upstreams</TableHeaderCell>
        <TableHeaderCell>Last used</TableHeaderCell>
        <TableHeaderCell>Created</TableHeaderCell>
        {mayRevoke && (
          <TableHeaderCell>
            <span className="sr-only">Actions</span>
          </TableHeaderCell>
        )}
      </TableHead>
      <TableBody>
        {keys.map((listed) => (
          <KeyRow key={listed.key.id} listed={listed} tenantSlug={tenantSlug} mayRevoke={mayRevoke} />
        ))}
      </TableBody>
    </Table>
  );
}

interface KeyRowProps {
  readonly listed: ListedKey;
  readonly tenantSlug: string;
  readonly mayRevoke: boolean;
}

function KeyRow({ listed: { key, status }, tenantSlug, mayRevoke }: KeyRowProps) {
  const ended = status !== "active";
  return (
    <TableRow className={cn(ended && "text-muted")}>
      <TableCell>
        <div className="min-w-0 py-1">
          <div className={cn("font-medium wrap-anywhere", !ended && "text-ink")}>{key.name}</div>
          <code className="text-xs whitespace-nowrap text-muted">
            {key.publicId ? maskedKey(key.publicId, key.lastFour) : `…${key.lastFour}, carried over`}
          </code>
        </div>
      </TableCell>
      <TableCell label="Status">
        <KeyState virtualKey={key} status={status} />
      </TableCell>
      <TableCell label="Policies">
        <Names names={key.policies} />
      </TableCell>
      <TableCell label="Upstreams">
        <Names names={key.upstreams} />
      </TableCell>
      <TableCell label="Last used">
        {key.lastUsedAt ? <Timestamp value={key.lastUsedAt} /> : <span className="text-faint">Never</span>}
      </TableCell>
      <TableCell label="Created">
        <div className="@max-2xl:text-end">
          <Timestamp value={key.createdAt} />
          <div className="max-w-48 truncate text-xs text-muted" title={key.createdBy}>
            {key.createdBy}
          </div>
        </div>
      </TableCell>
      {mayRevoke && (
        <TableCell className="text-end @max-2xl:justify-end">
          {status !== "revoked" && (
            <RevokeKeyButton tenantSlug={tenantSlug} keyId={key.id} keyName={key.name} />
          )}
        </TableCell>
      )}
    </TableRow>
  );
}

function KeyState({ virtualKey, status }: { virtualKey: VirtualKey; status: KeyStatus }) {
  const { revokedAt, expiresAt } = virtualKey;
  // A key that was rotated is in use until its end, or until it expires if that is sooner.
  const isRotated = revokedAt !== null && (expiresAt === null || revokedAt < expiresAt);
  const endsAt = isRotated ? revokedAt : expiresAt;
  switch (status) {
    case "active":
      return (
        <div className="@max-2xl:text-end">
          <Badge tone="success">Active</Badge>
          {endsAt && (
            <div className="mt-0.5 text-xs text-muted">
              {isRotated ? "rotated, ends" : "expires"} <Timestamp value={endsAt} />
            </div>
          )}
        </div>
      );
    case "expired":
      return <Badge tone="warning">Expired</Badge>;
    case "revoked":
      return <Badge>Revoked</Badge>;
    default:
      return status satisfies never;
  }
}

/** The first is the default or the preferred one; the others are counted, and named on hover. */
function Names({ names }: { names: readonly string[] }) {
  const [first, ...others] = names;
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5" title={names.join(", ")}>
      <span className="truncate">{first}</span>
      {others.length > 0 && (
        <Badge tone="outline">
          +{others.length}
          <span className="sr-only"> {others.join(", ")}</span>
        </Badge>
      )}
    </span>
  );
}
