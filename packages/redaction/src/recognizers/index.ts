import { regionsOf } from "../policy/languages";
import type { PolicyDocument } from "../policy/schema";
import type { Recognizer } from "../types";
import { nativeAddress } from "./address/native-address";
import { postalAddress } from "./address/postal-address";
import { sixDigitAddress } from "./address/six-digit-address";
import { age } from "./dates/age";
import { calendarDate } from "./dates/calendar-date";
import { caseNumber } from "./ids/case-number";
import { credentials } from "./ids/credentials";
import { ids } from "./ids/ids";
import { machineReadableZone } from "./ids/machine-readable-zone";
import { email } from "./internet/email";
import { ipAddress } from "./internet/ip-address";
import { nameTagger } from "./name-tagger";
import { chatSpeakers } from "./names-by-rule/chat-speakers";
import { germanClauses } from "./names-by-rule/german-clauses";
import { germanPersons } from "./names-by-rule/german-persons";
import { namesByCue } from "./names-by-rule/names-by-cue";
import { namesInColumns } from "./names-by-rule/names-in-columns";
import { namesOfParents } from "./names-by-rule/names-of-parents";
import { otherScriptNames } from "./names-by-rule/other-script-names";
import { otherScriptOrganizations } from "./names-by-rule/other-script-organizations";
import { otherScriptPlaces } from "./names-by-rule/other-script-places";
import { tiedNames } from "./names-by-rule/tied-names";
import { iban } from "./numbers/iban";
import { numberRecognizer } from "./numbers/number-recognizer";
import { paymentCard } from "./numbers/payment-card";
import { phone } from "./numbers/phone";
import { polishAccount } from "./numbers/polish-account";
import { usSsn } from "./numbers/us-ssn";
import { keyedSecret } from "./secrets/keyed-secret";
import { privateKey } from "./secrets/private-key";
import { seedPhrase } from "./secrets/seed-phrase";
import { urlCredentials } from "./secrets/url-credentials";
import { vendorKey } from "./secrets/vendor-key";
import { ownPatternRecognizer } from "./tenant/own-pattern";
import { termRecognizer } from "./tenant/terms";

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
    namesOfParents,
    chatSpeakers,
    otherScriptNames,
    otherScriptOrganizations,
    otherScriptPlaces,
    ...(policy.terms.length > 0 ? [termRecognizer(policy.terms)] : []),
    ...policy.patterns.map((rule, index) => ownPatternRecognizer(rule, index)),
  ];
}
