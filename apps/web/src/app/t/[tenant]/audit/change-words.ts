const words: Readonly<Record<string, string>> = {
  "key.create": "Created key",
  "key.update": "Changed key",
  "key.revoke": "Revoked key",
  "key.rotate": "Rotated key",
  "policy.create": "Created policy",
  "policy.save_draft": "Saved draft of policy",
  "policy.publish": "Published policy",
  "policy.update": "Published policy",
  "upstream.create": "Created upstream",
  "upstream.update": "Changed upstream",
  "member.create": "Added member",
  "member.update": "Changed member",
  "tenant.create": "Created tenant",
  "tenant.update": "Changed tenant",
};

/** `key.revoke` as "Revoked key"; an action that is new to this page is shown as it is. */
export function changeWords(action: string): string {
  return words[action] ?? action;
}
