import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { loadNames } from "../../tagger/names";
import { readExample } from "../examples";
import { chatSpeakers } from "./chat-speakers";

beforeAll(() => {
  loadNames(gunzipSync(readFileSync(new URL("../../../weights/name-tagger.bin.gz", import.meta.url))));
});

test.each([
  "[10:42] «Bilal»: did you?\n[10:43] «Noor»: yes",
  "12/03/2024, 10:42 - «Bilal Lima»: hi\n12/03/2024, 10:43 PM - «Noor»: yes",
  "[10:42] Bilal: did you?\nand [10:43] Noor: no",
  "[10:42:01] Vite: started\n[10:42:03] Error: failed\n[10:42:04] Vite: again",
  "at 10:42 Open: the shop, 10:50 Closed: again",
])("who wrote the lines of a chat: %s", (marked) => {
  const { text, spans } = readExample(marked);
  const found = chatSpeakers.find(text).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(spans.map(({ start, end }) => text.slice(start, end)));
});
