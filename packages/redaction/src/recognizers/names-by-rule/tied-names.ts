import { forEachMatch } from "../../every-match";
import { forEachMatchBeside } from "../../matches-near";
import type { Entity, EntityType, Recognizer } from "../../types";
import { entityOf } from "../entity-of";
import { nameIn } from "./name-in-match";
import { chinesePlaces, koreanPlaces, standardForm } from "./place-lists";
import { inStretches, scriptStretches } from "./script-stretches";

/** Finds of this recognizer are tied to somebody by how they were found. */
export const tiedNamesId = "tied-name";

/**
 * Homes and employers in Russian, Turkish, Arabic, Hindi, Japanese, Chinese and Korean, which the tagger does not know:
 * found by words that tie them to somebody, so that scope has nothing left to ask.
 */
export const tiedNames: Recognizer = {
  id: tiedNamesId,
  types: ["LOCATION", "ORGANIZATION"],
  canMatch: () => true,
  find(text, traits) {
    const { hasAny, of, hasArabic, hasHiragana, hasHan } = scriptStretches(text, traits);
    if (!hasAny) return mayBeTurkish(text) ? entitiesBy(text, turkishTies) : [];
    const found = [
      ...(turkish.test(text) ? entitiesBy(text, turkishTies) : []),
      ...inStretches(text, of.cyrillic, (piece) => entitiesBy(piece, russianTies)),
      ...(hasArabic ? inStretches(text, of.arabic, (piece) => entitiesBy(piece, arabicTies)) : []),
      ...inStretches(text, of.devanagari, (piece) => entitiesBy(piece, hindiTies)),
      ...(hasHiragana ? inStretches(text, of.eastAsian, (piece) => entitiesBy(piece, japaneseTies)) : []),
      ...(hasHan ? inStretches(text, of.eastAsian, (piece) => entitiesBy(piece, chineseTies)) : []),
      ...inStretches(text, of.hangul, (piece) => entitiesBy(piece, koreanTies)),
    ];
    return found.sort((a, b) => a.start - b.start);
  },
};

interface Tie {
  readonly type: EntityType;
  /** Global; in each match: the words behind the name, which are quickly looked for. */
  readonly needs?: RegExp;
  /** Global, and with groups as `nameIn` asks for them. */
  readonly patterns: readonly RegExp[];
}

/** What has `needs` is no longer. */
const reach = 160;

