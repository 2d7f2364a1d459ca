import { regionsOf } from "../policy/languages";
import type { PolicyDocument } from "../policy/schema";
import type { Recognizer } from "../types";
import { nativeAddress } from "./address/native-address";
import { postalAddress } from "./address/postal-address";
import { sixDigitAddress } from "./address/six-digit-address";
import { age } from "./dates/age";
import { calendarDate } from "./dates/calendar-date";
import { email } from "./email";
import { iban } from "./iban";
import { caseNumber } from "./ids/case-number";
import { credentials } from "./ids/credentials";
import { ids } from "./ids/ids";
import { ipAddress } from "./ip-address";
import { keyedSecret } from "./keyed-secret";
import { machineReadableZone } from "./machine-readable-zone";
import { nameTagger } from "./name-tagger";
import { chatSpeakers } from "./names-by-rule/chat-speakers";
import { germanClauses } from "./names-by-rule/german-clauses";
import { germanPersons } from "./names-by-rule/german-persons";
import { namesByCue } from "./names-by-rule/names-by-cue";
import { namesInColumns } from "./names-by-rule/names-in-columns";
import { otherScriptNames } from "./names-by-rule/other-script-names";
import { tiedNames } from "./names-by-rule/tied-names";
import { numberRecognizer } from "./number-recognizer";
import { ownPatternRecognizer } from "./own-pattern";
import { paymentCard } from "./payment-card";
import { phone } from "./phone";
import { polishAccount } from "./polish-account";
import { privateKey } from "./private-key";
import { seedPhrase } from "./seed-phrase";
import { termRecognizer } from "./terms";
import { urlCredentials } from "./url-credentials";
import { usSsn } from "./us-ssn";
import { vendorKey } from "./vendor-key";

/** The recognizers of a policy: the built-in ones, then the tenant's own terms and patterns. */
export function recognizersFor(policy: PolicyDocument): Recognizer[] {
  const numbers = numberRecognizer([paymentCard, usSsn, polishAccount, phone(regionsOf(policy.languages))]);
  return [
    email,
    numbers,
    iban,
    ipAddress,
    urlCredentials,
    vendorKey,
    keyedSecret,
    privateKey,
    seedPhrase,
    postalAddress,
    nativeAddress,
    sixDigitAddress,
    calendarDate,
    age,
    ids,
    caseNumber,
    credentials,
    machineReadableZone,
    nameTagger,
    namesByCue,
    germanPersons,
    germanClauses,
    tiedNames,
    namesInColumns,
    chatSpeakers,
    otherScriptNames,
    ...(policy.terms.length > 0 ? [termRecognizer(policy.terms)] : []),
    ...policy.patterns.map((rule, index) => ownPatternRecognizer(rule, index)),
  ];
}
