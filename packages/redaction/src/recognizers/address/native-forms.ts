import { wordList } from "../cue-words/cues";

/** How addresses are written in scripts and orders of their own, from the largest part to the smallest or back. */
export interface NativeForm {
  /** Shown in explanations. */
  readonly cue: string;
  readonly pattern: RegExp;
}

const any = (list: string) =>
  wordList(list)
    .map((word) => word.replaceAll(".", "\\.?"))
    .join("|");

/** Runs of Han characters are bounded, and what ends a part is not taken by the part before it. */
const prefectures = any(
  "東京都, 北海道, 大阪府, 京都府, 青森県, 岩手県, 宮城県, 秋田県, 山形県, 福島県, 茨城県, 栃木県, 群馬県, 埼玉県, 千葉県, 神奈川県, 新潟県, 富山県, 石川県, 福井県, 山梨県, 長野県, 岐阜県, 静岡県, 愛知県, 三重県, 滋賀県, 兵庫県, 奈良県, 和歌山県, 鳥取県, 島根県, 岡山県, 広島県, 山口県, 徳島県, 香川県, 愛媛県, 高知県, 福岡県, 佐賀県, 長崎県, 熊本県, 大分県, 宮崎県, 鹿児島県, 沖縄県",
);
const kana = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]";
const japaneseEnd = `${kana}{0,12}\\d{1,5}(?:(?:丁目|番地|番|号|の|-)\\d{0,4}){0,6}(?:号室?|番地?)?(?: ?${kana}{2,14}(?:ビル|マンション|ハイツ|荘|コーポ|館|タワー|ハウス|アパート)(?: ?\\d{1,5}(?:号室?|[FA-Z階])?)?)?`;

/** No word of a sentence in front of a city: `我住在`. */
const han = "(?:(?![我你您他她住在到于是至送寄的址])\\p{Script=Han})";
const chineseCity = `(?:北京|上海|天津|重庆|重慶|香港|澳门|台北|臺北)市?|${han}{2,7}?(?:省|自治区)${han}{2,6}?市|${han}{2,5}?市`;
const chineseStreet =
  "(?:\\p{Script=Han}{1,6}?(?:区|區|县|縣|新区|镇|街道)){0,3}\\p{Script=Han}{1,9}?(?:大道|路|街|道|巷|弄|胡同|段|村|苑|小区)(?:[东西南北中]?\\p{Script=Han}{0,2}段)?\\d{1,5}(?:-\\d{1,4})?(?:号院?|號|弄|巷|之\\d)";
const chineseEnd = "(?:\\p{Script=Han}{0,10}?\\d{1,4}(?:号楼|號樓|栋|幢|座|楼|层|樓|单元|室|号|户)){0,5}";

const koreanCity = any(
  "서울, 부산, 대구, 인천, 광주, 대전, 울산, 세종, 경기, 강원, 충북, 충남, 충청북, 충청남, 전북, 전남, 전라북, 전라남, 경북, 경남, 경상북, 경상남, 제주",
);
const hangul = "\\p{Script=Hangul}";

const russianStreet = any(
  "ул., улица, пр., просп., проспект, пр-т, пер., переулок, б-р, бульвар, наб., набережная, ш., шоссе, пл., площадь, проезд, пр-д, мкр., туп., тупик",
);
const russianName =
  "(?:[А-ЯЁ\\d][А-Яа-яЁё\\d-]{1,24}|[а-яё]{2,4})(?: [А-ЯЁа-яё\\d][А-Яа-яЁё\\d-]{0,24}){0,3}?";

/** No `Adresim` in front of it. */
const turkishName = "(?:(?!Adres)[\\p{Lu}\\d][\\p{L}\\d.]{0,20} ){1,4}";

