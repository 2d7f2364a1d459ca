import { redirect } from "next/navigation";
import { routes } from "#lib/routes";

export default async function SettingsPage({ params }: PageProps<"/t/[tenant]/settings">) {
  redirect(routes.upstreams((await params).tenant));
}
