import { parsePolicy } from "@veilgate/contracts";
import type { GatewayPolicy } from "@veilgate/db/gateway";
import { type CompiledPolicy, compilePolicy } from "@veilgate/redaction";

const entriesMax = 2048;

/**
 * Compiled policies by version. A version never changes, so an entry is right for ever; those that nobody
 * asks for any more make room for others.
 */
export class PolicyCache {
  /** In order of last use. Undefined: the version cannot be compiled, and is not tried again. */
  readonly #compiled = new Map<string, CompiledPolicy | undefined>();

  constructor(
    private readonly onUnusable: (policy: GatewayPolicy) => void = () => {},
    private readonly compile: (sourceYaml: string) => CompiledPolicy = compileSource,
  ) {}

  /** Undefined when the version cannot be compiled: the caller refuses the request. */
  compiled(policy: GatewayPolicy): CompiledPolicy | undefined {
    const name = `${policy.id}@${policy.version}`;
    if (this.#compiled.has(name)) return this.#compiled.get(name);
    if (this.#compiled.size >= entriesMax) this.#compiled.delete(this.#compiled.keys().next().value ?? "");
    const compiled = this.#tryCompile(policy);
    this.#compiled.set(name, compiled);
    return compiled;
  }

  #tryCompile(policy: GatewayPolicy): CompiledPolicy | undefined {
    try {
      return this.compile(policy.sourceYaml);
    } catch {
      // It was checked when it was published, so this is a version of another release; say which.
      this.onUnusable(policy);
      return undefined;
    }
  }
}

function compileSource(sourceYaml: string): CompiledPolicy {
  const parsed = parsePolicy(sourceYaml);
  if (!parsed.ok) throw new Error("The policy has mistakes.");
  return compilePolicy(parsed.value);
}
