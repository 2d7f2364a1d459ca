import { describe, expect, test } from "vitest";
import { Throttle } from "./throttle";

const limits = { attemptsMax: 3, windowMs: 1000, entriesMax: 100 };

describe("Throttle", () => {
  test("blocks after the last allowed failure and lets go when the window has passed", () => {
    const throttle = new Throttle(limits);
    for (let failures = 0; failures < 3; failures++) {
      expect(throttle.isBlocked("ada", 0)).toBe(false);
      throttle.fail("ada", 0);
    }
    expect(throttle.isBlocked("ada", 999)).toBe(true);
    expect(throttle.isBlocked("ada", 1000)).toBe(false);
    expect(throttle.isBlocked("bob", 0)).toBe(false);
  });

  test("a success forgets the failures before it", () => {
    const throttle = new Throttle({ ...limits, attemptsMax: 1 });
    throttle.fail("ada", 0);
    throttle.clear("ada");
    expect(throttle.isBlocked("ada", 1)).toBe(false);
  });

  test("a flood of names drops the oldest entries instead of filling the memory", () => {
    const throttle = new Throttle({ ...limits, attemptsMax: 1, entriesMax: 10 });
    for (let name = 0; name < 1000; name++) throttle.fail(`name-${name}`, 0);
    expect(throttle.isBlocked("name-0", 1)).toBe(false);
    expect(throttle.isBlocked("name-990", 1)).toBe(true);
    expect(throttle.isBlocked("name-989", 1)).toBe(false);
  });
});
