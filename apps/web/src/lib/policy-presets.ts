import { defaultPolicySource } from "@veilgate/redaction";

export const presetIds = ["restore", "placeholders", "shadow", "strict"] as const;
export type PresetId = (typeof presetIds)[number];

export interface PolicyPreset {
  readonly id: PresetId;
  readonly title: string;
  readonly description: string;
  readonly sourceYaml: string;
}

/** Where a new policy starts. Each is a complete, valid policy file. */
export const policyPresets: readonly PolicyPreset[] = [
  {
    id: "restore",
    title: "Replace and restore",
    description: "Values become pseudonyms and come back in the answer. Secrets are refused.",
    sourceYaml: defaultPolicySource,
  },
  {
    id: "placeholders",
    title: "Replace for good",
    description: "Values become labels such as <EMAIL>. The answer keeps the labels.",
    sourceYaml: `# Values become labels; nothing is put back into the answer.
version: 1
name: Placeholders

default_action: placeholder

categories:
  secret: block

response: { restore: false }
`,
  },
  {
    id: "strict",
    title: "Refuse",
    description:
      "A request with a card, account, identity number or secret is refused. The rest is replaced.",
    sourceYaml: `# Numbers that open doors or accounts stop the request.
version: 1
name: Strict

default_action: pseudonym

categories:
  card: block
  iban: block
  ssn: block
  url_credentials: block
  secret: block
`,
  },
  {
    id: "shadow",
    title: "Watch only",
    description: "Counts what it would replace and changes nothing. For a look before you start.",
    sourceYaml: `# Counts entities and changes nothing.
version: 1
name: Shadow

mode: shadow
default_action: pseudonym
`,
  },
];

/** The preset's source under the policy's own name. */
export function presetSource(id: PresetId, name: string): string {
  const preset = policyPresets.find((candidate) => candidate.id === id);
  if (!preset) throw new Error("A preset is missing from the table.");
  return preset.sourceYaml.replace(/^name: .*$/m, () => `name: ${JSON.stringify(name)}`);
}
