/** One form of a key that a vendor gives out. */
export interface VendorRule {
  /** Whose key, in kebab-case. */
  readonly vendor: string;
  /** Fixed text that every key of this form begins with. */
  readonly keyword: string;
  /** What follows the keyword. Bounded; no alternatives that overlap. */
  readonly rest: string;
  /** Parts that are random in every real key have at least this many distinct characters; 0 for no check. */
  readonly distinctMin: number;
}

export function rule(vendor: string, keyword: string, rest: string, distinctMin = 8): VendorRule {
  return { vendor, keyword, rest, distinctMin };
}

/** Hexadecimal digits with dashes, as many vendors use them behind a beginning of their own. */
export const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\\w-])";
