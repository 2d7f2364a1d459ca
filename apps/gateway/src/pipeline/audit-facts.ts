import type { ProviderId } from "@veilgate/contracts";
import type { Coverage, EntityCounts } from "@veilgate/redaction";

/**
 * What is known so far about a request, in the closed words of the audit schema. Each step of the
 * pipeline adds its part; `record.ts` turns it into records. No member can hold a caller's text.
 */
export interface AuditFacts {
  tenantId: string | undefined;
  keyId: string | undefined;
  provider: ProviderId | null;
  upstream: string | null;
  /** The configured name or pattern that matched. */
  model: string | null;
  stream: boolean;
  policyId: string | null;
  policyVersion: number | null;
  failMode: "closed" | "open" | null;
  failedOpen: boolean;
  entities: EntityCounts;
  actionsByType: Readonly<Record<string, Readonly<Record<string, number>>>>;
  coverage: Coverage;
  isChanged: boolean;
  restoredTotal: number;
  placeholdersUnknown: number;
  redactionMs: number;
  upstreamMs: number | null;
  firstByteMs: number | null;
  upstreamStatus: number | null;
  promptTokens: number | null;
  completionTokens: number | null;
  /** True once the intent record was written: from then on the provider may have seen the request. */
  isIntended: boolean;
}

export function noFacts(): AuditFacts {
  return {
    tenantId: undefined,
    keyId: undefined,
    provider: null,
    upstream: null,
    model: null,
    stream: false,
    policyId: null,
    policyVersion: null,
    failMode: null,
    failedOpen: false,
    entities: { total: 0, byType: {}, byAction: {} },
    actionsByType: {},
    coverage: { scanned: 0, structural: 0, opaque: 0, unknown: 0 },
    isChanged: false,
    restoredTotal: 0,
    placeholdersUnknown: 0,
    redactionMs: 0,
    upstreamMs: null,
    firstByteMs: null,
    upstreamStatus: null,
    promptTokens: null,
    completionTokens: null,
    isIntended: false,
  };
}
