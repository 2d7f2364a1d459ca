import type { Entity } from "../../types";
import { type NameRule, personsByRules } from "./person-of";
import { standardForm } from "./place-lists";

/**
 * Names in Hindi beside a form of address, an introduction or a label. Recognizers read a text without vowel signs
 * that take no room, so the words here lose theirs as well.
 */
export function devanagariNames(text: string): Entity[] {
  return personsByRules(text, rules);
}

const letter = "[\\u0904-\\u0963\\u0971-\\u097f]";
const start = `(?<!${letter})`;

const small = standardForm(
  "(?:है|हैं|हूँ|हूं|था|थी|थे|का|की|के|को|से|ने|में|पर|और|या|एक|यह|वह|मेरा|मेरी|मेरे|आप|आपका|क्या|कौन|नहीं|हाँ|हां|भी|तो|ही|जी|साहब|साहिब|जिनका|जिनकी|जो|लंका|मान|मती|मेरे|नाम|पता|फोन|उम्र|हो|हुआ|गया|कहा|लिए|रहा|रही|अब|कब|कहाँ|माता|पिता|गुरु|दादा|दादी|नाना|नानी|सर|मैडम|हा|सच)",
);
const part = `(?!${small}(?!${letter}))${letter}{2,14}(?!${letter})`;
const name = `${part}(?: ${part}){0,2}`;

const rules: readonly NameRule[] = [
  {
    pattern: new RegExp(
      `(${start}${standardForm("(?:श्रीमती|श्रीमान|श्री|सुश्री|कुमारी|डॉक्टर|डॉ\\.?|प्रोफेसर|प्रो\\.|पंडित|मिस्टर|मिसेज)")} {1,2})(${name})`,
      "gu",
    ),
    score: 0.85,
    cue: "श्री",
  },
  {
    pattern: new RegExp(`${start}(${part}(?: ${part})?) ?${standardForm("जी")}(?!${letter})`, "gu"),
    score: 0.6,
    cue: "जी",
  },
  {
    pattern: new RegExp(
      `(${start}${standardForm("(?:मेरा|मेरी|उसका|उनका|इनका|बेटे का|बेटी का|पति का|पत्नी का) (?:पूरा )?नाम")}[: ]{1,2})(${name})`,
      "gu",
    ),
    score: 0.85,
    cue: "मेरा नाम",
  },
  {
    pattern: new RegExp(
      `(${start}${standardForm("(?:(?:पूरा |रोगी का |मरीज का |मरीज़ का |ग्राहक का |आवेदक का |पिता का |माता का |पति का )?नाम|रोगी|मरीज|मरीज़|ग्राहक|आवेदक|उपनाम|प्राप्तकर्ता)")} ?[:=] {0,3})(${name})`,
      "gu",
    ),
    score: 0.8,
    cue: "नाम",
  },
  {
    needs: new RegExp(standardForm("भवदीय|प्रार्थी|आज्ञाकारी|पुत्र"), "g"),
    pattern: new RegExp(
      `(${start}${standardForm("(?:भवदीय|भवदीया|प्रार्थी|आज्ञाकारी (?:शिष्य|शिष्या|छात्र|छात्रा)|मेरा पुत्र|मेरे पुत्र|मेरी पुत्री)")}[,:]?\\s{1,2})(${part}(?: ${part})?)(?=,|\\s?$|\\n)`,
      "gmu",
    ),
    score: 0.75,
    cue: "भवदीय",
  },
  {
    pattern: new RegExp(
      `(${start}${standardForm("(?:मेरे|मेरी|मेरा) (?:भाई|बहन|पिता|माता|माँ|मां|पति|पत्नी|बेटे|बेटा|बेटी|दोस्त|चाचा|मामा|दादी|दादा|पड़ोसी|बॉस)")} )(${part})(?= ${standardForm("(?:को|का|की|के|ने|से|और|है)")}(?!${letter})| \\d{1,2} ${standardForm("साल")})`,
      "gu",
    ),
    score: 0.6,
    cue: "मेरे",
  },
];
