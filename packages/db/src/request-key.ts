/** One request of one tenant, as the key of a map. */
export function keyOf({ tenant_id, request_id }: { tenant_id: string; request_id: string }): string {
  return `${tenant_id} ${request_id.toLowerCase()}`;
}
