import type { ProviderId } from "@veilgate/contracts";
import type { GatewaySnapshot } from "@veilgate/db/gateway";
import type { Deps } from "../deps";
import type { Trouble } from "../testing/fake-model";
import { type FakeUpstream, type Script, startFakeUpstream } from "../testing/fake-upstream";
import { type Harness, startHarness } from "../testing/harness";

/** What a client's user types, and what must not leave: the second value has a quote in it. */
export const address = "jane.doe@example.com";
export const project = 'Heron "Nine"';
export const prompt = `Write to "${address}" about ${project} \\ today.`;
/** What a tool of the client finds out. */
export const toolResult = `Sent to sam.roe@example.net for ${project}.`;

/** The only model that the upstream serves. */
export const model = "test-1";

const policies = {
  strict: [
    "version: 1",
    "default_action: pseudonym",
    `terms: [{ type: PROJECT, words: ['${project}'], action: pseudonym }]`,
    "",
  ].join("\n"),
  block: "version: 1\ncategories: { email: block }\n",
};

/** The gateway between a client and the fake of its provider. */
export interface Scene {
  readonly gateway: Harness;
  readonly upstream: FakeUpstream;
  /** Everything that reached the provider: paths, headers and bodies. */
  received(): string;
  close(): Promise<void>;
}

export interface SceneOptions {
  readonly provider: ProviderId;
  readonly answers: (trouble?: Trouble) => Script;
  readonly trouble?: Trouble;
  readonly deps?: Partial<Deps>;
}

export async function startScene({ provider, answers, trouble, deps }: SceneOptions): Promise<Scene> {
  const upstream = await startFakeUpstream(answers(trouble));
  const baseUrl = provider === "azure-openai" ? new URL(upstream.baseUrl).origin : upstream.baseUrl;
  const gateway = await startHarness({
    upstreams: [{ baseUrl, provider, models: [model] }],
    settings: { response_metadata: "body" },
    policies,
    ...(deps && { deps }),
  });
  return {
    gateway,
    upstream,
    received: () =>
      upstream.seen.map(({ path, rawHeaders, body }) => [path, ...rawHeaders, body].join("\n")).join("\n"),
    async close() {
      await gateway.close();
      await upstream.close();
    },
  };
}

/** Lets the key of the scene make so many requests a minute. */
export function limitRequests({ gateway }: Scene, perMinute: number): void {
  const { snapshot } = gateway;
  if (!snapshot) throw new Error("The gateway has no configuration.");
  gateway.snapshot = {
    ...snapshot,
    keysByPublicId: new Map(
      [...snapshot.keysByPublicId].map(([id, key]) => [
        id,
        { ...key, limits: { requests_per_minute: perMinute } },
      ]),
    ),
  };
}

/** Counts the requests that the gateway looks at; the first ones find it without a configuration. */
export function countRequests({ gateway }: Scene, withoutConfiguration = 0): () => number {
  const { snapshot } = gateway;
  let count = 0;
  Object.defineProperty(gateway, "snapshot", {
    get: (): GatewaySnapshot | undefined => {
      count++;
      return count > withoutConfiguration ? snapshot : undefined;
    },
  });
  return () => count;
}
