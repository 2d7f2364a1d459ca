import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { throwingPolicy } from "../testing/broken-parts";
import { completionTokens, promptTokens, vector } from "../testing/fake-model";
import { answerJson, type Script } from "../testing/fake-upstream";
import type { ClientUnderTest, ConnectedClient, Said, Setup } from "./client-under-test";
import {
  address,
  countRequests,
  limitRequests,
  model,
  prompt,
  type Scene,
  startScene,
  toolResult,
} from "./scene";

let scene: Scene;

/** Registers the tests that every client has to pass, unchanged, with the gateway's address and key. */
export function guaranteesOf(name: string, client: ClientUnderTest): void {
  describe(name, () => {
    beforeEach(async () => {
      scene = await startScene(client);
    });
    afterEach(async () => {
      await scene.close();
    });
    const connect = (setup: Partial<Setup> = {}) =>
      client.connect({ url: scene.gateway.url, key: scene.gateway.key, retries: 0, headers: {}, ...setup });

    answers(connect, client);
    streams(connect, client);
    refusals(connect, client);
    retries(connect, client);
  });
}

type Connect = (setup?: Partial<Setup>) => ConnectedClient;

/** No value reached the provider, and every one of them did as its pseudonym. */
function expectRedacted(): void {
  const received = scene.received();
  expect(received).not.toMatch(/jane|example\.|Heron|Nine|vg_live/);
  expect(received).toMatch(/<EMAIL_[a-z2-7]{8}>/);
}

function expectSaid(said: Said, text: string): void {
  expect(said).toEqual({ texts: said.texts.map(() => text), promptTokens, completionTokens });
  expect(said.texts.length).toBeGreaterThan(0);
}

function answers(connect: Connect, client: ClientUnderTest): void {
  const { embed, countTokens } = client.connect({
    url: "http://localhost",
    key: "none",
    retries: 0,
    headers: {},
  });

  it("gets an answer with the values put back", async () => {
    expectSaid(await connect().chat(prompt, model), `You wrote: ${prompt}`);
    expectRedacted();
    expect(scene.received()).toMatch(/<PROJECT_[a-z2-7]{8}>/);
  });

  it("makes a round trip with a tool: arguments restored, result redacted, answer restored", async () => {
    const call = await connect().callTool(prompt);
    expect(call.arguments).toEqual({ text: prompt });

    expectSaid(await call.answer(toolResult), `The tool said: ${toolResult}`);
    expectRedacted();
    expect(scene.upstream.seen).toHaveLength(2);
  });

  it("gets structured output, parsed, with the values put back", async () => {
    expect(await connect().structured(prompt)).toEqual({ text: prompt });
    expectRedacted();
  });

  it.runIf(embed)("gets vectors of redacted texts", async () => {
    expect(await connect().embed?.(`About ${address}`)).toEqual(vector);
    expectRedacted();
  });

  it.runIf(countTokens)("counts the tokens of redacted texts", async () => {
    expect(await connect().countTokens?.(prompt)).toBe(promptTokens);
    expectRedacted();
  });
}

function streams(connect: Connect, client: ClientUnderTest): void {
  it("gets a stream to its end with the values put back, and the usage", async () => {
    let pieces = 0;
    const said = await connect().stream(prompt, {
      signal: new AbortController().signal,
      onPiece: () => {
        pieces++;
      },
    });

    expectSaid(said, `You wrote: ${prompt}`);
    expect(pieces).toBeGreaterThan(3);
    expectRedacted();
  });

  it("gets structured output in a stream, parsed, with the values put back", async () => {
    expect(await connect().streamStructured(prompt)).toEqual({ text: prompt });
    expectRedacted();
  });

  it("gets the arguments of a tool in a stream, as valid JSON", async () => {
    expect(await connect().streamToolCall(prompt)).toEqual({ text: prompt });
    expectRedacted();
  });

  it.runIf(client.seesErrorEvents ?? true)(
    "throws when a stream breaks, instead of ending as if it were whole",
    async () => {
      scene.upstream.script = client.answers({ breaksAfter: 5 });

      await expect(connect().stream(prompt)).rejects.toThrow();
    },
  );

  it("closes the provider's connection within a second of its abort, in a stream and before one", async () => {
    for (const stallsAfter of [5, 0]) {
      const controller = new AbortController();
      scene.upstream.script = stallsAfter === 0 ? () => controller.abort() : client.answers({ stallsAfter });
      const reading = connect().stream(prompt, {
        signal: controller.signal,
        onPiece: () => controller.abort(),
      });
      const ended = reading.then(
        () => "ended",
        () => "ended",
      );
      await new Promise((resolve) => controller.signal.addEventListener("abort", resolve));
      const gone = scene.upstream.seen.at(-1)?.aborted.then(() => "closed");

      expect(await Promise.race([gone, delay(1_000, "open")])).toBe("closed");
      expect(await Promise.race([ended, delay(1_000, "hanging")])).toBe("ended");
    }
  });
}

