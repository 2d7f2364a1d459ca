import type { ToolPackage } from "./tool";

interface Detection {
  readonly type: string;
  readonly position: readonly [start: number, end: number];
}
interface OpenRedactionModule {
  readonly OpenRedaction: new () => { detect(text: string): Promise<{ detections: readonly Detection[] }> };
}

/** Its types, and ours that each is counted as. What is not listed is counted neither as right nor as wrong. */
const typeForms: readonly (readonly [form: RegExp, type: string])[] = [
  [/^NAME$/, "PERSON"],
  [/^EMAIL$/, "EMAIL"],
  [/^PHONE_/, "PHONE"],
  [/^ADDRESS_/, "ADDRESS"],
  [/^DATE$/, "DATE"],
  [/^DATE_OF_BIRTH$/, "DATE_OF_BIRTH"],
  [/^CREDIT_CARD$/, "CARD"],
  [/^(?:CVV|CVV_CODE)$/, "CVV"],
  [/^(?:IBAN|UK_BANK_ACCOUNT_IBAN)$/, "IBAN"],
  [/^(?:BANK_ACCOUNT_UK|ROUTING_NUMBER_US)$/, "BANK_ACCOUNT"],
  [/^SSN$/, "SSN"],
  [/^IPV[46]$/, "IP_ADDRESS"],
  [/^MAC_ADDRESS$/, "MAC_ADDRESS"],
  [/^URL_WITH_AUTH$/, "URL_CREDENTIALS"],
  [/^(?:PASSPORT_|NEW_ZEALAND_PASSPORT|RUSSIAN_PASSPORT)/, "PASSPORT"],
  [/^DRIVING_LICENSE_/, "DRIVER_LICENSE"],
  [/^(?:VIN|VIN_NUMBER)$/, "VIN"],
  [/LICENSE_PLATE$/, "LICENSE_PLATE"],
  [/^(?:BITCOIN|ETHEREUM|LITECOIN)_ADDRESS$/, "CRYPTO_WALLET"],
  [/^(?:TAX_ID|VAT_NUMBER|UTR_UK|US_EIN|GERMAN_TAX_ID|AUSTRALIAN_TFN|BRAZILIAN_CNPJ|MEXICAN_RFC)$/, "TAX_ID"],
  [
    /^(?:NATIONAL_INSURANCE_UK|FRENCH_SOCIAL_SECURITY|SPANISH_DNI|ITALIAN_FISCAL_CODE|DUTCH_BSN|POLISH_PESEL|INDIAN_AADHAAR|SINGAPORE_NRIC|JAPANESE_MY_NUMBER|SOUTH_KOREAN_RRN|CANADIAN_SIN|SIN_CA|BRAZILIAN_CPF|MEXICAN_CURP|TURKEY_ID|SOUTH_AFRICA_ID)$/,
    "NATIONAL_ID",
  ],
  [
    /^(?:NHS_NUMBER|NPI_NUMBER|DEA_NUMBER|MEDICAL_RECORD_NUMBER|AUSTRALIAN_MEDICARE|HEALTH_PLAN_NUMBER|PATIENT_ID)$/,
    "HEALTH_ID",
  ],
  [/^USERNAME$/, "USERNAME"],
  [
    /(?:_API_KEY|_TOKEN|_SECRET|ACCESS_KEY|SECRET_KEY|PRIVATE_KEY|STORAGE_KEY|SLACK_WEBHOOK|DATABASE_CONNECTION)$/,
    "SECRET",
  ],
];

export const openRedaction: ToolPackage = {
  name: "openredaction",
  version: "1.1.5",
  async open(load) {
    const { OpenRedaction } = (await load("openredaction")) as OpenRedactionModule;
    const redactor = new OpenRedaction();
    return {
      name: "openredaction",
      types: [...new Set(typeForms.map(([, type]) => type))],
      async find(text) {
        const { detections } = await redactor.detect(text);
        return detections.flatMap(({ type, position: [start, end] }) => {
          const ours = typeForms.find(([form]) => form.test(type))?.[1];
          return ours === undefined ? [] : [{ start, end, type: ours }];
        });
      },
    };
  },
};
