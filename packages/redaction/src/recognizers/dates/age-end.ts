const ageEnd =
  /^(?:["')\]]{0,2}(?:[.,;!?](?!\d)|$|\s*$|\n)|["'] ?[,}]| ?[)\]}]| (?:y\/o|and|but|now|so|male|female|m|f|living|from|with|when|und|et|y|e|i|en|who|at)(?![\p{L}]))/iu;

/** `I'm 34 and`, `he was 78.` but not `I'm 34 %`, `I'm 5 minutes`. */
export function isAgeEnd(after: string): boolean {
  return ageEnd.test(after);
}
