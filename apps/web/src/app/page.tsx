import { listMemberships } from "@veilgate/db";
import { redirect } from "next/navigation";
import { routes } from "#lib/routes";
import { requireUser } from "#server/context";
import { database } from "#server/database";

/** Leads to the first tenant of the signed-in person. */
export default async function StartPage() {
  const user = await requireUser();
  const [first] = user.disabledAt ? [] : await listMemberships(database(), user.id);
  redirect(first ? routes.overview(first.tenant.slug) : routes.noAccess);
}
