import { foldText } from "@veilgate/redaction";
import { compileGlob } from "./glob";

interface Rule {
  /** Undefined: every role. */
  readonly role: string | undefined;
  readonly matches: (text: string) => boolean;
}

const rolePattern = /^(system|developer|user|assistant|tool|function):/i;

/** `system:*ignore previous*` looks at one role, `*jailbreak*` at every message. */
export function compileForbidden(patterns: readonly string[]): readonly Rule[] {
  return patterns.map((pattern) => {
    const role = rolePattern.exec(pattern)?.[1]?.toLowerCase();
    const glob = role === undefined ? pattern : pattern.slice(role.length + 1);
    return { role, matches: compileGlob(foldText(glob)) };
  });
}

/**
 * Detection, not prevention: it sees through case, spacing, compatibility forms, accents, look-alike letters and
 * invisible characters, and not through rewording. `developer` is what newer models call `system`.
 */
export function isForbidden(
  rules: readonly Rule[],
  messages: Iterable<{ readonly role: string | undefined; readonly text: string }>,
): boolean {
  if (rules.length === 0) return false;
  for (const message of messages) {
    const role = message.role?.toLowerCase();
    let text: string | undefined;
    for (const rule of rules) {
      if (!isAbout(rule.role, role)) continue;
      text ??= foldText(message.text);
      if (rule.matches(text)) return true;
    }
  }
  return false;
}

function isAbout(wanted: string | undefined, role: string | undefined): boolean {
  return wanted === undefined || wanted === role || (wanted === "system" && role === "developer");
}
