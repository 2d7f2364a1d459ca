import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Recognizer } from "../types";
import { type RecognizerExamples, readExample } from "./examples";
import * as bankAndCardExamples from "./ids/bank-and-card.examples";
import { caseNumber } from "./ids/case-number";
import * as caseNumberExamples from "./ids/case-number.examples";
import { credentials } from "./ids/credentials";
import * as credentialsExamples from "./ids/credentials.examples";
import * as cryptoWalletExamples from "./ids/crypto-wallet.examples";
import * as healthIdExamples from "./ids/health-id.examples";
import { ids } from "./ids/ids";
import * as macAddressExamples from "./ids/mac-address.examples";
import { machineReadableZone } from "./ids/machine-readable-zone";
import * as machineReadableZoneExamples from "./ids/machine-readable-zone.examples";
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
import { email } from "./internet/email";
import * as emailExamples from "./internet/email.examples";
import { ipAddress } from "./internet/ip-address";
import * as ipAddressExamples from "./internet/ip-address.examples";
import { cueRecognizer } from "./names-by-rule/cue-recognizer";
import { knownPlaces } from "./names-by-rule/known-places";
import * as knownPlacesExamples from "./names-by-rule/known-places.examples";
import { latinNames } from "./names-by-rule/latin-names";
import * as latinNamesExamples from "./names-by-rule/latin-names.examples";
import { namesInColumns } from "./names-by-rule/names-in-columns";
import * as namesInColumnsExamples from "./names-by-rule/names-in-columns.examples";
import { namesOfParents } from "./names-by-rule/names-of-parents";
import * as namesOfParentsExamples from "./names-by-rule/names-of-parents.examples";
import { organizations } from "./names-by-rule/organizations";
import * as organizationsExamples from "./names-by-rule/organizations.examples";
import { otherScriptNames } from "./names-by-rule/other-script-names";
import * as otherScriptNamesExamples from "./names-by-rule/other-script-names.examples";
import { otherScriptOrganizations } from "./names-by-rule/other-script-organizations";
import * as otherScriptOrganizationsExamples from "./names-by-rule/other-script-organizations.examples";
import { otherScriptPlaces } from "./names-by-rule/other-script-places";
import * as otherScriptPlacesExamples from "./names-by-rule/other-script-places.examples";
import { places } from "./names-by-rule/places";
import * as placesExamples from "./names-by-rule/places.examples";
import { tiedNames } from "./names-by-rule/tied-names";
import * as tiedNamesExamples from "./names-by-rule/tied-names.examples";
import { iban } from "./numbers/iban";
import * as ibanExamples from "./numbers/iban.examples";
import { numberRecognizer } from "./numbers/number-recognizer";
import { paymentCard } from "./numbers/payment-card";
import * as paymentCardExamples from "./numbers/payment-card.examples";
import { phone } from "./numbers/phone";
import * as phoneExamples from "./numbers/phone.examples";
import { polishAccount } from "./numbers/polish-account";
import * as polishAccountExamples from "./numbers/polish-account.examples";
import { usSsn } from "./numbers/us-ssn";
import * as usSsnExamples from "./numbers/us-ssn.examples";
import { keyedSecret } from "./secrets/keyed-secret";
import * as keyedSecretExamples from "./secrets/keyed-secret.examples";
import { privateKey } from "./secrets/private-key";
import * as privateKeyExamples from "./secrets/private-key.examples";
import { seedPhrase } from "./secrets/seed-phrase";
import * as seedPhraseExamples from "./secrets/seed-phrase.examples";
import { urlCredentials } from "./secrets/url-credentials";
import * as urlCredentialsExamples from "./secrets/url-credentials.examples";
import { vendorKey } from "./secrets/vendor-key";
import * as vendorKeyExamples from "./secrets/vendor-key.examples";
import { ownPatternRecognizer } from "./tenant/own-pattern";
import * as ownPatternExamples from "./tenant/own-pattern.examples";
import { termRecognizer } from "./tenant/terms";
import * as termExamples from "./tenant/terms.examples";

export const recognizersByFile: Readonly<Record<string, readonly [Recognizer, RecognizerExamples]>> = {
  "internet/email": [email, emailExamples],
  "numbers/iban": [iban, ibanExamples],
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
  "internet/ip-address": [ipAddress, ipAddressExamples],
  "secrets/keyed-secret": [keyedSecret, keyedSecretExamples],
  "ids/machine-readable-zone": [machineReadableZone, machineReadableZoneExamples],
  "names-by-rule/known-places": [cueRecognizer([knownPlaces]), knownPlacesExamples],
  "names-by-rule/latin-names": [cueRecognizer([latinNames]), latinNamesExamples],
  "names-by-rule/names-of-parents": [namesOfParents, namesOfParentsExamples],
  "names-by-rule/names-in-columns": [namesInColumns, namesInColumnsExamples],
  "names-by-rule/organizations": [cueRecognizer([organizations]), organizationsExamples],
  "names-by-rule/places": [cueRecognizer([places]), placesExamples],
  "names-by-rule/tied-names": [tiedNames, tiedNamesExamples],
  "names-by-rule/other-script-names": [otherScriptNames, otherScriptNamesExamples],
  "names-by-rule/other-script-organizations": [otherScriptOrganizations, otherScriptOrganizationsExamples],
  "names-by-rule/other-script-places": [otherScriptPlaces, otherScriptPlacesExamples],
  "tenant/own-pattern": [
    ownPatternRecognizer({ type: "EMPLOYEE_ID", pattern: "\\bE-\\d{6}\\b", context: [] }, 0),
    ownPatternExamples,
  ],
  "numbers/payment-card": [numberRecognizer([paymentCard]), paymentCardExamples],
  "numbers/phone": [numberRecognizer([phone(["US", "GB", "DE", "ES", "PL"])]), phoneExamples],
  "numbers/polish-account": [numberRecognizer([polishAccount]), polishAccountExamples],
  "secrets/private-key": [privateKey, privateKeyExamples],
  "secrets/seed-phrase": [seedPhrase, seedPhraseExamples],
  "tenant/terms": [termRecognizer([{ type: "PROJECT", words: termExamples.words }]), termExamples],
  "secrets/url-credentials": [urlCredentials, urlCredentialsExamples],
  "numbers/us-ssn": [numberRecognizer([usSsn]), usSsnExamples],
  "secrets/vendor-key": [vendorKey, vendorKeyExamples],
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
  // Addresses and dates have tests of their own beside them.
  const folders = ["ids/", "internet/", "names-by-rule/", "numbers/", "secrets/", "tables/", "tenant/"];
  const files = folders.flatMap((folder) =>
    readdirSync(join(import.meta.dirname, folder)).map((file) => folder + file),
  );
  const examples = files.filter((file) => file.endsWith(".examples.ts"));
  expect(examples.map((file) => file.replace(".examples.ts", "")).sort()).toEqual(
    Object.keys(recognizersByFile).sort(),
  );
});
