import { expect, it } from "vitest";
import { CircuitBreaker } from "./circuit-breaker";

it("an upstream rests after five failures in a row, then one request tries it", () => {
  let now = 1;
  const breaker = new CircuitBreaker(() => now);

  for (let failures = 0; failures < 4; failures++) breaker.failed("a");
  breaker.succeeded("a");
  for (let failures = 0; failures < 4; failures++) breaker.failed("a");
  expect(breaker.mayTry("a")).toBe(true);
  breaker.failed("a");
  expect(breaker.mayTry("a")).toBe(false);
  expect(breaker.mayTry("b")).toBe(true);

  now += 10_000;
  expect([breaker.mayTry("a"), breaker.mayTry("a")]).toEqual([true, false]);
  breaker.failed("a");
  expect(breaker.mayTry("a")).toBe(false);

  now += 10_000;
  expect(breaker.mayTry("a")).toBe(true);
  breaker.succeeded("a");
  expect([breaker.mayTry("a"), breaker.mayTry("a")]).toEqual([true, true]);
});
