"use server";

import type { ActionResult } from "#lib/action-result";
import type { CreatePolicyInput } from "#lib/create-policy-input";
import { routes } from "#lib/routes";
import { runAction } from "#server/action";
import { createPolicy } from "#server/policies/create-policy";
import { type PublishVersionInput, publishVersion } from "#server/policies/publish-version";
import { type RepublishVersionInput, republishVersion } from "#server/policies/republish-version";
import { type SaveDraftInput, saveDraft } from "#server/policies/save-draft";

export async function createPolicyAction(
  tenantSlug: string,
  input: CreatePolicyInput,
): Promise<ActionResult<{ readonly slug: string }>> {
  const revalidate = routes.policies(tenantSlug);
  const result = await runAction({ tenantSlug, verb: createPolicy, input, revalidate });
  return result.ok ? { ok: true, value: { slug: result.value.slug } } : result;
}

export async function saveDraftAction(
  tenantSlug: string,
  input: SaveDraftInput,
): Promise<ActionResult<null>> {
  const revalidate = routes.policy(tenantSlug, input.slug);
  const result = await runAction({ tenantSlug, verb: saveDraft, input, revalidate });
  return result.ok ? { ok: true, value: null } : result;
}

type Published = ActionResult<{ readonly version: number }>;

export async function publishVersionAction(
  tenantSlug: string,
  input: PublishVersionInput,
): Promise<Published> {
  const revalidate = routes.policy(tenantSlug, input.slug);
  const result = await runAction({ tenantSlug, verb: publishVersion, input, revalidate });
  return result.ok ? { ok: true, value: { version: result.value.version } } : result;
}

export async function republishVersionAction(
  tenantSlug: string,
  input: RepublishVersionInput,
): Promise<Published> {
  const revalidate = routes.policy(tenantSlug, input.slug);
  const result = await runAction({ tenantSlug, verb: republishVersion, input, revalidate });
  return result.ok ? { ok: true, value: { version: result.value.version } } : result;
}
