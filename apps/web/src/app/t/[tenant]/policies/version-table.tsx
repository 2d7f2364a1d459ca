import type { PolicyVersion } from "@veilgate/db";
import Link from "next/link";
import { Badge } from "#components/ui/badge";
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "#components/ui/table";
import { Timestamp } from "#components/ui/timestamp";
import { routes } from "#lib/routes";
import type { PolicyHistory } from "#server/policies/list-versions";
import { RepublishButton } from "./republish-button";

interface VersionTableProps extends PolicyHistory {
  readonly tenantSlug: string;
  readonly mayPublish: boolean;
}

/** Every version of a policy, newest first. */
export function VersionTable({ policy, versions, tenantSlug, mayPublish }: VersionTableProps) {
  return (
    <Table label={`Versions of ${policy.name}`}>
      <TableHead>
        <TableHeaderCell>Version</TableHeaderCell>
        <TableHeaderCell>Note</TableHeaderCell>
        <TableHeaderCell>Published</TableHeaderCell>
        <TableHeaderCell>By</TableHeaderCell>
        <TableHeaderCell>
          <span className="sr-only">Actions</span>
        </TableHeaderCell>
      </TableHead>
      <TableBody>
        {versions.map((version) => (
          <TableRow key={version.version}>
            <VersionCells
              version={version}
              href={routes.policyVersion(tenantSlug, policy.slug, version.version)}
              isInForce={version.version === policy.publishedVersion}
            />
            <TableCell className="text-end">
              {mayPublish && version.version !== policy.publishedVersion && (
                <RepublishButton
                  tenantSlug={tenantSlug}
                  slug={policy.slug}
                  version={version.version}
                  current={policy.publishedVersion}
                />
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function VersionCells({
  version,
  href,
  isInForce,
}: {
  readonly version: PolicyVersion;
  readonly href: string;
  readonly isInForce: boolean;
}) {
  return (
    <>
      <TableCell>
        <span className="flex flex-wrap items-center gap-2">
          <Link href={href} className="inline-flex min-h-6 items-center font-medium hover:underline">
            Version {version.version}
          </Link>
          {isInForce && <Badge tone="accent">in force</Badge>}
        </span>
      </TableCell>
      <TableCell className="max-w-md text-muted">
        <span className="wrap-anywhere">{version.note}</span>
      </TableCell>
      <TableCell label="Published" className="text-muted">
        <Timestamp value={version.createdAt} />
      </TableCell>
      <TableCell label="By" className="text-muted">
        <span className="wrap-anywhere">{version.createdBy}</span>
      </TableCell>
    </>
  );
}
