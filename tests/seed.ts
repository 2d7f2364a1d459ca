import fc from "fast-check";

/**
 * Properties draw the same examples in every run, so that a red run is one that a change made red. `npm run fuzz`
 * draws others: `SEED` is a whole number, or `random`.
 */
const wish = process.env.SEED ?? "1";
if (wish !== "random") fc.configureGlobal({ seed: Number(wish) });
