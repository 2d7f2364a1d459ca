/** Where a new policy starts. Each source is a complete, valid policy file that explains itself. */
export interface PolicyPreset {
  /** Kebab-case, stable: the command line and forms name it. */
  readonly id: string;
  readonly title: string;
  /** One or two sentences for a list. */
  readonly description: string;
  readonly sourceYaml: string;
}

export const placeholdersPreset: PolicyPreset = {
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
};

export const surrogatesPreset: PolicyPreset = {
  id: "surrogates",
  title: "Replace with look-alikes",
  description:
    "Values become other plausible values, which come back in the answer. Reads like the original.",
  sourceYaml: `# Values become other plausible values of the same form: test cards, numbers kept for films, example.com.
# They come back in the answer. Types that have none get pseudonyms.
version: 1
name: Surrogates

default_action: pseudonym

categories:
  person: surrogate
  email: surrogate
  phone: surrogate
  address: surrogate
  location: surrogate
  organization: surrogate
  date: surrogate
  date_of_birth: surrogate
  card: surrogate
  ssn: surrogate
  iban: surrogate
  ip_address: surrogate
  mac_address: surrogate
  url_credentials: block
  secret: block
`,
};

export const strictPreset: PolicyPreset = {
  id: "strict",
  title: "Refuse",
  description: "A request with a card, account, identity number or secret is refused. The rest is replaced.",
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
};

export const shadowPreset: PolicyPreset = {
  id: "shadow",
  title: "Watch only",
  description: "Counts what it would replace and changes nothing. For a look before you start.",
  sourceYaml: `# Counts entities and changes nothing.
version: 1
name: Shadow

mode: shadow
default_action: pseudonym
`,
};

export const secretsOnlyPreset: PolicyPreset = {
  id: "secrets-only",
  title: "Secrets only",
  description: "Keys, tokens and passwords become labels; everything else stays. For code assistants.",
  sourceYaml: `# Keys, tokens, passwords and credentials in URLs become labels. Everything else stays, and is counted.
# Use the action block to refuse the request instead.
version: 1
name: Secrets only

default_action: keep

categories:
  secret: placeholder
  password: placeholder
  url_credentials: placeholder

response: { restore: false }

tests:
  - name: a key of a vendor is hidden
    text: "export GITHUB_TOKEN=ghp_Zb7Qm2Xv9Rk4Tn8Wc3Yh6Ls1Pd5Gf0Ja2VtE"
    finds: [secret]
    hides: ["ghp_Zb7Qm2Xv9Rk4Tn8Wc3Yh6Ls1Pd5Gf0Ja2VtE"]
  - name: names and mails stay
    text: "Ask ana@example.com about the release."
    keeps: ["ana@example.com"]
`,
};
