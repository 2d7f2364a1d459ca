import { hipaaPreset } from "./hipaa-preset";
import { languageCodes } from "./languages";
import {
  type PolicyPreset,
  placeholdersPreset,
  secretsOnlyPreset,
  shadowPreset,
  strictPreset,
  surrogatesPreset,
} from "./plain-presets";
import { gdprPreset, pciDssPreset } from "./regulation-presets";
import { type PolicyDocument, PolicySchema } from "./schema";

/** Every type on, shown as `<EMAIL>`: what `detect` and `redact` use when no policy is named. */
export const everyTypePolicy: PolicyDocument = PolicySchema.parse({
  version: 1,
  name: "Every type",
  default_action: "placeholder",
  languages: [...languageCodes],
});

/**
 * The policy that a new tenant starts with, as the text that its editor shows. Values come back in
 * the answer; a request with a secret in it is refused, since no answer needs one.
 */
export const defaultPolicySource = `# Personal values are replaced before the provider sees them, and put back in the answer.
version: 1
name: Default

# For every type that is not listed below.
default_action: pseudonym

categories:
  email: pseudonym
  phone: pseudonym
  card: pseudonym
  ssn: pseudonym
  iban: pseudonym
  ip_address: pseudonym
  url_credentials: block
  secret: block

# Your own words, for example:
# terms:
#   - { type: PROJECT, words: ["Bluebird"], action: pseudonym }

# Values that stay as they are, for example:
# allow: ["support@acme.com", "*@example.org"]

languages: [en]
fail_mode: closed
response: { restore: true, restore_tool_arguments: true }
`;

/** In the order in which forms and the command line list them; the first is what a new tenant gets. */
export const policyPresets: readonly PolicyPreset[] = [
  {
    id: "restore",
    title: "Replace and restore",
    description: "Values become pseudonyms and come back in the answer. Secrets are refused.",
    sourceYaml: defaultPolicySource,
  },
  placeholdersPreset,
  surrogatesPreset,
  strictPreset,
  gdprPreset,
  hipaaPreset,
  pciDssPreset,
  secretsOnlyPreset,
  shadowPreset,
];
