import { UpstreamInput } from "@veilgate/contracts";
import { z } from "zod";
import { readAddress } from "./address";
import { ImportDraft, type Imported } from "./import-draft";
import { clientKey, needsKey, opaqueUnread, redactsNow, transparentSettings } from "./new-key";
import { opaqueAllowed } from "./our-policies";
import { parseSource } from "./parse-document";
import type { SourceFile } from "./source-file";
import { timeoutMs, upstreamAt } from "./upstream-of";

const defaultTimeoutSeconds = 60;

const Backend = z.looseObject({
  name: UpstreamInput.shape.name,
  /** Empty: Quorum passes over it. */
  url: z.string().refine((url) => url === "" || readAddress(url) !== undefined, "Use an http or https URL."),
  model: z.string().max(128).nullish(),
});

const QuorumConfig = z.looseObject({
  primary_backends: z.array(Backend).min(1, "Name at least one backend."),
  settings: z.looseObject({ timeout: z.number().positive().max(3600).optional() }).nullish(),
  iterations: z.looseObject({ aggregation: z.looseObject({ strategy: z.string() }).optional() }).nullish(),
  strategy: z.unknown().optional(),
});

/** Quorum's `config.json` or `config.yaml`: its backends become upstreams, the first of which is asked. */
export function importQuorum(files: readonly SourceFile[]): Imported {
  const draft = new ImportDraft();
  const upstreams = files.flatMap((file) => readBackends(file, draft));
  const asked = upstreams.filter(({ isAsked }) => isAsked).map(({ upstream }) => upstream.name);
  const everywhere = { file: files[0]?.name ?? "" };
  draft.lose(everywhere, "callers", needsKey);
  draft.lose(everywhere, "prompts", redactsNow);
  draft.lose(everywhere, "images, files, audio", opaqueUnread);
  const tenant = {
    slug: "quorum",
    name: "Quorum",
    settings: transparentSettings,
    upstreams: upstreams.map(({ upstream }) => upstream),
    routing: { strategy: "failover" as const },
    policies: [{ id: "default", policy: { version: 1, name: "Quorum", opaque: { ...opaqueAllowed } } }],
    keys: asked.length > 0 ? [clientKey(asked)] : [],
  };
  return draft.finish({ tenants: [tenant] });
}

function readBackends(file: SourceFile, draft: ImportDraft) {
  const config = parseSource(file, QuorumConfig);
  const lose = (what: string, why: string) => draft.lose({ file: file.name }, what, why);
  const seconds = config.settings?.timeout ?? defaultTimeoutSeconds;
  const strategy = config.iterations?.aggregation?.strategy;
  const usable = config.primary_backends.flatMap(({ name, url, model }) => {
    const address = readAddress(url);
    if (!address) lose(`backend ${name}`, "It has no url, so Quorum passed over it as well.");
    return address ? [{ name, address, model }] : [];
  });
  if (strategy !== undefined) {
    lose(
      `aggregation ${strategy}`,
      "One upstream answers a request; the others are asked in turn when one before them fails.",
    );
  }
  const known = new Set(["primary_backends", "settings", "iterations", "strategy"]);
  for (const name of Object.keys(config))
    if (!known.has(name)) lose(name, "This setting is not known, and was left out.");
  return usable.map(({ name, address, model }, at) => {
    const isAsked = at === 0 || strategy !== undefined;
    if (!isAsked)
      lose(
        `backend ${name}`,
        "Quorum never asked it. Add it to the key's upstreams to have it asked when the first one fails.",
      );
    const upstream = upstreamAt(
      address,
      { name, provider: "openai", ...(model && { model }), timeout_ms: timeoutMs(seconds) },
      draft,
      { file: file.name },
    );
    return { upstream, isAsked };
  });
}
