import type { Entity } from "../../types";
import { personsBy } from "./person-of";

/** Names in Arabic behind a form of address, a relative, an introduction or a label. There are no capitals, so small words end a name. */
export function arabicNames(text: string): Entity[] {
  if (!/[\u0620-\u064a]/.test(text)) return [];
  return rules.flatMap(({ pattern, score, cue }) => personsBy(text, pattern, score, cue));
}

const letter = "[\\u0620-\\u065f\\u0670-\\u06d3]";
/** Words that no name goes on with, and beginnings of verbs are left to the length of names. */
const small =
  "(?:على|في|من|إلى|الى|عن|مع|هو|هي|هل|ما|لا|لم|لن|قد|كان|كانت|هذا|هذه|ذلك|التي|الذي|بخصوص|بشأن|حول|يوم|اليوم|غدا|رقم|رقمه|رقمها|بريده|بريدها|هاتفه|هاتفها|وهو|وهي|ثم|أن|إن|أنا|أو|كم|عند|بعد|قبل|بين|عمره|عمرها|يسكن|تسكن|يعيش|تعيش|يعمل|تعمل|أعمل|أعيش|أسكن|وأعمل|وأعيش|وأسكن|ورقم|ورقمي|وأنا|وعمري|قال|قالت|ليس|غير|كل|بعض|العزيز|المحترم|المحترمة|الرئيس|الوزير|المدير)";
const part = `(?!${small}(?!${letter}))${letter}{2,14}(?!${letter})`;
const glued = `(?:(?:عبد|أبو|بن|ابن|آل|أم) )?${part}`;
const name = `${glued}(?: ${glued})?`;
const start = `(?<!${letter})`;

/** Given names that follow a word for a relative: there the name may be missing. */
const given =
  "(?:محمد|أحمد|احمد|محمود|علي|عمر|عثمان|حسن|حسين|خالد|يوسف|إبراهيم|ابراهيم|مصطفى|عبدالله|عبدالرحمن|كريم|سامي|سعيد|سمير|طارق|زياد|فهد|فيصل|سلطان|ناصر|ماجد|وليد|هشام|أنس|بلال|جمال|رامي|رشيد|سليم|عادل|عماد|فارس|نبيل|ياسر|ياسين|إياد|مازن|مروان|فاطمة|عائشة|مريم|زينب|خديجة|سارة|نور|ليلى|هدى|سلمى|أمل|رنا|ريم|دينا|هند|نادية|سميرة|منى|لينا|رانيا|آية|أسماء|إيمان|جميلة|سعاد|نجلاء|هبة|وفاء|ياسمين|لمياء|حنان)";

interface NameRule {
  readonly pattern: RegExp;
  readonly score: number;
  readonly cue: string;
}

const rules: readonly NameRule[] = [
  {
    pattern: new RegExp(
      `${start}[وفبل]?ل?(?:ال)?(?:سيدة|سيد|دكتورة|دكتور|أستاذة|أستاذ|استاذ|مهندسة|مهندس|آنسة|انسة|حاجة|حاج|شيخ)(?: (?:ال)?(?:دكتورة?|مهندسة?))? (${name})`,
      "dgu",
    ),
    score: 0.8,
    cue: "السيد",
  },
  { pattern: new RegExp(`${start}(?:د|م|أ)\\. ?(${name})`, "dgu"), score: 0.7, cue: "د." },
  {
    pattern: new RegExp(
      `${start}(?:و?اسمي|و?إسمي|أدعى|و?اسمه|و?اسمها)(?: (?:هو|هي|الكامل))? (${name})`,
      "dgu",
    ),
    score: 0.85,
    cue: "اسمي",
  },
  {
    pattern: new RegExp(
      `${start}(?:الاسم(?: (?:الكامل|الأول|واللقب|الثلاثي))?|اسم (?:المريض|المريضة|العميل|العميلة|الزبون|المستفيد|الموظف|الطالب|الطالبة|صاحب الحساب)|المريض|المريضة|العميل|العميلة|المستلم|المرسل|اللقب|اسم العائلة)\\s?[:=]\\s{0,3}(${glued}(?: ${glued}){0,3})`,
      "dgu",
    ),
    score: 0.85,
    cue: "الاسم",
  },
  {
    pattern: new RegExp(
      `${start}[ول]?(?:أخي|أختي|أمي|أبي|ابني|إبني|ابنتي|زوجي|زوجتي|صديقي|صديقتي|جاري|جارتي|مديري|مديرتي|عمي|خالي|عمتي|خالتي|جدي|جدتي|زميلي|زميلتي) (${given}(?!${letter})(?: (?=ال)${part})?)`,
      "dgu",
    ),
    score: 0.75,
    cue: "صديقي",
  },
];
