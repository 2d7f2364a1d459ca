import { afterEach, beforeEach, expect, it } from "vitest";
import {
  answerStream,
  doneEvent,
  event,
  type FakeUpstream,
  startFakeUpstream,
  textEvent,
} from "../testing/fake-upstream";
import { type Harness, startHarness } from "../testing/harness";

const usageEvent = event({ choices: [], usage: { prompt_tokens: 9, completion_tokens: 12 } });
const prompt = { model: "m", stream: true, messages: [{ role: "user", content: "hi" }] };

let upstream: FakeUpstream;
let gateway: Harness;

beforeEach(async () => {
  upstream = await startFakeUpstream(answerStream([textEvent("a"), usageEvent, doneEvent]));
  gateway = await startHarness({ upstreams: [{ baseUrl: upstream.baseUrl }] });
});
afterEach(async () => {
  await gateway.close();
  await upstream.close();
});

const sentOptions = () => JSON.parse(String(upstream.seen[0]?.body)).stream_options;

it("usage that the client did not ask for is asked for, counted and taken out of the stream", async () => {
  const answer = await gateway.chat({ ...prompt, stream_options: { include_obfuscation: false } });

  expect(await answer.text()).toBe(textEvent("a") + doneEvent);
  expect(sentOptions()).toEqual({ include_usage: true, include_obfuscation: false });
  expect(gateway.outcomeOf(answer)).toMatchObject({ prompt_tokens: 9, completion_tokens: 12 });
});

it("usage that the client asked for stays in the stream", async () => {
  const answer = await gateway.chat({ ...prompt, stream_options: { include_usage: true } });

  expect(await answer.text()).toBe(textEvent("a") + usageEvent + doneEvent);
  expect(gateway.outcomeOf(answer)).toMatchObject({ prompt_tokens: 9, completion_tokens: 12 });
});

it("options that nobody knows are searched and left as they are", async () => {
  await (await gateway.chat({ ...prompt, stream_options: { note: "a.b@example.com" } })).text();

  expect(sentOptions()).toEqual({ note: expect.stringMatching(/^<EMAIL_/) });
});