function refusals(connect: Connect, client: ClientUnderTest): void {
  const rows: [keyof ClientUnderTest["errors"], string, () => Promise<unknown>][] = [
    [401, "The gateway key is not known.", () => connect({ key: "vg_live_x" }).chat(prompt, model)],
    [
      403,
      "The policy refuses requests that hold such values.",
      () => connect({ headers: { "x-veilgate-policy": "block" } }).chat(prompt, model),
    ],
    [404, "No upstream of this key serves the model.", () => connect().chat(prompt, "test-2")],
    [
      429,
      "The key has used up its requests for now.",
      () => {
        limitRequests(scene, 0);
        return connect().chat(prompt, model);
      },
    ],
    [
      503,
      "The gateway has no current configuration.",
      () => {
        scene.gateway.snapshot = undefined;
        return connect().chat(prompt, model);
      },
    ],
  ];

  it.each(rows)(
    "throws its own class of error for our %i, with our words: %s",
    async (status, words, call) => {
      const thrown = await call().then(
        () => undefined,
        (error: unknown) => error,
      );

      expect(thrown).toBeInstanceOf(Error);
      const expected = client.errors[status];
      if (typeof expected === "string") expect((thrown as Error).constructor.name).toBe(expected);
      else expect(thrown).toBeInstanceOf(expected);
      const failure = client.failureOf(thrown as never);
      expect(failure.message).toContain(words);
      expect(failure.status).toBe(status);
      if (failure.retryAfter !== undefined) {
        expect(failure.retryAfter).toEqual(status < 429 ? null : expect.stringMatching(/^\d+$/));
      }
      expect(scene.upstream.seen).toHaveLength(0);
    },
  );
}

function retries(connect: Connect, client: ClientUnderTest): void {
  /** The provider fails once. */
  const once = (failure: Script): Script => {
    const { upstream } = scene;
    const { script } = upstream;
    return (request, response) => {
      upstream.script = script;
      return failure(request, response);
    };
  };

  it("tries again after our 503 when we say so, and succeeds", async () => {
    const requests = countRequests(scene, 1);
    const startedAt = performance.now();

    expectSaid(await connect({ retries: 2 }).chat(prompt, model), `You wrote: ${prompt}`);

    expect(requests()).toBe(2);
    if (client.waitsForRetryAfter) expect(performance.now() - startedAt).toBeGreaterThan(950);
  });

  it.runIf(client.triesAgainAfter429 ?? true)(
    "tries again after the provider's 429 as its headers say, and succeeds",
    async () => {
      const failure = { error: { code: 429, message: "Slow down.", status: "RESOURCE_EXHAUSTED" } };
      scene.upstream.script = once(answerJson(failure, 429, { "retry-after": "1", "retry-after-ms": "30" }));

      expectSaid(await connect({ retries: 2 }).chat(prompt, model), `You wrote: ${prompt}`);

      expect(scene.upstream.seen).toHaveLength(2);
      expectRedacted();
    },
  );

  it("does not try again what was refused", async () => {
    const requests = countRequests(scene);
    const { chat } = connect({ retries: 2, headers: { "x-veilgate-policy": "block" } });

    await expect(chat(prompt, model)).rejects.toThrow();

    expect(requests()).toBe(1);
  });

  it.runIf(client.heedsShouldRetry)("does not try again when we say that it is of no use", async () => {
    const broken = await startScene({ ...client, deps: { policies: throwingPolicy("closed") } });
    const requests = countRequests(broken);
    const { chat } = connect({ url: broken.gateway.url, key: broken.gateway.key, retries: 2 });

    await expect(chat(prompt, model)).rejects.toMatchObject({ status: 503 });

    expect(requests()).toBe(1);
    expect(broken.upstream.seen).toHaveLength(0);
    await broken.close();
  });
}
