/** Words as names of programs join them: by marks, by capitals, or a longer one on its own. */
const words = /(?<![A-Za-z\d])(?:[A-Z]?[a-z]+|[A-Z]{2,})(?![A-Za-z\d])|[A-Z][a-z]{3,}|[a-z]{5,}/g;
/** No word of a language with Latin letters has so many consonants in a row, or as many vowels. */
const unspeakable = /[bcdfghjklmnpqrstvwxz]{5}|[aeiou]{4}|q(?!u)|^[^aeiouy]+$/i;

/**
 * True when speakable words make up most of a value, as in `createdAt_2024_descending`, `your_api_key_here` and
 * `user.profile.settings`: the name of something rather than a key. Random letters hardly ever do.
 */
export function readsAsWords(value: string): boolean {
  let letters = 0;
  for (const [word] of value.matchAll(words)) {
    if (!unspeakable.test(word)) letters += word.length;
  }
  return letters * 2 >= value.length;
}
