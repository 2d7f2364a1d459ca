import { expect, it } from "vitest";
import { RateLimiter } from "./rate-limiter";

it("admits exactly the limit within a minute, however fast they come", () => {
  const limiter = new RateLimiter(() => 0);
  const admitted = Array.from({ length: 500 }, () => limiter.admit("key", 100)).filter(
    (state) => state.isAdmitted,
  );

  expect(admitted.length).toBe(100);
  expect(admitted.at(-1)?.remaining).toBe(0);
});

it("gives back room as the minute passes, and never twice the limit around its border", () => {
  let now = 0;
  const limiter = new RateLimiter(() => now);
  const admit = (count: number) =>
    Array.from({ length: count }, () => limiter.admit("key", 60)).filter((state) => state.isAdmitted).length;

  expect(admit(1)).toBe(1);
  now = 59_999; // the end of the first window
  expect(admit(60)).toBe(59);
  now = 60_001;
  expect(admit(60)).toBe(0);
  now = 90_000;
  expect(admit(60)).toBe(30);
  now = 400_000;
  expect(admit(100)).toBe(60);
});

it("counts each key for itself, and says when there is room again", () => {
  const limiter = new RateLimiter(() => 0);

  expect(limiter.admit("one", 1).isAdmitted).toBe(true);
  expect(limiter.admit("two", 1).isAdmitted).toBe(true);
  expect(limiter.admit("one", 1)).toEqual({ isAdmitted: false, limit: 1, remaining: 0, resetSeconds: 60 });
});
