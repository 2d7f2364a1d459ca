import * as anthropic from "./anthropic";
import type { Client } from "./client";
import * as gemini from "./gemini";
import * as openai from "./openai";

/** The name that stands where the key is not known: it is shown once, when it is made. */
export const keyVariable = "VEILGATE_KEY";

/** What the first request says. */
export const examplePrompt = "Write a short reply to ada@example.com, phone +44 20 7946 0958.";

export interface Snippet {
  readonly value: string;
  readonly label: string;
  readonly code: string;
}

/** What an example is made of, the key as each language writes it. */
export interface Example {
  readonly baseUrl: string;
  readonly model: string;
  readonly prompt: string;
  readonly keyInShell: string;
  readonly keyInPython: string;
  readonly keyInTypescript: string;
  /** For reading the key from the environment; empty where it is not needed. */
  readonly pythonImports: string;
}

const languagesOf = { openai, anthropic, gemini };

/**
 * A first request, in the languages that people paste.
 *
 * @param key the whole key, or undefined for snippets that read it from the environment.
 */
export function requestSnippets(client: Client, key: string | undefined): readonly Snippet[] {
  const languages = languagesOf[client.id];
  const example = exampleOf(client, key);
  return [
    { value: "curl", label: "curl", code: languages.curl(example) },
    { value: "python", label: "Python", code: languages.python(example) },
    { value: "typescript", label: "TypeScript", code: languages.typescript(example) },
    { value: "env", label: ".env", code: languages.env(example) },
  ];
}

function exampleOf({ baseUrl, model }: Client, key: string | undefined): Example {
  return {
    baseUrl,
    model,
    prompt: examplePrompt,
    keyInShell: key ?? `$${keyVariable}`,
    keyInPython: key ? `"${key}"` : `os.environ["${keyVariable}"]`,
    keyInTypescript: key ? `"${key}"` : `process.env.${keyVariable}`,
    pythonImports: key ? "" : "import os\n\n",
  };
}
