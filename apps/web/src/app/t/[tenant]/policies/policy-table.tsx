import { parsePolicy } from "@veilgate/contracts";
import Link from "next/link";
import { Badge } from "#components/ui/badge";
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "#components/ui/table";
import { Timestamp } from "#components/ui/timestamp";
import { formatList } from "#lib/format";
import { routes } from "#lib/routes";
import type { PolicySummary } from "#server/policies/list-policies";
import { policySentence } from "./policy-sentence";

const keysNamedMax = 3;

export function PolicyTable({
  policies,
  tenantSlug,
}: {
  readonly policies: readonly PolicySummary[];
  readonly tenantSlug: string;
}) {
  return (
    <Table label="Policies">
      <TableHead>
        <TableHeaderCell>Policy</TableHeaderCell>
        <TableHeaderCell>What it does</TableHeaderCell>
        <TableHeaderCell>In force</TableHeaderCell>
        <TableHeaderCell>Keys</TableHeaderCell>
        <TableHeaderCell>Last change</TableHeaderCell>
      </TableHead>
      <TableBody>
        {policies.map(({ policy, published, keys }) => (
          <TableRow key={policy.id}>
            <TableCell className="py-2.5 align-top">
              <div className="min-w-0">
                <Link
                  href={routes.policy(tenantSlug, policy.slug)}
                  className="inline-flex min-h-6 items-center font-medium hover:underline"
                >
                  {policy.name}
                </Link>
                <p>
                  <code className="text-xs text-muted">{policy.slug}</code>
                </p>
              </div>
            </TableCell>
            <TableCell className="max-w-md py-2.5 align-top text-muted">
              {sentenceOf(published?.sourceYaml ?? policy.draftYaml)}
            </TableCell>
            <TableCell label="In force" className="py-2.5 align-top whitespace-nowrap">
              <span className="flex flex-wrap gap-1">
                {published ? (
                  <Badge tone="accent">version {published.version}</Badge>
                ) : (
                  <Badge tone="outline">not published</Badge>
                )}
                {published && published.sourceYaml !== policy.draftYaml && (
                  <Badge tone="warning">draft differs</Badge>
                )}
              </span>
            </TableCell>
            <TableCell label="Keys" className="py-2.5 align-top">
              <span>{keyNames(keys.map((key) => key.name))}</span>
            </TableCell>
            <TableCell label="Last change" className="py-2.5 align-top text-muted">
              <Timestamp value={policy.updatedAt} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function sentenceOf(sourceYaml: string): string {
  const parsed = parsePolicy(sourceYaml);
  return parsed.ok ? policySentence(parsed.value) : "The draft has mistakes.";
}

function keyNames(names: readonly string[]): string {
  if (names.length === 0) return "none";
  if (names.length <= keysNamedMax) return formatList(names);
  return formatList([...names.slice(0, keysNamedMax), `${names.length - keysNamedMax} more`]);
}
