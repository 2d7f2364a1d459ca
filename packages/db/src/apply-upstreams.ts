import { timingSafeEqual } from "node:crypto";
import type { Applying, ApplyUpstream } from "./apply-types";
import { sameJson } from "./same-json";
import { credentialContext } from "./seal-contexts";
import type { Upstream } from "./types";

export async function applyUpstreams(applying: Applying, inputs: readonly ApplyUpstream[]): Promise<void> {
  const { view, note } = applying;
  const existing = new Map((await view.upstreams.list()).map((upstream) => [upstream.name, upstream]));
  for (const { credential, ...input } of inputs) {
    const before = existing.get(input.name);
    const isSame =
      before !== undefined &&
      sameJson(declared(before), { ...input, organization: input.organization ?? null }) &&
      (credential === undefined || (await hasCredential(applying, before, credential)));
    if (isSame) {
      await note("upstream", input.name, { kind: "unchanged" });
      continue;
    }
    const after = await view.upstreams.put({ ...input, ...(credential !== undefined && { credential }) });
    await note(
      "upstream",
      input.name,
      before ? { kind: "updated", id: after.id, before, after } : { kind: "created", id: after.id, after },
    );
  }
}

/** An upstream as a declaration would say it. */
function declared(upstream: Upstream) {
  return {
    name: upstream.name,
    provider: upstream.provider,
    base_url: upstream.baseUrl,
    organization: upstream.organization,
    models: upstream.models,
    model: upstream.modelOverride,
    timeout_ms: upstream.timeoutMs,
    allow_private: upstream.allowPrivate,
    weight: upstream.weight,
    headers: upstream.headers,
  };
}

/** A credential that does not open counts as another one: applying it again is the repair. */
async function hasCredential({ view, tx, keyring }: Applying, upstream: Upstream, credential: string) {
  const { tenantId } = view;
  const row = await tx.upstream.findUnique({
    where: { tenantId_id: { tenantId, id: upstream.id } },
    select: { credential: true },
  });
  if (!row?.credential) return false;
  try {
    const opened = keyring.open(row.credential, credentialContext(tenantId, upstream.id));
    const wanted = Buffer.from(credential);
    return opened.length === wanted.length && timingSafeEqual(opened, wanted);
  } catch {
    return false;
  }
}
