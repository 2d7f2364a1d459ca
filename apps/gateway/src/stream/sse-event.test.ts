import { expect, it } from "vitest";
import { readSseEvent } from "./sse-event";

it("an event over several data lines stays one when its data changes", () => {
  for (const end of ["\n", "\r\n", "\r"]) {
    const raw = ["\ufeffdata:{", ": note", 'data: "a":1', "id: 7", "data:}", "", ""].join(end);
    const event = readSseEvent(raw);

    expect(event.data).toBe('{\n"a":1\n}');
    const changed = event.withData('{\n"a":22\n}');
    expect(changed).toBe(["\ufeffdata:{", 'data:"a":22', "data:}", ": note", "id: 7", "", ""].join(end));
    expect(readSseEvent(changed).data).toBe('{\n"a":22\n}');
  }
});
