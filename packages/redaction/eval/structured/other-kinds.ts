/** Accounts, machines, secrets and the rest. */
import * as check from "./check-digits";
import { alphanumerics, type Draw, hexDigits, upperLetters } from "./draw";
import { drawUntil, grouped, type Kind, withWrongEnd } from "./kind";
import { ethereum, legacyBitcoin, segwitBitcoin } from "./wallets";

const octets = (draw: Draw, count: number, separator: string) =>
  Array.from({ length: count }, () => draw.from(hexDigits, 2)).join(separator);

function email(draw: Draw): string {
  const local = draw.pick(["ana.lima", "j_okafor", "tess+news", "m.o'dell", "k-ito", "r.vandermeer9"]);
  const host = draw.pick(["example.com", "mail.example.org", "example.co.uk", "post.example.de"]);
  return `${local}${draw.number(1, 99)}@${host}`;
}

/** Of the ranges that regulators keep for films and examples. */
function phone(draw: Draw): string {
  const three = () => String(draw.number(100, 999));
  return draw.pick([
    () => `+1 (${draw.pick(["415", "312", "202"])}) 555-01${draw.digits(2)}`,
    () => `${draw.pick(["646", "503", "713"])}-555-01${draw.digits(2)}`,
    () => `+44 7700 900${three()}`,
    () => `020 7946 0${three()}`,
    () => `+61 491 570 ${draw.pick(["156", "157", "158", "159", "110"])}`,
    () => `+33 6 39 98 ${draw.digits(2)} ${draw.digits(2)}`,
    () => `+49 30 23125 ${three()}`,
    () => `+49 171 39200${draw.digits(2)}`,
    () => `+46 70 174 06 ${draw.number(10, 99)}`,
    () => `+31 6 1${draw.digits(7)}`,
  ])();
}

function card(draw: Draw): string {
  const [prefix, length, groups] = draw.pick([
    ["4", 16, [4, 4, 4, 4]],
    ["53", 16, [4, 4, 4, 4]],
    ["37", 15, [4, 6, 5]],
    ["6011", 16, [4, 4, 4, 4]],
  ] as const);
  const digits = prefix + draw.digits(length - prefix.length - 1);
  return grouped(digits + check.luhnDigit(digits), draw.pick([groups, [length]]), draw.pick([" ", "-"]));
}

function iban(draw: Draw): string {
  const [country, account] = draw.pick([
    () => ["DE", draw.digits(18)] as const,
    () => ["NL", `ABNA${draw.digits(10)}`] as const,
    () => ["GB", `NWBK${draw.digits(14)}`] as const,
    () => ["AT", draw.digits(16)] as const,
    () => ["BE", draw.digits(12)] as const,
  ])();
  const number = country + check.ibanDigits(country, account) + account;
  return draw.pick([number, number.replace(/(.{4})(?=.)/g, "$1 ")]);
}

function secret(draw: Draw): string {
  const some = (count: number) => draw.from(alphanumerics, count);
  return draw.pick([
    () => `AKIA${draw.from(`${upperLetters}234567`, 16)}`,
    () => `ghp_${some(36)}`,
    () => `sk_live_${some(24)}`,
    () => `glpat-${some(20)}`,
    () => `xoxb-${draw.digits(12)}-${draw.digits(12)}-${some(24)}`,
    () => `AIza${some(35)}`,
    () => `npm_${some(36)}`,
    () => `SG.${some(22)}.${some(43)}`,
  ])();
}

function vin(draw: Draw): string {
  const letters = "ABCDEFGHJKLMNPRSTUVWXYZ";
  const start = `1${draw.from(letters, 2)}${draw.from(`${letters}23456789`, 5)}`;
  const end = `${draw.from(letters, 1)}${draw.from(letters, 1)}${draw.digits(6)}`;
  return start + check.vinDigit(`${start}0${end}`) + end;
}

