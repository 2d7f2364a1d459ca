import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Recognizer } from "../types";
import { email } from "./email";
import * as emailExamples from "./email.examples";
import { type RecognizerExamples, readExample } from "./examples";
import { iban } from "./iban";
import * as ibanExamples from "./iban.examples";
import * as bankAndCardExamples from "./ids/bank-and-card.examples";
import { caseNumber } from "./ids/case-number";
import * as caseNumberExamples from "./ids/case-number.examples";
import { credentials } from "./ids/credentials";
import * as credentialsExamples from "./ids/credentials.examples";
import * as cryptoWalletExamples from "./ids/crypto-wallet.examples";
import * as healthIdExamples from "./ids/health-id.examples";
import { ids } from "./ids/ids";
import * as macAddressExamples from "./ids/mac-address.examples";
import * as nationalIdAsiaExamples from "./ids/national-id-asia.examples";
import * as nationalIdEuropeExamples from "./ids/national-id-europe.examples";
import * as nationalIdMoreExamples from "./ids/national-id-more.examples";
import * as nationalIdNordicExamples from "./ids/national-id-nordic.examples";
import * as nationalIdWorldExamples from "./ids/national-id-world.examples";
import * as taxIdExamples from "./ids/tax-id.examples";
import * as taxIdMoreExamples from "./ids/tax-id-more.examples";
import * as travelAndDrivingExamples from "./ids/travel-and-driving.examples";
import * as vatIdExamples from "./ids/vat-id.examples";
import * as vehicleExamples from "./ids/vehicle.examples";
import { ipAddress } from "./ip-address";
import * as ipAddressExamples from "./ip-address.examples";
import { keyedSecret } from "./keyed-secret";
import * as keyedSecretExamples from "./keyed-secret.examples";
import { machineReadableZone } from "./machine-readable-zone";
import * as machineReadableZoneExamples from "./machine-readable-zone.examples";
import { cueRecognizer } from "./names-by-rule/cue-recognizer";
import { knownPlaces } from "./names-by-rule/known-places";
import * as knownPlacesExamples from "./names-by-rule/known-places.examples";
import { latinNames } from "./names-by-rule/latin-names";
import * as latinNamesExamples from "./names-by-rule/latin-names.examples";
import { namesInColumns } from "./names-by-rule/names-in-columns";
import * as namesInColumnsExamples from "./names-by-rule/names-in-columns.examples";
import { organizations } from "./names-by-rule/organizations";
import * as organizationsExamples from "./names-by-rule/organizations.examples";
import { otherScriptNames } from "./names-by-rule/other-script-names";
import * as otherScriptNamesExamples from "./names-by-rule/other-script-names.examples";
import { places } from "./names-by-rule/places";
import * as placesExamples from "./names-by-rule/places.examples";
import { tiedNames } from "./names-by-rule/tied-names";
import * as tiedNamesExamples from "./names-by-rule/tied-names.examples";
import { numberRecognizer } from "./number-recognizer";
import { ownPatternRecognizer } from "./own-pattern";
import * as ownPatternExamples from "./own-pattern.examples";
import { paymentCard } from "./payment-card";
import * as paymentCardExamples from "./payment-card.examples";
import { phone } from "./phone";
import * as phoneExamples from "./phone.examples";
import { polishAccount } from "./polish-account";
import * as polishAccountExamples from "./polish-account.examples";
import { privateKey } from "./private-key";
import * as privateKeyExamples from "./private-key.examples";
import { seedPhrase } from "./seed-phrase";
import * as seedPhraseExamples from "./seed-phrase.examples";
import { termRecognizer } from "./terms";
import * as termExamples from "./terms.examples";
import { urlCredentials } from "./url-credentials";
import * as urlCredentialsExamples from "./url-credentials.examples";
import { usSsn } from "./us-ssn";
import * as usSsnExamples from "./us-ssn.examples";
import { vendorKey } from "./vendor-key";
import * as vendorKeyExamples from "./vendor-key.examples";

