import { describe, expect, test } from "vitest";
import { readExample } from "../examples";
import { nativeAddress } from "./native-address";
import { finds, ignores } from "./native-address.examples";

const shown = (text: string) => nativeAddress.find(text).map(({ start, end }) => text.slice(start, end));

describe("native-address", () => {
  test.each(finds)("finds exactly what is marked in %s", (marked) => {
    const { text, spans } = readExample(marked);
    expect(shown(text)).toEqual(spans.map(({ start, end }) => text.slice(start, end)));
  });
  test.each(ignores)("leaves %s alone", (text) => {
    expect(shown(text)).toEqual([]);
  });
});
