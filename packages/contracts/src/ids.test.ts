import { expect, test, vi } from "vitest";
import { newId, newRequestId } from "./ids";

test("an id says what it is of and fits into a URL", () => {
  expect(newId("key")).toMatch(/^key_[a-z2-7]{26}$/);
});

test("ids sort by age, whatever the time is", () => {
  vi.useFakeTimers();
  try {
    // Steps of many sizes, so that every character of the time changes between its letters and its digits.
    const ids = Array.from({ length: 2_000 }, (_, step) => {
      vi.setSystemTime(Date.UTC(2026, 0, 1) + step * 7_919 + step ** 3);
      return newId("evt");
    });
    expect(ids.toSorted()).toEqual(ids);
  } finally {
    vi.useRealTimers();
  }
});

test("a request id is a UUIDv7 with the time of its birth", () => {
  const before = Date.now();
  const id = newRequestId();
  const milliseconds = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(milliseconds).toBeGreaterThanOrEqual(before);
  expect(milliseconds).toBeLessThanOrEqual(Date.now());
});

test("ten thousand ids are ten thousand different ids", () => {
  expect(new Set(Array.from({ length: 10_000 }, () => newRequestId())).size).toBe(10_000);
});
