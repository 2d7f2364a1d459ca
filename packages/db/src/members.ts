import type { Role, UserId } from "@veilgate/contracts";
import { NotFoundError } from "./errors";
import type { Scope } from "./scope";
import type { TenantDb } from "./tenant-db";
import type { Member } from "./types";

const withUser = { user: { select: { email: true, name: true } } } as const;

interface MemberRow {
  readonly userId: string;
  readonly role: string;
  readonly createdAt: Date;
  readonly user: { readonly email: string; readonly name: string };
}

function toMember(row: MemberRow): Member {
  const { email, name } = row.user;
  return { userId: row.userId as UserId, email, name, role: row.role as Role, createdAt: row.createdAt };
}

export function memberFunctions({ tenantId, run }: Scope): TenantDb["members"] {
  return {
    list: () =>
      run(async (tx) => {
        const rows = await tx.member.findMany({
          where: { tenantId },
          include: withUser,
          orderBy: [{ user: { email: "asc" } }],
        });
        return rows.map(toMember);
      }),

    put: ({ userId, role }) =>
      run(async (tx) => {
        const key = { tenantId, userId };
        const { count } = await tx.member.updateMany({ where: key, data: { role } });
        if (count === 0) {
          // The reference to the person is what says whether there is one.
          await tx.member.create({ data: { ...key, role }, select: { userId: true } }).catch((error) => {
            throw (error as { code?: string }).code === "P2003" ? new NotFoundError("user") : error;
          });
        }
        const row = await tx.member.findUnique({ where: { tenantId_userId: key }, include: withUser });
        if (!row) throw new NotFoundError("member");
        return toMember(row);
      }),
  };
}