function routing(draw: Draw): string {
  return drawUntil(() => {
    const digits = `${draw.pick(["02", "05", "11", "12", "26", "31"])}${draw.digits(7)}`;
    return check.weightedSum(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0 ? digits : undefined;
  });
}

const wallet = (draw: Draw) => draw.pick([legacyBitcoin, segwitBitcoin, ethereum])(draw);

/** The same wallet with one character that breaks its check. */
function brokenWallet(draw: Draw): string {
  const right = draw.pick([legacyBitcoin, segwitBitcoin])(draw);
  const at = right.length - 3;
  const other = right.charAt(at) === "q" ? "p" : "q";
  return right.slice(0, at) + other + right.slice(at + 1);
}

const plainIp = (draw: Draw) =>
  draw.pick([
    () => `${draw.pick(["203.0.113", "198.51.100", "192.0.2"])}.${draw.number(1, 254)}`,
    () => `10.${draw.number(0, 255)}.${draw.number(0, 255)}.${draw.number(1, 254)}`,
    () => `2001:db8:${draw.from("123456789abcdef", 4)}::${draw.from("123456789abcdef", 3)}`,
  ])();

export const otherKinds: readonly Kind[] = [
  {
    id: "email",
    lang: "en",
    types: ["EMAIL"],
    valid: email,
    lookAlike: (draw) =>
      draw.pick([
        () => `@${draw.pick(["Component", "media", "types/node", "example"])}`,
        () => `icon${draw.number(1, 99)}@2x`,
        () => `lib@${draw.number(1, 20)}.${draw.number(0, 9)}.${draw.number(0, 9)}`,
        () => `user@localhost`,
      ])(),
    cued: ["Mail me at {}.", "email: {}", "contact <{}> today"],
    bare: ["{} wrote twice.", "cc {} please"],
    decoys: ["See {} in the code.", "we pin {} for now", "uses {} here"],
  },
  {
    id: "phone",
    lang: "en",
    types: ["PHONE"],
    valid: phone,
    lookAlike: (draw) =>
      draw.pick([
        () => `${draw.digits(3)}.${draw.digits(2)}.${draw.digits(4)}.${draw.digits(2)}`,
        () =>
          `2024-${draw.number(10, 12)}-${draw.number(10, 28)} ${draw.number(10, 23)}:${draw.number(10, 59)}`,
        () => `${draw.number(1, 9)},${draw.number(100, 999)},${draw.number(100, 999)}`,
        () => `+1 ${draw.number(0, 1)}${draw.digits(2)} 0${draw.digits(2)} ${draw.digits(4)}`,
      ])(),
    cued: ["Call me on {}.", "phone: {}", "text {} after six"],
    bare: ["{} rang again.", "try {} first"],
  },
  {
    id: "card",
    lang: "en",
    types: ["CARD"],
    valid: card,
    lookAlike: (draw) => withWrongEnd(card(draw)),
    cued: ["card number {}", "Charge my Visa {}.", "pay with {} exp 04/29"],
    bare: ["{} was declined", "use {} for it"],
  },
  {
    id: "iban",
    lang: "de",
    types: ["IBAN"],
    valid: iban,
    lookAlike: (draw) => withWrongEnd(iban(draw)),
    cued: ["IBAN: {}", "bitte auf {} überweisen", "Konto {}"],
    bare: ["{} stimmt", "siehe {} im Anhang"],
  },
  {
    id: "ip",
    lang: "en",
    types: ["IP_ADDRESS"],
    valid: plainIp,
    lookAlike: (draw) =>
      draw.pick([
        () => `${draw.number(256, 999)}.${draw.number(0, 255)}.${draw.number(0, 255)}.${draw.number(1, 254)}`,
        () => `${draw.number(1, 9)}.${draw.number(0, 30)}.${draw.number(0, 9)}`,
        () => `1.${draw.number(0, 9)}.${draw.number(0, 9)}.${draw.number(0, 9)}.${draw.number(0, 9)}`,
      ])(),
    cued: ["client ip {}", "Blocked address: {}", "login from {} failed"],
    bare: ["{} again in the log", "ping {} works"],
    decoys: ["version {} is out", "upgrade to v{} first", "section {} of the manual"],
  },
  {
    id: "secret",
    lang: "en",
    types: ["SECRET"],
    valid: secret,
    lookAlike: (draw) =>
      draw.pick([
        () => `sk_live_${"x".repeat(24)}`,
        () => `\${${draw.pick(["API_KEY", "GITHUB_TOKEN", "SECRET"])}}`,
        () => draw.from(hexDigits, 40),
        () => grouped(draw.from(hexDigits, 32), [8, 4, 4, 4, 12], "-"),
        () => "<your-api-key>",
      ])(),
    cued: ["api key: {}", "token={}", "export SECRET_KEY={}"],
    bare: ["{} leaked in the repo", "found {} in main.py"],
    decoys: ["commit {} is fine", "see build {} for details", "deploy {} now"],
  },
  {
    id: "mac",
    lang: "en",
    types: ["MAC_ADDRESS"],
    valid: (draw) => octets(draw, 6, draw.pick([":", "-"])),
    lookAlike: (draw) =>
      draw.pick([
        () => octets(draw, 16, ":"),
        () => octets(draw, 4, ":"),
        () => `${draw.number(10, 23)}:${draw.number(10, 59)}:${draw.number(10, 59)}`,
      ])(),
    cued: ["MAC address {}", "device mac: {}", "ether {} txqueuelen 1000"],
    bare: ["{} joined the network", "lease for {} expired"],
    decoys: ["fingerprint {} was logged", "at {} the job ended", "bytes {} were read"],
  },
  {
    id: "vin",
    lang: "en",
    types: ["VIN"],
    valid: vin,
    lookAlike: (draw) => {
      const right = vin(draw);
      return right.slice(0, 8) + (right.charAt(8) === "4" ? "5" : "4") + right.slice(9);
    },
    cued: ["VIN {}", "vehicle identification number: {}", "the car's vin is {}"],
    bare: [],
  },
  {
    id: "aba-routing",
    lang: "en",
    types: ["BANK_ACCOUNT"],
    valid: routing,
    lookAlike: (draw) => withWrongEnd(routing(draw)),
    cued: ["routing number {}", "ABA: {}", "bank routing no. {} for the wire"],
    bare: [],
  },
  {
    id: "wallet",
    lang: "en",
    types: ["CRYPTO_WALLET"],
    valid: wallet,
    lookAlike: brokenWallet,
    cued: ["wallet: {}", "send it to my address {}", "crypto wallet {}"],
    bare: ["{} got drained", "funds moved to {}"],
  },
];
