import { digitAt, weightedSum } from "../checksums/weighted-sum";
import type { IdFamily, IdRule } from "./id-rule";

/** National bank accounts and routing numbers, and the security code of a card. */
const rules: readonly IdRule[] = [
  {
    id: "aba-routing",
    type: "BANK_ACCOUNT",
    layouts: ["d9", "d4 d4 d1"],
    form: /^(?:0[1-9]|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/,
    check: (value) => weightedSum(value, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0,
    checksum: "aba",
    cues: ["routing"],
  },
  {
    id: "sort-code",
    type: "BANK_ACCOUNT",
    layouts: ["d2 d2 d2", "d3 d3", "d6", "d8", "d3 d3 d2"],
    cues: ["sortCode"],
    beside: 0.9,
    mayLookLikeDate: true,
    reach: 16,
  },
  {
    id: "canadian-transit",
    type: "BANK_ACCOUNT",
    layouts: ["d5", "d5 d3", "d8", "d9"],
    cues: ["transit"],
    beside: 0.8,
    reach: 16,
  },
  {
    id: "ifsc",
    type: "BANK_ACCOUNT",
    layouts: ["x11"],
    form: /^[A-Z]{4}0[A-Z\d]{6}$/,
    cues: ["ifsc", "bankAccount"],
    beside: 0.9,
  },
  {
    id: "clabe",
    type: "BANK_ACCOUNT",
    layouts: ["d18", "d3 d3 d11 d1"],
    check: isClabe,
    checksum: "clabe",
    cues: ["bankAccount"],
    beside: 0.97,
    besideUnchecked: 0.8,
  },
  {
    id: "bank-account",
    type: "BANK_ACCOUNT",
    layouts: [
      ...["d6", "d7", "d8", "d9", "d10", "d11", "d12", "d13", "d14", "d15", "d16", "d17", "d20"],
      ...[
        "d4 d4",
        "d4 d4 d2",
        "d4 d4 d4",
        "d4 d4 d4 d4",
        "d3 d3 d3",
        "d3 d3 d4",
        "d4 d4 d2 d10",
        "d3 d3 d6",
        "d3 d2 d6",
        "d6 d2 d6",
        "d5 d5 d11 d2",
        "d2 d4 d4",
      ],
      ...[
        "d4 d2 d5",
        "d2 d2 d2 d3",
        "d3 d6",
        "d2 d7",
        "d3 d7 d2",
        "d5 d4",
        "d4 d6",
        "d4 d5 d1",
        ...["d5 d1", "d6 d1", "d7 d1", "d8 d1", "d3 d3 d3 d1"],
        "d2 d4 d4 d4 d4 d4 d4",
      ],
    ],
    separators: " -.",
    cues: ["bankAccount"],
    beside: 0.8,
    reach: 24,
  },
  {
    id: "new-zealand-account",
    type: "BANK_ACCOUNT",
    layouts: ["d2 d4 d7 d2", "d2 d4 d7 d3"],
    separators: "-",
    form: /^(?:0[1-9]|[123]\d)/,
    cues: ["bankAccount", "account"],
    beside: 0.9,
    alone: 0.65,
  },
  {
    id: "bank-account-short",
    type: "BANK_ACCOUNT",
    layouts: ["d7", "d8", "d9", "d10", "d11", "d12"],
    cues: ["account"],
    beside: 0.6,
    reach: 4,
  },
  {
    id: "card-security-code",
    type: "CVV",
    layouts: ["d3", "d4"],
    cues: ["cvv"],
    beside: 0.9,
    reach: 12,
  },
];

export const bankAndCard: IdFamily = {
  rules,
  cues: {
    routing:
      "routing, routing number, routing no, aba, aba number, rtn, routing transit, transit number, ach routing",
    sortCode: "sort code, sortcode, sort, bankleitzahl, blz, bsb, bsb number",
    transit: "transit number, transit no, branch transit, institution number",
    ifsc: "ifsc, ifsc code, rtgs, neft",
    bankAccount: `account number, account no, account num, acct, acct number, acct no, acc no, bank account,
      bank account number, checking account, checking, savings account, checking account number,
      savings account number, bank acct, deposit account, konto, kto, kto nr, ktonr, kontonummer, konto nr, kontonr,
      bankgiro, plusgiro, bg nr, bank a c, bank a c number, a c number, a c no, bankkonto, bankverbindung, compte,
      numéro de compte, compte bancaire, rib, cuenta, cuenta bancaria, número de cuenta, ccc, clabe, conto,
      conto corrente, numero di conto, c c, conta, conta bancária, número da conta, conta corrente, nib, rekening,
      rekeningnummer, bankrekening, rachunek, rachunku, rachunku bankowego, numer konta, konta, konta bankowego,
      nr rachunku, hesap no, hesap numarası, расчётный счёт, расчетный счет, номер счёта, номер счета, лицевой счёт,
      口座番号, 口座, 계좌번호, 계좌, 银行账号, 银行账户, बैंक खाता, खाता संख्या, खाता नंबर, رقم الحساب, حساب بنكي`,
    account: "account, a c, ac",
    cvv: `cvv, cvc, csc, cvn, cav, cid, card security code, card security, card verification,
      card verification value, card verification code, card verification number, security code, prüfnummer,
      kartenprüfnummer, prüfziffer, sicherheitscode, cryptogramme, cryptogramme visuel, code de sécurité,
      código de seguridad, código de seguridad de la tarjeta, codice di sicurezza, código de segurança,
      beveiligingscode, veiligheidscode, kod cvv, kod cvc, kod bezpieczeństwa, kod zabezpieczający, güvenlik kodu, код безопасности, 安全码, セキュリティコード, 보안코드`,
  },
};

/** Weighted 3, 7 and 1 by turns; of each product the last digit counts. */
function isClabe(value: string): boolean {
  let sum = 0;
  for (let at = 0; at < 17; at++) sum += (digitAt(value, at) * ([3, 7, 1][at % 3] ?? 0)) % 10;
  return (10 - (sum % 10)) % 10 === digitAt(value, 17);
}
