import type { JsonBody } from "./json-body";
import { type MemberChanges, memberSplices } from "./member-changes";
import { spliceBytes } from "./splice";

/**
 * The body with members of its outermost object taken out or set, and nothing searched: for a request that
 * a policy in shadow mode, or one that fails open, lets out as it is. The very same bytes when nothing changes.
 */
export function editMembers(body: JsonBody, changes: MemberChanges): Uint8Array {
  return spliceBytes(body.bytes, memberSplices(body.reader, changes).splices);
}
