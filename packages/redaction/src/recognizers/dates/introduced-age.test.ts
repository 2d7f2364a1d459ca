import { expect, test } from "vitest";
import {
  isBehindAgeLabel,
  isBehindOwnName,
  isBehindPast,
  isBehindRelative,
  isBehindSelf,
} from "./introduced-age";

test.each([
  [["Age: ", '"AGE" : "', "édad=", "7age:"], isBehindAgeLabel, [true, true, false, false]],
  [["年龄", "年龄: ", "나이:", "年龄=", "x年龄"], isBehindAgeLabel, [true, true, true, false, false]],
  [
    ["At the age of ", "(aged ", "managed ", "aged  ", "aged"],
    isBehindAgeLabel,
    [true, true, false, false, false],
  ],
  [["When I was ", "x,she is only ", "wheni was ", "sand he was "], isBehindPast, [true, true, true, false]],
  [
    ["i was ", "and  i was ", "and i was  ", "and i was only just "],
    isBehindPast,
    [false, false, false, false],
  ],
  [["I'm ", "(she is almost ", "hi'm ", "him "], isBehindSelf, [true, true, false, false]],
  [["like i'm ", "like ich bin ", "i'm  ", "i'm"], isBehindSelf, [false, true, false, false]],
  [["I'm Örn, ", "je m'appelle Ana Lima, ", "my name is A, "], isBehindOwnName, [true, true, true]],
  [
    ["i'm Ana Lima Sol, ", "i'm  Ana, ", "i'm a1, ", "im, ", "him Ana, "],
    isBehindOwnName,
    [false, false, false, false, false],
  ],
  [
    ["my Mother (", "(sœur (", "grandmother (", "mother(", "mother  ("],
    isBehindRelative,
    [true, true, false, false, false],
  ],
] as const)("%j introduce an age or do not", (texts, isBehind, answers) => {
  expect(texts.map((text) => isBehind(text))).toEqual(answers);
});
