import type { Applying, ApplyPolicy } from "./apply-types";

/**
 * The source becomes the published version, unless it is that already. A name is only changed by hand
 * afterwards. A draft somebody is editing is overwritten, as the declaration is what counts.
 */
export async function applyPolicy({ view, note }: Applying, input: ApplyPolicy): Promise<void> {
  const { slug, sourceYaml } = input;
  const createdBy = "cli";
  const before = await view.policies.findBySlug(slug);
  if (!before) {
    const policy = await view.policies.create({ slug, name: input.name ?? slug, draftYaml: sourceYaml });
    const version = await view.policies.publish(policy.id, { sourceYaml, note: "", createdBy });
    return note("policy", slug, { kind: "created", id: policy.id, after: summary(version) });
  }
  const versions = await view.policies.versions(before.id);
  const published = versions.find((version) => version.version === before.publishedVersion);
  if (published?.sourceYaml === sourceYaml) return note("policy", slug, { kind: "unchanged" });
  await view.policies.saveDraft(before.id, sourceYaml);
  const version = await view.policies.publish(before.id, { sourceYaml, note: "", createdBy });
  return note("policy", slug, {
    kind: "updated",
    id: before.id,
    before: published ? summary(published) : null,
    after: summary(version),
  });
}

function summary({ version, contentHash }: { version: number; contentHash: string }) {
  return { version, contentHash };
}