/** In order of start. */
function entitiesBy(text: string, ties: readonly Tie[]): Entity[] {
  const found: Entity[] = [];
  for (const { type, needs, patterns } of ties) {
    const evidence = { recognizer: tiedNamesId, type, score: 0.75, evidence: "keyword" } as const;
    for (const pattern of patterns) {
      const visit = (match: RegExpExecArray) => {
        const span = nameIn(match);
        if (span.end > span.start) found.push(entityOf(span, evidence));
      };
      if (needs === undefined) forEachMatch(text, pattern, visit);
      else forEachMatchBeside(text, needs, reach, pattern, visit);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Endings of Turkish verbs and of `I am from`. */
const turkishEndings = ["iyor", "ıyor", "uyor", "üyor", "liyim", "lıyım", "luyum", "lüyüm", "doğdu"];
/** One of these is in each, and begins with a letter that other languages seldom have: a quick search for a string. */
const turkishParts = ["yor", "yim", "yım", "yum", "yüm", "doğdu"];

function mayBeTurkish(text: string): boolean {
  return (
    turkishParts.some((part) => text.includes(part)) && turkishEndings.some((ending) => text.includes(ending))
  );
}

/** Of all that Turkish ties have: for texts with letters of other scripts, where the endings above are not asked for. */
const turkish = /[dt][ae]n? (?:yaş|otur|kal|doğ|büy|ika|taş|çal|oku|staj)|l[ıiuü]y[ıiuü]m/;

const ru = {
  start: "(?<![\\p{L}\\p{N}])",
  place:
    "((?:[Нн]ижн\\p{Ll}{2,3} |Санкт-)?\\p{Lu}\\p{Ll}{2,20}(?:[- ](?:на-)?\\p{Lu}\\p{Ll}{2,20})?)(?![\\p{L}\\p{N}])",
  kin: "(?:мо[йяёи]|моего|моей|наш[аи]?) (?:\\p{Ll}{3,14} )(?:\\p{Lu}\\p{Ll}{1,20} ){0,2}",
  in: "(?:в|во|на|под|из) (?:г\\. ?|город[еа]? |сел[ео] )?",
};
const ar = {
  city: "((?:عمان|عمّان|بيروت|الرياض|دبي|القاهرة|بغداد|دمشق|جدة|مكة|الدوحة|الكويت|المنامة|مسقط|صنعاء|عدن|الخرطوم|تونس|الجزائر|الدار البيضاء|الرباط|طرابلس|بنغازي|الإسكندرية|الاسكندرية|حلب|حمص|أبوظبي|أبو ظبي|الشارقة|الدمام|القدس|غزة|أربيل|البصرة|الموصل|إربد|الزرقاء|مراكش|فاس|طنجة|وهران|قسنطينة|صفاقس|سوسة|نابلس|رام الله|الخليل|صيدا|المنصورة|طنطا|أسيوط|الجيزة|تبوك|أبها|الطائف|المدينة المنورة|اسطنبول|إسطنبول|برلين|باريس|لندن))(?![\\u0620-\\u06d3])",
  start: "(?<![\\u0620-\\u06d3])",
  word: "(?!(?:محبي|عشاق|الذين|النوع|أشد|أكثر|بيت|البيت|شقة|مكان|هذا|هذه|نفس|أجل|حقي|هنا|المنزل|غرفة|عالم|سلام)(?![\\u0620-\\u06d3]))[\\u0620-\\u06d3]{2,14}(?![\\u0620-\\u06d3])",
};
const indianCities = standardForm(
  "(?:दिल्ली|नई दिल्ली|मुंबई|मुम्बई|कोलकाता|चेन्नई|बेंगलुरु|बंगलौर|हैदराबाद|अहमदाबाद|पुणे|सूरत|जयपुर|लखनऊ|कानपुर|नागपुर|इंदौर|भोपाल|पटना|वडोदरा|गाजियाबाद|गाज़ियाबाद|लुधियाना|आगरा|नासिक|फरीदाबाद|मेरठ|राजकोट|वाराणसी|श्रीनगर|औरंगाबाद|धनबाद|अमृतसर|इलाहाबाद|प्रयागराज|रांची|हावड़ा|कोयंबटूर|जबलपुर|ग्वालियर|विजयवाड़ा|जोधपुर|मदुरै|रायपुर|कोटा|गुवाहाटी|चंडीगढ़|मैसूर|गुरुग्राम|गुड़गांव|नोएडा|देहरादून|जम्मू|शिमला|उदयपुर|अजमेर|अलीगढ़|बरेली|मुरादाबाद|गोरखपुर|जालंधर|भुवनेश्वर)",
);
const hi = { start: "(?<![\\u0904-\\u097f])", word: "[\\u0904-\\u097f]{2,16}" };
const han = "\\u3400-\\u9fff々";
const nobodysPlace =
  "(?:海外|地方|都内|市内|国内|田舎|近所|実家|日本|同じ|一緒|会社|学校|病院|大学|職場|銀行|工場|自宅|現地|現場|店舗|飲食店)";
const ownPlaceOf =
  "(?:公司|单位|家里|学校|医院|国外|外地|这里|那里|本地|国企|外企|银行|工厂|大学|城市|农村|一起|一家公司|一家医院)";
const noEmployer =
  "(?:회사|학교|병원|대학교?|직장|공장|식당|카페|집|학원|대기업|중소기업|편의점|마트|거기|여기|이곳|그곳|해외|외국|은행|연구소|스타트업|현장|매장|가게|같은|재택|고등학교|중학교|초등학교|유치원)";

const russianTies: readonly Tie[] = [
  {
    type: "LOCATION",
    patterns: [
      russian(
        `((?:[Жж]иву|[Жж]ив[её]м|[Пп]роживаю|[Нн]ахожусь|[Рр]одом|[Пп]рописан[ао]?) (?:\\p{Ll}{3,12} )?${ru.in})${ru.place}`,
      ),
      russian(
        `((?:[Яя]|[Мм]ы) (?:\\p{Ll}{2,14} ){0,2}(?:переехал[аи]?|родил(?:ся|ась|ись)|вырос(?:ла|ли)?|жил[аи]?|из|прилетел[аи]?|приехал[аи]?) ?(?:${ru.in})?)${ru.place}`,
      ),
      russian(
        `(${ru.kin}(?:живут? |жив[её]т |переехал[аи]? |родил(?:ся|ась) |учится |лежит )?${ru.in})${ru.place}`,
      ),
      russian(`([Пп]аспорт.{0,40}выдан[аоы]? ${ru.in})${ru.place}`),
      russian(
        `((?:[Оо]н|[Оо]на|[Оо]ни) (?:жив[её]т|живут|родил(?:ся|ась|ись)|переехал[аи]?) ${ru.in})${ru.place}`,
      ),
      russian(
        `((?:[Сс]вадьб|[Пп]ри[её]м|[Оо]пераци|[Ээ]кзамен|[Сс]обеседовани|[Сс]уд|[Пп]охорон|[Рр]оды)\\p{Ll}{0,4}(?: \\d{1,2}[. ]\\p{Ll}{0,8}\\d{0,2})? (?:в|во) (?:г\\. ?|город[еа]? )?)${ru.place}`,
      ),
    ],
  },
  {
    type: "ORGANIZATION",
    patterns: [
      russian(
        `((?:[Рр]аботаю|[Тт]ружусь|[Уу]чусь|[Сс]лужу|[Уу]строил(?:ся|ась)|[Уу]волил(?:и|ся|ась)(?: меня)?|[Рр]аботал[аи]?) (?:\\p{Ll}{3,14} )?(?:в|на|из|с|\\d{1,2} \\p{Ll}{3,8} из) (?:компании |фирме |банке |школе |университете )?["«]?)((?:ООО |АО |ПАО )?["«]?\\p{Lu}[\\p{L}-]{1,24}(?: \\p{Lu}[\\p{L}-]{1,24})?)`,
      ),
    ],
  },
];

const turkishTies: readonly Tie[] = [
  {
    type: "LOCATION",
    needs: /[ae]n? (?:yaşıyor|oturuyor|kalıyor|doğdu|büyüdüm|ikamet ediyor|taşındı)/g,
    patterns: [
      /(?<![\p{L}\p{N}])(\p{Lu}\p{Ll}{2,20})'?[dt][ae]n? (?:yaşıyor|oturuyor|kalıyor|doğdum|doğdu|büyüdüm|ikamet ediyor|taşındı)/gu,
    ],
  },
  {
    type: "LOCATION",
    needs: /l[ıiuü]y[ıiuü]m/g,
    patterns: [/(?<![\p{L}\p{N}])(\p{Lu}\p{Ll}{2,20}?)'?l[ıiuü]y[ıiuü]m(?!\p{L})/gu],
  },
  {
    type: "ORGANIZATION",
    needs: /[ae] (?:çalışıyor|okuyor|staj yap)/g,
    patterns: [
      /(?<![\p{L}\p{N}])(\p{Lu}\p{L}{1,20}(?: \p{Lu}\p{Ll}{1,20}){0,3}?)'?n?[dt][ae] (?:çalışıyor|okuyor|staj yap)/gu,
    ],
  },
];

const arabicTies: readonly Tie[] = [
  {
    type: "LOCATION",
    patterns: [
      arab(
        `(و?(?:أعيش|اعيش|أسكن|اسكن|ساكنة?|مقيمة?|أقيم|ولدت|نشأت|أقطن) (?:حاليا |الآن )?(?:في|ب) ?(?:مدينة )?)(${ar.word})`,
      ),
      arab(`(و?(?:نعيش|نسكن|تعيش|يعيش|تسكن|يسكن|نقيم) في (?:مدينة )?)${ar.city}`),
      arab(
        `((?:عندي|لدي|موعد|موعدي|ابنتي|ابني|أمي|أبي|أخي|أختي|زوجتي|زوجي|عائلتي|زفاف|زفافي|عملية|عمليتي|حفل زفاف)(?: [^\\s.!؟]{1,14}){0,8} (?:في|من) )${ar.city}`,
      ),
      arab(`((?:أنا|انا|نحن) من (?:مدينة )?)(${ar.word})(?= (?:و|أبحث|عمري|أريد|اريد)|[،,.!]|$)`),
      arab(
        `((?:أمي|أبي|أختي|أخي|عائلتي|جدتي|جدي|ابني|ابنتي|زوجتي|زوجي) (?:تعيش|يعيش|تسكن|يسكن|مقيمة?) (?:في|ب) ?(?:مدينة )?)(${ar.word})`,
      ),
    ],
  },
  {
    type: "ORGANIZATION",
    patterns: [
      arab(
        `(و?(?:أعمل|اعمل|أشتغل|اشتغل|موظفة?|أدرس|ادرس|طالبة?|أعالج) (?:\\S{2,12} )?(?:في|لدى|مع) )((?:شركة|جامعة|مستشفى|بنك|مدرسة|وزارة|مصرف|كلية|عيادة) ${ar.word}(?: ال[\\u0620-\\u06d3]{2,12})?)`,
      ),
    ],
  },
];

const hindiTies: readonly Tie[] = [
  {
    type: "LOCATION",
    patterns: [
      hindi(`((?:मैं|हम|(?:मेरी|मेरा|मेरे|हमारा|हमारे) \\S{2,12}) )(${hi.word}) (?:शहर )?में (?:रहत|रहता|रहती|रहते)`),
      hindi(`((?:मेर[ाीे]|मैं|हम|हमार[ाीे])(?: [^\\s।]{1,14}){0,7} )(${indianCities}) (?:में|से|जा)`),
      hindi(`((?:मैं|हम) )(${hi.word}) से (?:हूँ|हूं|हैं)`),
    ],
  },
  {
    type: "ORGANIZATION",
    patterns: [hindi(`(${hi.word} (?:कंपनी|बैंक|अस्पताल|विश्वविद्यालय|स्कूल|कॉलेज|हॉस्पिटल)) में (?:काम|नौकरी|पढ़|भर्ती)`)],
  },
];

const japaneseTies: readonly Tie[] = [
  {
    type: "LOCATION",
    patterns: [
      new RegExp(
        `(?<![${han}])(?!${nobodysPlace})([${han}]{2,6}|[\\u30a1-\\u30faー]{2,10})(?:に(?:住んで|引っ越し|在住)|在住|出身(?!校|者|国)|で生まれ|生まれ(?:です|の)|に単身赴任|で(?:一人暮らし|暮らし|同居|育)|に(?:帰省|転勤|転居|実家)|から(?:引っ越|上京)|の実家)`,
        "gu",
      ),
    ],
  },
  {
    type: "ORGANIZATION",
    patterns: [
      new RegExp(
        `(?<![${han}])(?!${nobodysPlace})([${han}\\u30a1-\\u30faーA-Za-z]{2,14})(?:で働いて|に勤めて|に勤務|を退職|を辞め|に入社|に入院|に通院|に通って|でバイト)`,
        "gu",
      ),
      new RegExp(
        `(?<![${han}])(?!${nobodysPlace})([${han}\\u30a1-\\u30faー]{2,10}(?:病院|医院|クリニック|大学|高校|小学校|中学校|幼稚園|保育園))(?:で|に|の)(?:手術|受診|検査|診察|予約|出産|入学|面談|外来|治療)`,
        "gu",
      ),
      /((?:株式会社|有限会社|合同会社)[\u3400-\u9fff々\u30a1-\u30faーA-Za-z]{2,14})(?=の|に|で|を)/gu,
    ],
  },
];

const chineseTies: readonly Tie[] = [
  {
    type: "LOCATION",
    patterns: [
      new RegExp(
        `((?:住在|来自|來自|老家(?:是|在)?|家在|我(?:现在|目前)?在|我是|搬到|搬去|定居|出生(?:在|于)|户口在|人在)(?:${chinesePlaces}省)?)((?:${chinesePlaces})[市省]?)(?!大学|大學|医院|银行|公司|路)`,
        "gu",
      ),
      new RegExp(`(我[^。!?\\n]{0,12}[,，、 是])((?:${chinesePlaces}))人(?![${han}])`, "gu"),
      new RegExp(
        `(在)((?:${chinesePlaces})市?)(?:做手术|住院|结婚|办婚礼|看病|出生|长大|租房|买房|读书|上学)`,
        "gu",
      ),
    ],
  },
  {
    type: "ORGANIZATION",
    patterns: [
      new RegExp(
        `(在(?!${ownPlaceOf}))([${han}]{2,10}?(?:公司|大学|大學|学院|医院|醫院|银行|中学|小学|集团|厂))(?:上班|工作|读书|讀書|上学|住院|实习|当|做|任职|看病|就诊|学习)`,
        "gu",
      ),
      new RegExp(`(在(?!${ownPlaceOf}|${chinesePlaces}))([${han}A-Za-z]{2,8})(?:上班|任职|就职|实习)`, "gu"),
    ],
  },
];

const koreanTies: readonly Tie[] = [
  {
    type: "LOCATION",
    patterns: [
      new RegExp(
        `(?<![\\uac00-\\ud7a3])((?:${koreanPlaces})(?:광역시|특별시|시|군|도)?(?: [\\uac00-\\ud7a3]{1,4}[구동읍면])?)(?:에서?|로|으로) (?:살|거주|이사|태어|자취|자랐)`,
        "gu",
      ),
      new RegExp(
        `(?<![\\uac00-\\ud7a3])((?:${koreanPlaces})(?:시|도)?) ?(?:출신|토박이|사람이|사는|살아요|삽니다)`,
        "gu",
      ),
      new RegExp(
        `(?<![\\uac00-\\ud7a3])((?:${koreanPlaces})(?:시|도)?)에서 (?:결혼|수술|출산|면접|자라|일하고)`,
        "gu",
      ),
    ],
  },
  {
    type: "ORGANIZATION",
    patterns: [
      new RegExp(
        `(?<![\\uac00-\\ud7a3])(?!${noEmployer}|${koreanPlaces})([\\uac00-\\ud7a3A-Za-z]{2,12})(?:에서 (?:일하|일했|일해|근무)|에 (?:다니고|다녀요|재직|입사|입원))`,
        "gu",
      ),
      new RegExp(
        `(?<![\\uac00-\\ud7a3])(?!${noEmployer})([\\uac00-\\ud7a3A-Za-z]{2,10}(?:병원|의원|대학교|초등학교|중학교|고등학교|유치원|어린이집))(?:에서 (?:수술|진료|치료|검사|출산|상담)|에 (?:예약|다니|입학|입원))`,
        "gu",
      ),
    ],
  },
];

function russian(pattern: string): RegExp {
  return new RegExp(ru.start + pattern, "gu");
}

function arab(pattern: string): RegExp {
  return new RegExp(ar.start + pattern, "gu");
}

function hindi(pattern: string): RegExp {
  return new RegExp(hi.start + standardForm(pattern), "gu");
}
