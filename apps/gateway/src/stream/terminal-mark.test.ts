import { describe, expect, it } from "vitest";
import type { TerminalMark } from "../dialects/dialect";
import { TerminalFinder } from "./terminal-mark";

const bytes = (text: string) => Buffer.from(text);
const done: TerminalMark = { kind: "data", mark: "[DONE]" };

describe("the terminal mark", () => {
  const find = (text: string) => {
    const block = bytes(text);
    const found = new TerminalFinder(done).find(block);
    return found && block.toString("utf8", found.start, found.end);
  };

  it("is a line of its own", () => {
    expect(find("data: x\n\ndata: [DONE]\n\n")).toBe("data: [DONE]\n\n");
    expect(find("data:[DONE]\r\n\r\n")).toBe("data:[DONE]\r\n\r\n");
    expect(find("data: x\n\nid: 4\ndata: [DONE]\n\n: after\n\n")).toBe("id: 4\ndata: [DONE]\n\n");
    expect(find("\ufeffdata: [DONE]\n\n")).toBe("\ufeffdata: [DONE]\n\n");
  });

  it("is not what a text or another member says", () => {
    expect(find('data: {"content":"data: [DONE]"}\n\n')).toBeUndefined();
    expect(find("event: [DONE]\ndata: x\n\n")).toBeUndefined();
    expect(find("data: [DONE] not\n\n")).toBeUndefined();
    expect(find("xdata: [DONE]\n\n")).toBeUndefined();
    expect(find(": data: [DONE]\n\n")).toBeUndefined();
  });

  it("counts without a blank line behind it when the stream ends there", () => {
    const isComplete = (rest: string) => new TerminalFinder(done).isComplete(bytes(rest));

    expect(isComplete("data: [DONE]")).toBe(true);
    expect(isComplete("data: [DONE]\r")).toBe(true);
    expect(isComplete("data: [DONE")).toBe(false);
    expect(isComplete("")).toBe(false);
  });

  it("can be the type of an event, and then only of the event itself", () => {
    const finder = new TerminalFinder({ kind: "type", types: ["message_stop"] });
    const stop = 'event: message_stop\ndata: {"type":"message_stop"}\n\n';
    const talk = `data: ${JSON.stringify({ type: "x", input: { type: "message_stop" }, text: stop })}\n\n`;

    expect(finder.find(bytes(talk))).toBeUndefined();
    expect(finder.find(bytes(talk + stop))).toEqual({ start: talk.length, end: (talk + stop).length });
    expect(finder.isComplete(bytes(""))).toBe(false);
    expect(finder.isComplete(bytes(stop.trimEnd()))).toBe(true);
  });

  it("can be an event after which the connection ends in order", () => {
    const mark: TerminalMark = {
      kind: "last",
      needle: '"finishReason"',
      isFinal: (payload) => JSON.stringify(payload).includes("STOP"),
    };
    const finder = new TerminalFinder(mark);

    expect(finder.find(bytes('data: {"finishReason":"x"}\n\n'))).toBeUndefined();
    expect(finder.isComplete(bytes(""))).toBe(false);
    expect(finder.find(bytes('data: {"finishReason":"STOP"}\n\n'))).toBeUndefined();
    expect(finder.isComplete(bytes(""))).toBe(true);
    expect(finder.isComplete(bytes('data: {"half'))).toBe(false);
  });
});
