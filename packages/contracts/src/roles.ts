/** Who may do what. One table; screens, verbs and docs read it. */
export const permissions = [
  "tenant:read",
  "key:read",
  "key:create",
  "key:revoke",
  "policy:read",
  "policy:edit",
  "policy:publish",
  "upstream:read",
  "upstream:edit",
  "audit:read",
  "usage:read",
  "member:read",
  "member:edit",
] as const;
export type Permission = (typeof permissions)[number];

export const roles = ["owner", "admin", "developer", "auditor", "viewer"] as const;
export type Role = (typeof roles)[number];

const readOnly: readonly Permission[] = [
  "tenant:read",
  "key:read",
  "policy:read",
  "upstream:read",
  "usage:read",
];

export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  owner: permissions,
  admin: permissions,
  developer: [...readOnly, "key:create", "key:revoke", "policy:edit"],
  auditor: [...readOnly, "audit:read", "member:read"],
  viewer: readOnly,
};

export const roleSentences: Readonly<Record<Role, string>> = {
  owner: "Does everything, and cannot be removed while it is the last one.",
  admin: "Runs keys, policies, upstreams and members.",
  developer: "Creates and revokes keys and drafts policies.",
  auditor: "Reads the audit history; changes nothing.",
  viewer: "Sees keys, policies and usage; changes nothing.",
};

export function can(role: Role, permission: Permission): boolean {
  return rolePermissions[role].includes(permission);
}
