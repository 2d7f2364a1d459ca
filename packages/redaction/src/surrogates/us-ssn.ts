import { digitsOf, type SurrogateGenerator, writeDigits } from "./generator";

/**
 * Area 900 to 999, group 01 to 49. The Social Security Administration assigns no number with an area of 900 or
 * more (ssa.gov/employer/randomization.html), and taxpayer numbers of the IRS, which begin with 9, have a
 * group of 50 or more (IRS publication 1915). So the number is nobody's in either register.
 */
export const usSsnSurrogate: SurrogateGenerator = (value, draw) => {
  if (digitsOf(value).length !== 9) return undefined;
  const group = String(1 + draw.below(49)).padStart(2, "0");
  const serial = String(1 + draw.below(9999)).padStart(4, "0");
  return writeDigits(value, `9${draw.digits(2)}${group}${serial}`);
};
