const words = "witch collapse practice feed shame open despair creek road again ice least";

/** The first is a test vector of the standard that defines such phrases. */
export const finds = [
  `my seed phrase: «${words}»`,
  `Recovery phrase is: «${words}»`,
  `mnemonic = "«${words}»" # key: main`,
];

export const ignores = [
  "seed phrase: never share the seed phrase of your wallet with anyone who asks for it",
  `seed: 42, words: ${words}`,
  "seed phrase: witch collapse practice",
];
