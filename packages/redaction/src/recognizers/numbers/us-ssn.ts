import type { Entity } from "../../types";
import { cues, wordList } from "../cue-words/cues";
import { entityOf } from "../entity-of";
import type { TableColumns } from "../tables/table-columns";
import type { NumberJudge } from "./number-recognizer";
import { judgeWindows, type NumberWindow } from "./number-window";

const ssnWords = cues(wordList("ssn, social, social security, soc sec, ss no, ss, taxpayer id, itin"));
const otherWords = cues(wordList("order, invoice, ticket, tracking, ref, part, serial, sku, routing, zip"));

/** Nine digits by the rules of the Social Security Administration; without dashes only beside a cue word. */
export const usSsn: NumberJudge = {
  id: "us-ssn",
  type: "SSN",
  digitsMin: 9,
  find(chain, text, columns) {
    return judgeWindows(chain, text, bounds, (window) => judge(window, text, columns));
  },
};

const bounds = { digitsMin: 9, digitsMax: 9 };

function judge(window: NumberWindow, text: string, columns: TableColumns): Entity | undefined {
  const { groupCount } = window;
  if (groupCount > 3 && (groupCount < 9 || window.isJoinedBefore)) return undefined;
  if (!isPossible(window.digits) || isPartOfMore(window) || !forms.test(window.shape)) return undefined;
  const near = window.mayHaveCue ? ssnWords.near(text, window.start, window.end) : undefined;
  const cue = near ?? ssnWords.in(columns.headerAt(window.start));
  const score = cue === undefined ? scoreByForm(window, text) : 0.95;
  if (score === 0) return undefined;
  return entityOf(window, {
    recognizer: "us-ssn",
    type: "SSN",
    score,
    evidence: "validated",
    checksum: "area-group-serial",
    cue,
  });
}

function scoreByForm(window: NumberWindow, text: string): number {
  const [separator = ""] = window.separators;
  if (window.shape !== "3-2-4" || window.separators.length > 1) return 0;
  const isOther = otherWords.before(text, window.start, 25) !== undefined;
  if (separator === "-") return isOther ? 0.55 : 0.85;
  return separator === " " && !isOther ? 0.6 : 0;
}

/** As on the card, in one piece, or spelled digit by digit. */
const forms = /^(?:3-2-4|9|3-6|5-4|1(?:-1){8})$/;

/** Areas 000, 666 and from 900 on were never given, nor were group 00 and serial 0000. */
function isPossible(digits: string): boolean {
  const area = Number(digits.slice(0, 3));
  return area > 0 && area !== 666 && area < 900 && digits.slice(3, 5) !== "00" && digits.slice(5) !== "0000";
}

function isPartOfMore(window: NumberWindow): boolean {
  return window.isJoinedBy(0x2d) || window.isDotted || window.isJoinedBy(0x2f);
}
