import { can } from "@veilgate/contracts";
import type { Upstream } from "@veilgate/db";
import { Waypoints } from "lucide-react";
import type { Metadata } from "next";
import { Badge } from "#components/ui/badge";
import { EmptyState } from "#components/ui/empty-state";
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "#components/ui/table";
import { formatMs } from "#lib/format";
import { getTenantContext } from "#server/context";
import { listUpstreams } from "#server/settings/list-upstreams";
import { ConnectUpstream } from "./connect-upstream";

export const metadata: Metadata = { title: "Upstreams" };

export default async function UpstreamsPage({ params }: PageProps<"/t/[tenant]/settings/upstreams">) {
  const ctx = await getTenantContext((await params).tenant);
  const upstreams = await listUpstreams(ctx);
  return (
    <div className="flex flex-col gap-6">
      {upstreams.length > 0 ? (
        <UpstreamTable upstreams={upstreams} />
      ) : (
        <EmptyState icon={Waypoints} title="No upstreams yet">
          An upstream is one account or address at a provider. Without one the gateway has nowhere to send
          requests.
        </EmptyState>
      )}
      {can(ctx.role, "upstream:edit") && (
        <section aria-labelledby="connect" className="flex max-w-2xl min-w-0 flex-col gap-3">
          <h2 id="connect" className="text-base font-semibold">
            Connect an upstream
          </h2>
          <ConnectUpstream tenantSlug={ctx.tenant.slug} />
        </section>
      )}
    </div>
  );
}

function UpstreamTable({ upstreams }: { upstreams: readonly Upstream[] }) {
  return (
    <Table label="Upstreams">
      <TableHead>
        <TableHeaderCell>Name</TableHeaderCell>
        <TableHeaderCell>Provider</TableHeaderCell>
        <TableHeaderCell>Credential</TableHeaderCell>
        <TableHeaderCell>Models</TableHeaderCell>
        <TableHeaderCell>First byte within</TableHeaderCell>
      </TableHead>
      <TableBody>
        {upstreams.map((upstream) => (
          <UpstreamRow key={upstream.id} upstream={upstream} />
        ))}
      </TableBody>
    </Table>
  );
}

function UpstreamRow({ upstream }: { upstream: Upstream }) {
  return (
    <TableRow>
      <TableCell>
        <div className="min-w-0 py-1">
          <div className="font-medium">{upstream.name}</div>
          <code className="text-xs wrap-anywhere text-muted">{upstream.baseUrl}</code>
        </div>
      </TableCell>
      <TableCell label="Provider">
        <Badge tone="outline">{upstream.provider}</Badge>
      </TableCell>
      <TableCell label="Credential">
        {upstream.credentialHint ? (
          <code className="text-xs">…{upstream.credentialHint}</code>
        ) : (
          <span className="text-faint">None</span>
        )}
      </TableCell>
      <TableCell label="Models">
        {upstream.models.length > 0 ? (
          <span className="wrap-anywhere">{upstream.models.join(", ")}</span>
        ) : (
          <span className="text-faint">All</span>
        )}
      </TableCell>
      <TableCell label="First byte within">{formatMs(upstream.timeoutMs)}</TableCell>
    </TableRow>
  );
}
