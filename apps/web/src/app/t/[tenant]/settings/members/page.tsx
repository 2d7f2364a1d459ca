import { can, roleSentences } from "@veilgate/contracts";
import type { Metadata } from "next";
import { ForbiddenState } from "#components/ui/forbidden-state";
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "#components/ui/table";
import { Timestamp } from "#components/ui/timestamp";
import { type Ctx, getTenantContext } from "#server/context";
import { listMembers } from "#server/settings/list-members";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage({ params }: PageProps<"/t/[tenant]/settings/members">) {
  const ctx = await getTenantContext((await params).tenant);
  if (can(ctx.role, "member:read")) return <MemberTable ctx={ctx} />;
  return <ForbiddenState what="the list of members" permission="member:read" role={ctx.role} />;
}

async function MemberTable({ ctx }: { ctx: Ctx }) {
  const members = await listMembers(ctx);
  return (
    <Table label="Members">
      <TableHead>
        <TableHeaderCell>Member</TableHeaderCell>
        <TableHeaderCell>Role</TableHeaderCell>
        <TableHeaderCell>Since</TableHeaderCell>
      </TableHead>
      <TableBody>
        {members.map((member) => (
          <TableRow key={member.userId}>
            <TableCell>
              <div className="min-w-0 py-1">
                <div className="font-medium wrap-anywhere">{member.name || member.email}</div>
                {member.name && <div className="text-xs wrap-anywhere text-muted">{member.email}</div>}
              </div>
            </TableCell>
            <TableCell label="Role">
              <div className="@max-2xl:text-end">
                <span className="capitalize">{member.role}</span>
                <div className="text-xs text-muted">{roleSentences[member.role]}</div>
              </div>
            </TableCell>
            <TableCell label="Since">
              <Timestamp value={member.createdAt} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
