import Link from "next/link";
import { Card, Section } from "#components/ui/card";
import { EntityChips } from "#components/ui/entity-chips";
import { OutcomeBadge } from "#components/ui/outcome-badge";
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "#components/ui/table";
import { Timestamp } from "#components/ui/timestamp";
import { formatMs } from "#lib/format";
import { routes } from "#lib/routes";
import type { Ctx } from "#server/context";
import { type RecentRequest, recentRequests } from "#server/overview/recent-requests";

const shown = 8;

/** The newest requests, each leading to its audit event. */
export async function RecentRequests({ ctx }: { ctx: Ctx }) {
  const requests = await recentRequests(ctx, shown);
  return (
    <Section
      title="Recent requests"
      action={
        <Link
          href={routes.audit(ctx.tenant.slug)}
          className="text-sm text-accent underline-offset-2 hover:underline"
        >
          All in the audit history
        </Link>
      }
    >
      {requests.length > 0 ? (
        <RequestTable requests={requests} tenantSlug={ctx.tenant.slug} />
      ) : (
        <Card className="px-4 py-3 text-sm text-muted">None in the past seven days.</Card>
      )}
    </Section>
  );
}

interface RequestTableProps {
  readonly requests: readonly RecentRequest[];
  readonly tenantSlug: string;
}

function RequestTable({ requests, tenantSlug }: RequestTableProps) {
  return (
    <Table label="Recent requests">
      <TableHead>
        <TableHeaderCell>Time</TableHeaderCell>
        <TableHeaderCell>Outcome</TableHeaderCell>
        <TableHeaderCell>Found</TableHeaderCell>
        <TableHeaderCell>Key</TableHeaderCell>
        <TableHeaderCell>Model</TableHeaderCell>
        <TableHeaderCell className="text-end">Total</TableHeaderCell>
      </TableHead>
      <TableBody>
        {requests.map(({ event, keyName }) => (
          <TableRow key={event.request_id} className="relative">
            <TableCell label="Time">
              <Link
                href={routes.auditEvent(tenantSlug, event.request_id)}
                className="after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
              >
                <Timestamp value={event.timestamp} />
              </Link>
            </TableCell>
            <TableCell label="Outcome">
              <OutcomeBadge outcome={event.outcome} />
            </TableCell>
            <TableCell label="Found">
              <EntityChips counts={event.entities_by_type} max={3} />
            </TableCell>
            <TableCell label="Key">
              <span className="block max-w-40 truncate">{keyName}</span>
            </TableCell>
            <TableCell label="Model" className="@max-2xl:hidden">
              {event.model ? (
                <code className="block max-w-40 truncate text-xs">{event.model}</code>
              ) : (
                <span className="text-faint">–</span>
              )}
            </TableCell>
            <TableCell label="Total" className="text-end whitespace-nowrap">
              {formatMs(event.total_ms)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
