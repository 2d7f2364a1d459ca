/** What people write for a category of ours; used for suggestions only, never accepted. */
const otherNames: Readonly<Record<string, string>> = {
  mail: "email",
  e_mail: "email",
  email_address: "email",
  telephone: "phone",
  tel: "phone",
  mobile: "phone",
  phone_number: "phone",
  credit_card: "card",
  payment_card: "card",
  cc: "card",
  social_security: "ssn",
  social_security_number: "ssn",
  us_ssn: "ssn",
  bank: "iban",
  iban_code: "iban",
  ip: "ip_address",
  ipv4: "ip_address",
  ipv6: "ip_address",
  url: "url_credentials",
  password: "url_credentials",
  api_key: "secret",
  apikey: "secret",
  key: "secret",
  token: "secret",
  credential: "secret",
  name: "person",
  names: "person",
  street: "address",
  place: "location",
  city: "location",
  org: "organization",
  organisation: "organization",
  company: "organization",
  date_time: "date",
  dob: "date_of_birth",
  birthday: "date_of_birth",
};

/** Up to three of the known names that a person may have meant, best first. */
export function nearMatches(name: string, known: readonly string[]): string[] {
  const wanted = name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_")
    .slice(0, 64);
  if (known.includes(wanted)) return [wanted];
  const byOtherName = otherNames[wanted];
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(wanted, candidate.toLowerCase()) }))
    .filter(
      ({ candidate, distance }) => distance <= (candidate.length < 4 ? 1 : Math.max(2, candidate.length / 3)),
    )
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .map(({ candidate }) => candidate);
  const best = byOtherName === undefined ? ranked : [byOtherName, ...ranked];
  return [...new Set(best)].slice(0, 3);
}

/** `Did you mean "email" or "person"?`, or the whole list when nothing is near; empty when nothing is known. */
export function suggestion(name: string, known: readonly string[]): string {
  const near = nearMatches(name, known);
  if (near.length === 0) return known.length === 0 ? "" : `Known: ${known.join(", ")}.`;
  return `Did you mean ${near.map((candidate) => `"${candidate}"`).join(" or ")}?`;
}

/** Levenshtein's distance by rows; both words are short. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
