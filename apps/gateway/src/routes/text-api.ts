import type { Action, CompiledPolicy } from "@veilgate/redaction";
import { unknownShape } from "@veilgate/redaction";
import type { Deps } from "../deps";
import { GatewayError } from "../http/gateway-error";
import { sendJson } from "../http/send";
import { admit } from "../pipeline/admit";
import { authenticate } from "../pipeline/authenticate";
import type { Exchange } from "../pipeline/exchange";
import { loadPolicy } from "../pipeline/load-policy";
import { readBody } from "../pipeline/read-body";
import { recordOutcome } from "../pipeline/record";
import { metadataHeaders } from "../pipeline/redaction-metadata";
import { searchText } from "../pipeline/search-text";
import type { Found } from "../text-api/search-content";
import { readTextCall, type TextCall } from "../text-api/text-request";

/** The values that were found, by `POST /v1/detect`. */
export const detectText = textRoute(
  () => "keep",
  ({ found }) => ({
    entities: found.map(({ replacement: _replacement, ...entity }) => entity),
  }),
);

/** `***` in their places, by `POST /v1/mask`. */
export const maskText = textRoute(
  () => "mask",
  ({ text, json, found }) => ({
    ...(text === undefined ? { json } : { text }),
    entities: found.map(({ replacement, ...entity }) => ({ ...entity, masked_value: replacement })),
  }),
);

/** `***` or `<EMAIL>` in their places, and no value in the answer, by `POST /v1/redact`. */
export const redactWhole = textRoute(
  ({ mode }) => mode,
  ({ text, json, found }) => ({
    redacted_text: text ?? null,
    redacted_json: text === undefined ? json : null,
    items: found.map(({ type, path, start, end, score }) => ({
      entity_type: type,
      path: path ?? null,
      start,
      end,
      score,
    })),
  }),
);

/** A route of Masker's: the content is searched by the policy of the key and goes to nobody else. */
function textRoute(actionOf: (call: TextCall) => Action, answer: (searched: Found) => object) {
  return async (exchange: Exchange, deps: Deps): Promise<void> => {
    const caller = authenticate(exchange, deps);
    admit(exchange, caller, deps);
    const body = await readBody(exchange, unknownShape, deps);
    const policy = loadPolicy(exchange, caller, body, deps);
    const call = readTextCall(body, ownTypesOf(policy.compiled));

    const { content, types } = call;
    const action = actionOf(call);
    const wish = { kind: "find", content, action, types } as const;
    const searched = await searchText(exchange, { wish, caller, policy, body }, deps);
    if (searched.kind !== "find") throw new GatewayError("internal");
    note(exchange, searched, action);
    await recordOutcome(exchange, { status: 200, error: null }, deps);
    const value = { ...answer(searched), processing_time_ms: exchange.facts.redactionMs };
    sendJson(exchange, 200, value, metadataHeaders(exchange, null));
  };
}

function ownTypesOf({ document }: CompiledPolicy): ReadonlySet<string> {
  return new Set([...document.terms, ...document.patterns].map(({ type }) => type));
}

/** For the audit event: counts, and nothing of the content. */
function note({ facts }: Exchange, { found }: Found, action: Action): void {
  const byType: Record<string, number> = {};
  for (const { type } of found) byType[type] = (byType[type] ?? 0) + 1;
  facts.entities = { total: found.length, byType, byAction: { [action]: found.length } };
  facts.actionsByType = Object.fromEntries(
    Object.entries(byType).map(([type, count]) => [type, { [action]: count }]),
  );
  facts.isChanged = action !== "keep" && found.length > 0;
}
