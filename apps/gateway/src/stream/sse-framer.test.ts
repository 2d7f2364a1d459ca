import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSseEvent } from "./sse-event";
import { EventTooLongError, endOfEvent, endOfLastEvent, SseFramer } from "./sse-framer";

const bytes = (text: string) => Buffer.from(text);

describe("framing", () => {
  it("gives the same Buffer back for a chunk of whole events", () => {
    const chunk = bytes("data: a\n\ndata: b\n\n");

    expect(new SseFramer(1_000).push(chunk)).toBe(chunk);
  });

  it("holds what is not whole, and gives every byte back in order", () => {
    const piece = fc.constantFrom(
      "data: x\n\n",
      "data: y\r\n\r\n",
      "data: z\r\r",
      ": c\n\n",
      "id: 1\ndata: é😀\n\n",
      "data: a\r\ndata: b\n\n",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.array(fc.nat(150), { maxLength: 20 }),
        (events, places) => {
          const stream = bytes(events.join(""));
          const framer = new SseFramer(1_000);
          const bounds = [
            0,
            ...places.filter((place) => place < stream.length).sort((a, b) => a - b),
            stream.length,
          ];
          const blocks = bounds.slice(1).map((end, at) => framer.push(stream.subarray(bounds[at], end)));
          expect(Buffer.concat([...blocks, framer.rest()]).equals(stream)).toBe(true);
          for (const block of blocks) {
            // Something behind it, since a CR at the very end may be half of a line end.
            if (block.length > 0)
              expect(endOfLastEvent(Buffer.concat([block, bytes("x")]))).toBe(block.length);
          }
        },
      ),
    );
  });

  it("finds the ends of events with any line ends", () => {
    expect(endOfEvent(bytes("a\n\nb"), 0)).toBe(3);
    expect(endOfEvent(bytes("a\r\n\r\nb"), 0)).toBe(5);
    expect(endOfEvent(bytes("a\r\rb"), 0)).toBe(3);
    expect(endOfEvent(bytes("a\r\n\nb"), 0)).toBe(4);
    expect(endOfEvent(bytes("a\n\r\nb"), 0)).toBe(4);
    expect(endOfEvent(bytes("a\r\nb"), 0)).toBe(-1);
    expect(endOfEvent(bytes("a\r\n\r"), 0)).toBe(-1);
  });

  it.each(["x", "x\n", "x\r\n"])(
    "is linear for an event that comes in pieces of %j, and refuses one without an end",
    (piece) => {
      const framer = new SseFramer(600_000);
      const bit = bytes(piece);
      const startedAt = performance.now();
      const push = () => {
        for (let at = 0; at < 900_000; at++) framer.push(bit);
      };

      expect(push).toThrow(EventTooLongError);
      // Joining what is held for each piece takes minutes.
      expect(performance.now() - startedAt).toBeLessThan(15_000);
    },
  );
});

describe("one event", () => {
  it("has the data of all its lines", () => {
    expect(readSseEvent("data: a\ndata:b\n\n").data).toBe("a\nb");
    expect(readSseEvent("event: x\r\ndata:  a\r\n\r\n").data).toBe(" a");
    expect(readSseEvent("data\n\n").data).toBe("");
    expect(readSseEvent(": comment\n\n").data).toBeUndefined();
    expect(readSseEvent("database: x\n\n").data).toBeUndefined();
  });

  it("is written back with other data and everything else as it was", () => {
    expect(readSseEvent("\ufeffid: 1\r\ndata:a\r\ndata: b\r\nretry: 5\r\n\r\n").withData("{}")).toBe(
      "\ufeffid: 1\r\ndata:{}\r\nretry: 5\r\n\r\n",
    );
    expect(readSseEvent("\ufeffdata: a\n\n").withData("b")).toBe("\ufeffdata: b\n\n");
  });
});
