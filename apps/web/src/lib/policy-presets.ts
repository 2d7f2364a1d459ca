import { policyPresets } from "@veilgate/redaction";

/** Where a new policy starts: the engine's presets, by id. */
export const presetIds: readonly string[] = policyPresets.map(({ id }) => id);

/** The preset's source under the policy's own name. Throws on an id that is not in the list. */
export function presetSource(id: string, name: string): string {
  const preset = policyPresets.find((candidate) => candidate.id === id);
  if (!preset) throw new Error("A preset is missing from the table.");
  return preset.sourceYaml.replace(/^name: .*$/m, () => `name: ${JSON.stringify(name)}`);
}