/** Sticky: each is tried where one of its first characters stands. */
export const nativeForms: readonly NativeForm[] = [
  {
    cue: "都道府県",
    pattern: new RegExp(
      `(?:〒? ?\\d{3}-?\\d{4}[ ,、\\n]{0,2})?(?:${prefectures}) ?(?:${kana}{1,8}?[市区郡町村] ?){1,4}${japaneseEnd}`,
      "gu",
    ),
  },
  {
    cue: "号",
    pattern: new RegExp(
      `(?:${chineseCity}) ?${chineseStreet}${chineseEnd}(?:[,， ]{0,2}\\d{6}(?!\\d))?`,
      "gu",
    ),
  },
  {
    cue: "시/도",
    pattern: new RegExp(
      `(?:${koreanCity})(?:특별자치시|특별자치도|특별시|광역시|시|도)? (?:${hangul}{1,6}(?:시|군|구) ){1,3}(?:${hangul}{1,5}(?:읍|면) )?${hangul}{1,12}\\d{0,4}${hangul}{0,3}(?:로|길|동|리|가) ?\\d{1,5}(?:-\\d{1,5})?(?:번지|번길 ?\\d{1,4})?(?:[ ,]{1,2}(?:${hangul}{2,12} ?)?\\d{1,4}동)?(?:[ ,]{0,2}(?:지하 ?)?\\d{1,4}층)?(?:[ ,]{0,2}\\d{1,5}호)?`,
      "gu",
    ),
  },
  {
    cue: "ул.",
    pattern: new RegExp(
      `(?:(?<!\\d)\\d{6},? )?(?:(?:г\\.?|город) ?[А-ЯЁ][А-Яа-яЁё-]{2,24},? )?(?<![\\p{L}\\d])(?:${russianStreet}) ?${russianName},? (?:д\\.?|дом) ?\\d{1,4}[а-яА-Я]?(?:[/-]\\d{1,3})?(?:,? (?:корп\\.?|корпус|к\\.|стр\\.?|строение) ?\\d{1,3}[а-яА-Я]?)?(?:,? (?:подъезд|под\\.|этаж|эт\\.) ?\\d{1,3})?(?:,? (?:кв\\.?|квартира|оф\\.?|офис) ?\\d{1,5})?(?:, (?:г\\.? ?)?[А-ЯЁ][А-Яа-яЁё-]{2,24}(?![^.,;)\\n]))?(?:, \\d{6}(?!\\d))?`,
      "giu",
    ),
  },
  {
    cue: "Mah.",
    pattern: new RegExp(
      `(?:(?<![\\p{L}\\d])${turkishName}(?:Mah\\.|Mahallesi|Mh\\.),? ?)?(?<![\\p{L}\\d])${turkishName}(?:Cad\\.|Caddesi|Cd\\.|Sok\\.|Sokak|Sokağı|Sk\\.|Bulvarı|Blv\\.|Bulv\\.),? ?(?:No|Numara)[.:]? ?\\d{1,4}(?:[/-][A-Z\\d]{1,4})?(?:,? ?(?:D|Daire|Kat|K|Apt)[.:]? ?\\d{1,4}){0,3}(?:,? ?\\d{5}(?!\\d))?(?:,? \\p{Lu}[\\p{L}]{2,20}(?: ?[/-] ?\\p{Lu}[\\p{L}]{2,20})?(?!\\p{L}))?`,
      "gu",
    ),
  },
  {
    cue: "मकान",
    pattern:
      /(?<!\p{L})(?:मकान|फ्लैट|फलट|प्लॉट|पलॉट|घर|दुकान) (?:नं|न|नंबर|नबर|नम्बर|संख्या|सख्या|क्रमांक)\.? ?:? ?[A-Z]?-?\d{1,5}(?:[/-][A-Z\d]{1,4})?(?:, ?[^,\n।;:]{2,24}){1,4}? ?-? ?\d{6}(?!\d)/gu,
  },
  {
    cue: "شارع",
    pattern:
      /(?<!\p{L})(?:شقة \d{1,4}[،,] ?)?(?:\d{1,4} شارع \p{L}{2,16}(?: \p{L}{2,16}){0,3}?(?=[،,] ?(?!و(?!سط))\p{L})|(?:\d{1,4} )?شارع \p{L}{2,16}(?: \p{L}{2,16}){0,3}?(?:[،,]? (?:رقم |مبنى |عمارة |بناية )?\d{1,5}))(?:[،,] ?(?:(?:شقة|طابق|الدور|حي|منطقة) ?)?[\p{L}\d]{1,16}(?: \p{L}{2,16}){0,2}){0,4}/gu,
  },
];
