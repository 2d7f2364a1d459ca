/**
 * Small words of the eight languages, each of one language only. They tell in which language a
 * sentence is, and so what a capital is worth in it. Data: own lists.
 */
const smallWords = [
  "the and of to that it for with you this are be have they his her she what your from will can if my there been would which their about who were please how does it's",
  "der das und ist nicht ein eine einen einem einer den dem zu auf für mit von im auch sich wie wird bei aus nach wir ich sie dass oder aber noch nur über hat sind werden kann bitte ihre ihr unter zum zur vom als wenn",
  "les est et dans une pour qui sur pas plus avec ce ne au du aux cette sont vous nous je mais ou par leur ses être été fait comme très votre où ces elle ont était qu",
  "el los las y con su lo pero sus ya sí porque esta cuando muy sin sobre también hasta hay donde quien desde todo usted está fue ha una del por",
  "il di che è per della delle dei degli non nel nella sono gli alla dal più anche ma ho questo questa ci tra fra essere dopo prima ogni senza poi hanno stato",
  "os em um uma não das com mais ao pela pelo são seu sua você ele ela isso foi ser quando muito também já eu às até sem têm tem",
  "het een te dat niet zijn ik voor aan maar om hij dan naar heeft deze uit wordt geen door nog wij mijn uw zij waar hoe worden",
  "w z się jest że co jak po ale od za tak dla przez przy może są był być już tylko czy ich jego oraz jako który która które pod mnie ma nad bez ze",
];

/** The eight languages and, as 0, none of them. */
export const languageCount = 9;

const tableSize = 4096;
const hashes = new Int32Array(tableSize);
const languages = new Uint8Array(tableSize);

/** Fills the table; `hashOf` is the tokens' own hash. */
export function indexSmallWords(hashOf: (word: string) => number): void {
  const seen = new Map<string, number>();
  for (const [at, words] of smallWords.entries()) {
    for (const word of words.split(" ")) seen.set(word, seen.has(word) ? 0 : at + 1);
  }
  for (const [word, language] of seen) {
    if (language === 0) continue;
    const hash = hashOf(word);
    let at = hash & (tableSize - 1);
    while (languages[at] !== 0) at = (at + 1) & (tableSize - 1);
    hashes[at] = hash;
    languages[at] = language;
  }
}

/** 1 to 8 where the word is a small word of one language, else 0. */
export function languageOfWord(hash: number): number {
  let at = hash & (tableSize - 1);
  while (languages[at] !== 0) {
    if (hashes[at] === hash) return languages[at] as number;
    at = (at + 1) & (tableSize - 1);
  }
  return 0;
}
