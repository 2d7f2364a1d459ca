import { base58Alphabet, passesBase58Check } from "../checksums/base58";
import { passesBech32 } from "../checksums/bech32";
import { passesEip55 } from "../checksums/eip-55";
import type { IdFamily, IdRule } from "./id-rule";

const base58Layouts = Array.from({ length: 10 }, (_none, index) => `x${26 + index}`);
const bech32Layouts = ["x42", "x43", "x44", "x62", "x63", "x64"];

/** Addresses of wallets, known by their own check: Bitcoin and its kin, Ethereum and what copies its form. */
const rules: readonly IdRule[] = [
  {
    id: "base58-wallet",
    type: "CRYPTO_WALLET",
    layouts: base58Layouts,
    isCaseSensitive: true,
    form: /^[13mn2LMDXTAt9][1-9A-HJ-NP-Za-km-z]+$/,
    check: passesBase58Check,
    isSlow: true,
    checksum: "base58check",
    cues: ["wallet"],
    beside: 0.99,
    alone: 0.97,
  },
  {
    id: "ripple-wallet",
    type: "CRYPTO_WALLET",
    layouts: ["x25", ...base58Layouts],
    isCaseSensitive: true,
    form: /^r[1-9A-HJ-NP-Za-km-z]+$/,
    check: (value) => passesBase58Check(inOrderOfBitcoin(value)),
    isSlow: true,
    checksum: "base58check",
    cues: ["wallet"],
    beside: 0.99,
    alone: 0.97,
  },
  {
    // What moves the coins rather than where they are.
    id: "wallet-private-key",
    type: "SECRET",
    layouts: ["x51", "x52", "x58"],
    isCaseSensitive: true,
    form: /^(?:[5KLc9][1-9A-HJ-NP-Za-km-z]{50,51}|6P[1-9A-HJ-NP-Za-km-z]{56})$/,
    check: passesBase58Check,
    isSlow: true,
    checksum: "base58check",
    cues: ["wallet"],
    beside: 0.99,
    alone: 0.98,
  },
  {
    id: "bech32-wallet",
    type: "CRYPTO_WALLET",
    layouts: bech32Layouts,
    isCaseSensitive: true,
    form: /^(?:(?:bc|tb|ltc)1[02-9ac-hj-np-z]+|(?:BC|TB|LTC)1[02-9AC-HJ-NP-Z]+)$/,
    check: (value) => passesBech32(value.toLowerCase()),
    isSlow: true,
    checksum: "bech32",
    cues: ["wallet"],
    beside: 0.99,
    alone: 0.97,
  },
  {
    id: "ethereum-wallet",
    type: "CRYPTO_WALLET",
    layouts: ["x42"],
    isCaseSensitive: true,
    form: /^0x(?=.*[1-9a-fA-F])[\da-fA-F]{40}$/,
    // In one case there is nothing to check; forty digits are form enough.
    check: (value) => !/[a-f]/.test(value) || !/[A-F]/.test(value) || passesEip55(value),
    isSlow: true,
    checksum: "eip-55",
    cues: ["wallet"],
    beside: 0.98,
    alone: 0.9,
    besideUnchecked: 0.6,
  },
];

/** The same characters, in the order in which this chain counts with them. */
const rippleAlphabet = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";

function inOrderOfBitcoin(value: string): string {
  return Array.from(value, (char) => base58Alphabet.charAt(rippleAlphabet.indexOf(char))).join("");
}

export const cryptoWallet: IdFamily = {
  rules,
  cues: {
    wallet: `wallet, wallet address, btc, bitcoin, bitcoin address, eth, ethereum, crypto, crypto wallet, litecoin, ltc,
      dogecoin, usdt, portfel, cartera, monedero, portefeuille, portafoglio, carteira, geldbörse`,
  },
};
