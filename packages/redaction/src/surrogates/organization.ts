import type { Draw } from "./draw";
import { inCaseOf, type SurrogateGenerator } from "./generator";

/** Made up of two syllables each, so that every name is nobody's as far as that can be said of a name. */
const beginnings =
  "Nord Brin Cald Dorv Elst Farn Grev Halv Istr Jarn Kelv Lorn Morv Nald Ostr Pral Quen Rald Selv Tarn Ulv Vald Wend Yorv Zeld".split(
    " ",
  );
const endings = "avia ento eria ivor oria unda alis enta istra ovia umbra axis".split(" ");

/** What kind of body it is, and its legal form: these words stay. */
const kept = new Set(
  `ag ab as asa bv co company corp corporation gmbh group gruppe holding holdings inc kg limited llc llp ltd nv oy plc pty
  pvt sa sarl sas se sl sp spa srl the of and for und für der die das des de du la le et y e i & van von
  academy agency airlines associates association bank capital center centre church clinic clinica college consulting
  council department energy engineering financial foundation fund health hospital hotel industries institute
  insurance international investments klinik krankenhaus kanzlei labs laboratories logistics medical ministry media
  motors museum networks partners pharma pharmacy restaurant school schule services society software solutions
  stiftung studio studios systems technologies technology trust universität universidad università université
  university uniwersytet verein verlag`.split(/\s+/),
);

/** A made-up name in front of, or behind, the words that say what kind of body it is. */
export const organizationSurrogate: SurrogateGenerator = (value, draw) => {
  if (!/^[\p{Script=Latin}\p{M}\p{N}'’.,&()/ -]+$/u.test(value)) return undefined;
  const parts = value.split(/([\s,()/]+)/);
  const isKept = (part: string) => kept.has(part.replace(/[.'’]/g, "").toLowerCase());
  let written = "";
  let isNamed = false;
  let separator = "";
  for (const [at, part] of parts.entries()) {
    if (at % 2 === 1) separator = part;
    else if (part === "") continue;
    else if (isKept(part)) {
      written += separator + part;
      isNamed = false;
    } else if (!isNamed) {
      written += separator + inCaseOf(part, madeUpName(draw));
      isNamed = true;
    }
  }
  return written === value ? undefined : written;
};

function madeUpName(draw: Draw): string {
  return draw.pick(beginnings) + draw.pick(endings);
}
