import { listMemberships } from "@veilgate/db";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignOutButton } from "#components/frame/sign-out-button";
import { routes } from "#lib/routes";
import { requireUser } from "#server/context";
import { database } from "#server/database";

export const metadata: Metadata = { title: "No access" };

export default async function NoAccessPage() {
  const user = await requireUser();
  if (!user.disabledAt && (await listMemberships(database(), user.id)).length > 0) redirect(routes.home);
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight">
        {user.disabledAt ? "This account is disabled" : "You are not a member of a tenant yet"}
      </h1>
      <p className="mt-2 mb-6 text-sm text-muted">
        You are signed in as <span className="font-medium text-ink">{user.email}</span>.{" "}
        {user.disabledAt
          ? "An administrator has disabled it. Ask them if you think that this is a mistake."
          : "Ask an owner or admin of your tenant to add this address, then load this page again."}
      </p>
      <SignOutButton />
    </>
  );
}
