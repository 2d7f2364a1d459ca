import { forEachMatchBeside } from "../../matches-near";
import type { Entity, Recognizer } from "../../types";
import { entityOf } from "../entity-of";
import { inStretches, scriptStretches } from "./script-stretches";

/** Prefectures of Japan and cities of Korea, where the tagger is silent. Scope decides whether they count. */
export const otherScriptPlaces: Recognizer = {
  id: "place-by-script",
  types: ["LOCATION"],
  canMatch: (traits) => !traits.isAscii,
  find(text, traits) {
    const stretches = scriptStretches(text, traits);
    if (!stretches.hasAny) return [];
    const { of, hasHan } = stretches;
    return [
      ...(hasHan ? inStretches(text, of.eastAsian, (piece) => places(piece, japanese)) : []),
      ...inStretches(text, of.hangul, (piece) => places(piece, korean)),
    ];
  },
};

interface PlaceRule {
  /** Global: in each match. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
}

const reach = 16;

function places(text: string, { needs, pattern }: PlaceRule): Entity[] {
  const found: Entity[] = [];
  forEachMatchBeside(text, needs, reach, pattern, ({ index, 0: whole }) => {
    const span = { start: index, end: index + whole.length };
    found.push(
      entityOf(span, { recognizer: "place-by-script", type: "LOCATION", score: 0.6, evidence: "pattern" }),
    );
  });
  return found;
}

const prefecture =
  "(?:東京都|北海道|(?:大阪|京都)府|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県)";
/** `都立`, `県知事`, `北海道大学`: a part of another name. */
const japanese: PlaceRule = {
  needs: /[都道府県]/g,
  pattern: new RegExp(`${prefecture}(?!立|知事|庁|警|民|大学|議|銀行|新聞)`, "gu"),
};

/** Those that are no other word. */
const korean: PlaceRule = {
  needs: /[울산천전포주릉창]/g,
  pattern:
    /(?<![\uac00-\ud7a3])(?:서울|부산|인천|대전|울산|부천|청주|포항|창원|순천|목포|춘천|강릉|제주|서귀포|경주|충주)(?:특별시|광역시|시)?(?=(?:에서는|에서|에는|에|으로|로|의|까지|부터|은|는|이|을)?(?![\uac00-\ud7a3A-Za-z]))/gu,
};
