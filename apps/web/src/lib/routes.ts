/** Every address of the dashboard, in one place. `tenant` is the slug. */
export const routes = {
  home: "/",
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in"),
  noAccess: "/no-access",
  tenant: (tenant: string) => `/t/${tenant}`,
  overview: (tenant: string) => `/t/${tenant}/overview`,
  firstEvent: (tenant: string) => `/t/${tenant}/overview/first-event`,
  keys: (tenant: string) => `/t/${tenant}/keys`,
  newKey: (tenant: string) => `/t/${tenant}/keys/new`,
  policies: (tenant: string) => `/t/${tenant}/policies`,
  newPolicy: (tenant: string) => `/t/${tenant}/policies/new`,
  policy: (tenant: string, slug: string) => `/t/${tenant}/policies/${encodeURIComponent(slug)}`,
  policyVersions: (tenant: string, slug: string) =>
    `/t/${tenant}/policies/${encodeURIComponent(slug)}/versions`,
  policyVersion: (tenant: string, slug: string, version: number) =>
    `/t/${tenant}/policies/${encodeURIComponent(slug)}/versions/${version}`,
  audit: (tenant: string) => `/t/${tenant}/audit`,
  /** The audit page with the panel of one event open. */
  auditEvent: (tenant: string, requestId: string) =>
    `/t/${tenant}/audit?event=${encodeURIComponent(requestId)}`,
  usage: (tenant: string) => `/t/${tenant}/usage`,
  members: (tenant: string) => `/t/${tenant}/settings/members`,
  upstreams: (tenant: string) => `/t/${tenant}/settings/upstreams`,
} as const;

/** A path of this site, or the start page: a sign-in link never leads to another site. */
export function safeNext(next: string | undefined): string {
  return next && /^\/(?![/\\])[\w\-./?=&%~:+,]*$/.test(next) ? next : routes.home;
}