export const recognizersByFile: Readonly<Record<string, readonly [Recognizer, RecognizerExamples]>> = {
  email: [email, emailExamples],
  iban: [iban, ibanExamples],
  "ids/bank-and-card": [ids, bankAndCardExamples],
  "ids/case-number": [caseNumber, caseNumberExamples],
  "ids/credentials": [credentials, credentialsExamples],
  "ids/crypto-wallet": [ids, cryptoWalletExamples],
  "ids/health-id": [ids, healthIdExamples],
  "ids/mac-address": [ids, macAddressExamples],
  "ids/national-id-asia": [ids, nationalIdAsiaExamples],
  "ids/national-id-europe": [ids, nationalIdEuropeExamples],
  "ids/national-id-more": [ids, nationalIdMoreExamples],
  "ids/national-id-nordic": [ids, nationalIdNordicExamples],
  "ids/national-id-world": [ids, nationalIdWorldExamples],
  "ids/tax-id-more": [ids, taxIdMoreExamples],
  "ids/tax-id": [ids, taxIdExamples],
  "ids/travel-and-driving": [ids, travelAndDrivingExamples],
  "ids/vat-id": [ids, vatIdExamples],
  "ids/vehicle": [ids, vehicleExamples],
  "ip-address": [ipAddress, ipAddressExamples],
  "keyed-secret": [keyedSecret, keyedSecretExamples],
  "machine-readable-zone": [machineReadableZone, machineReadableZoneExamples],
  "names-by-rule/known-places": [cueRecognizer([knownPlaces]), knownPlacesExamples],
  "names-by-rule/latin-names": [cueRecognizer([latinNames]), latinNamesExamples],
  "names-by-rule/names-in-columns": [namesInColumns, namesInColumnsExamples],
  "names-by-rule/organizations": [cueRecognizer([organizations]), organizationsExamples],
  "names-by-rule/places": [cueRecognizer([places]), placesExamples],
  "names-by-rule/tied-names": [tiedNames, tiedNamesExamples],
  "names-by-rule/other-script-names": [otherScriptNames, otherScriptNamesExamples],
  "own-pattern": [
    ownPatternRecognizer({ type: "EMPLOYEE_ID", pattern: "\\bE-\\d{6}\\b", context: [] }, 0),
    ownPatternExamples,
  ],
  "payment-card": [numberRecognizer([paymentCard]), paymentCardExamples],
  phone: [numberRecognizer([phone(["US", "GB", "DE", "ES", "PL"])]), phoneExamples],
  "polish-account": [numberRecognizer([polishAccount]), polishAccountExamples],
  "private-key": [privateKey, privateKeyExamples],
  "seed-phrase": [seedPhrase, seedPhraseExamples],
  terms: [termRecognizer([{ type: "PROJECT", words: termExamples.words }]), termExamples],
  "url-credentials": [urlCredentials, urlCredentialsExamples],
  "us-ssn": [numberRecognizer([usSsn]), usSsnExamples],
  "vendor-key": [vendorKey, vendorKeyExamples],
};

/** A policy reports nothing below this by default. */
const threshold = 0.5;

function found(recognizer: Recognizer, text: string): string[] {
  const entities = recognizer.find(text).filter((entity) => entity.score >= threshold);
  // Two rules may agree about a value.
  return [...new Set(entities.map(({ start, end }) => `${start}-${end} ${text.slice(start, end)}`))];
}

describe.each(Object.entries(recognizersByFile))("%s", (_file, [recognizer, examples]) => {
  test.each(examples.finds)("finds exactly what is marked in %s", (marked) => {
    const { text, spans } = readExample(marked);
    const wanted = spans.map(({ start, end }) => `${start}-${end} ${text.slice(start, end)}`);
    expect(found(recognizer, text)).toEqual(wanted);
  });

  test.each(examples.ignores)("leaves %s alone", (text) => {
    expect(found(recognizer, text)).toEqual([]);
  });
});

test("every examples file is run", () => {
  const files = ["", "ids/", "names-by-rule/"].flatMap((folder) =>
    readdirSync(join(import.meta.dirname, folder)).map((file) => folder + file),
  );
  const examples = files.filter((file) => file.endsWith(".examples.ts"));
  expect(examples.map((file) => file.replace(".examples.ts", "")).sort()).toEqual(
    Object.keys(recognizersByFile).sort(),
  );
});
