/** What somebody is or does, as German has it: alone, or as the end of a longer word (`Bildungsministerin`). */
const endsOfRoles =
  "minister|präsident|kanzler|sekretär|trainer|chef|sprecher|leiter|inhaber|kollege|kollegen|direktor|experte|experten|kommissar|anwalt|anwält|meister|sänger|schriftsteller|regisseur|schauspieler|komponist|stürmer|torwart|torhüter|vorsitzende|vorsitzender|vorsitzenden|beauftragte|beauftragter|beauftragten|abgeordnete|abgeordneter|abgeordneten|kandidat|forscher|historiker|journalist|aktivist|politiker|pfarrer|bischof|sieger|vorstand";
const relatives = "Tante|Onkel|Bruder|Schwester|Mutter|Vater|Sohn|Tochter|Ehefrau|Ehemann|Freund|Freundin";

const roleWord = new RegExp(`^(?:(?:\\p{L}[\\p{L}-]*)?(?:${endsOfRoles})(?:in|en|s|e)?|${relatives})$`, "iu");

/** True for `Technikchef`, `Staatssekretärin`, `Tante`; false for `Minister`, which is English as well. */
export function isRole(word: string): boolean {
  return roleWord.test(word) && !/^(?:minister|chef|meister|sieger|trainer)$/i.test(word);
}

/** The last three letters of these words, in all their forms. */
export const roleEndings: readonly string[] = [
  ...new Set(
    `${endsOfRoles}|${relatives}`
      .toLowerCase()
      .split("|")
      .flatMap((word) => ["", "in", "en", "s", "e"].map((ending) => `${word}${ending}`.slice(-3))),
  ),
];

/** ` geborene `, ` Sohn `, ` Parteikollegen `: what stands between two names. */
export const betweenNames = /^(?:geborene[rn]?|geb\.?|verheiratete|alias|genannt)$/u;

/** Endings that nouns have and names do not. */
export const nounEnding = /(?:ung|ungen|heit|keit|schaft|tion|tionen|ismus|tät|nis|lein|tum)e?s?$/u;
