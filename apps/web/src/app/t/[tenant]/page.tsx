import { redirect } from "next/navigation";
import { routes } from "#lib/routes";

export default async function TenantPage({ params }: PageProps<"/t/[tenant]">) {
  redirect(routes.overview((await params).tenant));
}
