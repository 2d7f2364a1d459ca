import type { UserId } from "@veilgate/contracts";
import type { Applying, ApplyMember } from "./apply-types";
import { newUserData } from "./platform-records";

export async function applyMember({ view, tx, note }: Applying, input: ApplyMember): Promise<void> {
  const email = input.email.toLowerCase();
  const person = await tx.user.findUnique({ where: { email }, select: { id: true } });
  const userId = (person?.id as UserId | undefined) ?? (await createPerson());
  const before = await tx.member.findUnique({
    where: { tenantId_userId: { tenantId: view.tenantId, userId } },
    select: { role: true },
  });
  if (before?.role === input.role) return note("member", email, { kind: "unchanged" });

  await view.members.put({ userId, role: input.role });
  const after = { role: input.role };
  if (!before) return note("member", email, { kind: "created", id: userId, after });
  return note("member", email, { kind: "updated", id: userId, before, after });

  async function createPerson(): Promise<UserId> {
    const { password, name = "" } = input;
    const data = await newUserData({ email, name, ...(password !== undefined && { password }) });
    await tx.user.create({ data, select: { id: true } });
    return data.id;
  }
}
