import { type CueTable, cueTable } from "./cue-phrases";

/**
 * What stands beside names in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Turkish, Swedish,
 * Danish, Norwegian and Finnish.
 * Phrases are in lower case.
 */
export type NameCueKind =
  /** Before a name; so sure that the name may be in lower case, as its title is. */
  | "chat-title"
  /** Before a name. */
  | "title"
  /** Before a name, and something else in lower case: `ms`, `pan`. */
  | "capital-title"
  /** Before the name of whoever speaks or is spoken to. */
  | "speech"
  /** Behind a name that begins a sentence: what only somebody does. */
  | "deed"
  /** Behind a name and a comma: a question to somebody. */
  | "request"
  /** Behind a given name in Turkish. */
  | "title-behind"
  /** Before a name in any case: `my name is`. */
  | "introduction"
  /** Before a name with a capital. */
  | "capital-introduction"
  /** Before a given and a family name, and as often before anything else that one can be. */
  | "self"
  /** Before a name that ends its line, or before a comma or an exclamation mark: a letter begins with it. */
  | "greeting"
  /** Before a name that ends the text or its line. */
  | "closing"
  /** Before a name, behind a word such as `my`. */
  | "kin"
  /** Before a name, with the `my` in it. */
  | "own-kin"
  /** Of a form, or a member's name; what follows the colon is somebody. */
  | "label"
  /** The same of one part of a name. */
  | "part-label"
  /** `Name:`, which is as often a thing's, and somebody's only among other labels of people. */
  | "weak-label";

const lists: readonly (readonly [NameCueKind, string])[] = [
  ["chat-title", "mr|mrs|dr.|herr|prof."],
  [
    "title",
    "dr|prof|professor|doctor|doctora|dottore|doutor|doutora|docteur|frau|herrn|fräulein|hrn.|monsieur|madame|mme|mlle|mademoiselle|" +
      "señor|señora|señorita|sra|srta|dña|doña|signor|signora|signorina|sig.|sig.ra|sig.na|dott.|dott.ssa|dottor|dottoressa|dr.ssa|avv.|geom.|" +
      "senhor|senhora|dra|meneer|mevrouw|dhr|mevr|mw.|lic.|arq.|mtro.|mtra.|dr.a|sr.a|prof.a|sayın|sn.|nonna|nonno|zia|zio|grandma|grandpa|aunt|auntie|uncle|tía|tío|tia|tio|babcia|ciocia|" +
      "fru|fröken|frøken|herra|rouva|neiti|advokat|advokaten|överläkare|överläkaren|overlæge|overlege|fastlege|asianajaja|ylilääkäri|erikoislääkäri",
  ],
  ["capital-title", "ms|miss|fr.|hr.|sr.|m.|pani|ing.|rev.|ks.|don"],
  ["title-behind", "bey|hanım|hoca|teyze|amca|abi|abla|bey'e|hanım'a"],
  [
    "introduction",
    "my name is|my name's|my full name is|my real name is|his name is|her name is|" +
      "ich heiße|ich heisse|mein name ist|mein name lautet|er heißt|sie heißt|je m'appelle|mon nom est|mon prénom est|il s'appelle|elle s'appelle|" +
      "me llamo|mi nombre es|mi nombre completo es|se llama|mi chiamo|il mio nome è|si chiama|chamo-me|meu nome é|me chamo|o meu nome é|se chama|" +
      "ik heet|mijn naam is|hij heet|zij heet|nazywam się|mam na imię|ma na imię|nazywa się|benim adım|benim ismim|adım soyadım|" +
      "jag heter|mitt namn är|han heter|hon heter|hun heter|jeg heter|mitt navn er|navnet mitt er|jeg hedder|mit navn er|han hedder|hun hedder|nimeni on|hänen nimensä on",
  ],
  [
    "speech",
    "said|asked|replied|whispered|shouted|yelled|exclaimed|told|named him|named her|remember me,|jealous of|dijo|preguntó|disse|chiese|zei|vroeg|powiedział|powiedziała",
  ],
  [
    "deed",
    "lives in|lives on|lives at|lives with|lived in|lived on|was born in|was born on|grew up in|spent a year|had given|told me|asked me|called me|texted me|emailed me|messaged me|wrote to me|and i are|and i were|and i have|and i had|and i will|and i want|wohnt in|habite à|vive en|vive a|abita a|mora em|woont in|mieszka w",
  ],
  [
    "request",
    "can i|can you|can we|could you|could i|would you|will you|please|are you|do you|did you|have you|kannst du|können sie|könnten sie|peux-tu|pouvez-vous|puedes|podrías|puoi|potresti|você pode|pode|kun je|kunt u|możesz|czy możesz",
  ],
  [
    "capital-introduction",
    "maiden name is|maiden name was|last name is|last name was|surname is|surname was|family name is|first name is|middle name is|name was|what's your name?|what is your name?|your name please?|under the name|under the name of|partner's name|wife's name|husband's name|son's name|daughter's name|mother's name|father's name|brother's name|sister's name|boss's name|goes by|was named after|need to add|it's under|it is under|booked under|reservation for|registered to|call me|they call me|myself|yours truly|nenn mich|nennt mich|appelle-moi|llámame|chiamami",
  ],
  ["self", "i am|i'm|this is|ich bin|hier ist|je suis|ici|soy|sono|ik ben|jestem|jag är|jeg er|olen"],
  ["greeting", "kære|kjære|kära|käre|bästa|hyvä|arvoisa|hej|hei|heisann"],
  [
    "closing",
    "lg|vg|mfg|grüße|grüßen|gruß|regards|kind regards|best regards|sincerely|yours truly|cheers|best wishes|cordialement|bien à vous|amicalement|bises|saludos|un saludo|atentamente|un abrazo|" +
      "cordiali saluti|distinti saluti|saluti|un bacio|atenciosamente|cumprimentos|abraços|um abraço|groet|groeten|groetjes|pozdrawiam|z poważaniem|saygılarımla|sevgiler|hälsningar|signed|" +
      "hochachtungsvoll|salutations distinguées|sentiments distingués|salutations|respectueusement|cordialmente|in fede|respeitosamente|hoogachtend|wyrazy szacunku|saygılar|sevgilerle|hilsen|hilsner|mvh|terveisin|terveiset",
  ],
  [
    "own-kin",
    "oğlum|kızım|eşim|annem|babam|kardeşim|ablam|abim|kocam|dedem|anneannem|babaannem|arkadaşım|patronum|komşum|" +
      "dottern|sonen|hustrun|sambon|systern|brodern|datteren|sønnen|konen|kona|vaimoni|mieheni|poikani|tyttäreni|veljeni|siskoni|äitini|isäni|vaimonsa|miehensä|poikansa|tyttärensä|veljensä|sisarensa|äitinsä|isänsä",
  ],
  [
    "kin",
    "mother|father|mom|mum|dad|brother|sister|son|daughter|wife|husband|grandmother|grandfather|aunt|uncle|cousin|nephew|niece|girlfriend|boyfriend|partner|fiancé|fiancée|" +
      "neighbour|neighbor|friend|colleague|coworker|co-worker|roommate|flatmate|boss|manager|landlord|landlady|mother in law|mother-in-law|father in law|father-in-law|" +
      "brother in law|brother-in-law|sister in law|sister-in-law|stepmother|stepfather|ex wife|ex husband|ex-wife|ex-husband|therapist|dentist|tutor|teacher|babysitter|nanny|intern|assistant|" +
      "mère|père|maman|papa|frère|sœur|fils|fille|épouse|mari|femme|oncle|tante|cousin|cousine|ami|amie|voisin|voisine|collègue|patron|patronne|copain|copine|grand-mère|grand-père|belle-mère|beau-père|belle-sœur|" +
      "madre|padre|mamá|papá|hermano|hermana|hijo|hija|esposa|esposo|marido|mujer|abuela|abuelo|suegra|suegro|cuñada|cuñado|primo|prima|amigo|amiga|vecino|vecina|jefe|jefa|novio|novia|" +
      "mamma|fratello|sorella|figlio|figlia|moglie|marito|cugino|cugina|amico|amica|fidanzato|fidanzata|suocera|suocero|cognata|cognato|capo|" +
      "mãe|pai|irmão|irmã|filho|filha|avó|avô|sogra|sogro|cunhada|cunhado|vizinho|vizinha|chefe|namorado|namorada|" +
      "moeder|vader|broer|zus|zoon|dochter|vrouw|oma|opa|oom|neef|nicht|vriend|vriendin|buurman|buurvrouw|schoonmoeder|schoonvader|baas|" +
      "mama|tata|matka|ojciec|brat|siostra|syn|córka|żona|mąż|babcia|dziadek|wujek|kuzyn|kuzynka|przyjaciel|przyjaciółka|sąsiad|sąsiadka|teściowa|teść|szwagier|szef|szefowa|" +
      "brata|siostrę|syna|córkę|żonę|męża|siostry|córki|żony|przyjaciela|sąsiada|szefa|" +
      "mor|far|bror|syster|dotter|hustru|sambo|mormor|farmor|morfar|farfar|kompis|granne|søster|søn|sønn|datter|kone|mand|mann|kæreste|kjæreste|samboer|bestemor|bestefar|nabo|veninde|venninde|ven|venn",
  ],
  [
    "label",
    "full name|patient|patient name|customer|customer name|client name|employee name|contact name|contact person|applicant|applicant name|cardholder|cardholder name|account holder|" +
      "account holder name|card holder|billing name|shipping name|recipient|recipient name|sender name|tenant name|guest name|emergency contact|next of kin|attending physician|legal name|maiden name|signed by|" +
      "patientin|patientenname|kunde|kundin|kundenname|ansprechpartner|ansprechpartnerin|vor- und nachname|vor und nachname|name und vorname|antragsteller|antragstellerin|empfänger|absender|kontoinhaber|kontoinhaberin|versicherte|versicherter|mieter|vermieter|geburtsname|mitarbeiter|mitarbeiterin|sachbearbeiter|sachbearbeiterin|" +
      "nom complet|nom et prénom|nom et prénoms|prénom et nom|patiente|bénéficiaire|titulaire|assuré|assurée|destinataire|expéditeur|nom de naissance|" +
      "nombre completo|nombre y apellidos|nombre y apellido|nombre del paciente|paciente|titular|solicitante|destinatario|remitente|beneficiario|asegurado|" +
      "nome e cognome|nome completo|paziente|intestatario|richiedente|mittente|nominativo|beneficiário|nome do paciente|requerente|remetente|destinatário|utente|" +
      "volledige naam|patiënt|klant|klantnaam|contactpersoon|rekeninghouder|aanvrager|ontvanger|imię i nazwisko|pacjent|pacjentka|klient|klientka|odbiorca|nadawca|wnioskodawca|" +
      "ad soyad|adı soyadı|ad-soyad|ad/soyad|hasta|hasta adı|müşteri|müşteri adı|alıcı|gönderen|" +
      "kläger|klägerin|beklagter|beklagte|antragsgegner|antragsgegnerin|zeuge|zeugin|versicherungsnehmer|versicherungsnehmerin|hausarzt|hausärztin|notfallkontakt|mädchenname|" +
      "demandeur|demandeuse|défendeur|défenderesse|appelant|appelante|intimé|intimée|médecin traitant|souscripteur|personne à prévenir|nom de jeune fille|demandante|demandado|demandada|tomador|médico responsable|contacto de emergencia|" +
      "medico curante|contraente|convenuto|ricorrente|segurado|segurada|nome da mãe|nome do pai|nome de solteira|contato de emergência|requerido|requerida|eiser|eiseres|gedaagde|verzekeringnemer|huisarts|noodcontact|huurder|verhuurder|" +
      "powód|powódka|pozwany|pozwana|ubezpieczony|ubezpieczona|lekarz prowadzący|osoba kontaktowa|nazwisko rodowe|nazwisko panieńskie|adı ve soyadı|sigortalı|davacı|davalı|" +
      "fullständigt namn|för- och efternamn|för och efternamn|patientens namn|kontaktperson|anhörig|närmast anhörig|kärande|svarande|fulde navn|fullt navn|patientens navn|pasient|pasientens navn|pårørende|nærmeste pårørende|" +
      "saksøker|saksøkte|sagsøger|sagsøgte|koko nimi|potilas|potilaan nimi|asiakas|asiakkaan nimi|yhteyshenkilö|omainen|lähiomainen|kantaja|vastaaja|hoitava lääkäri|" +
      "bailleur|locataire|arrendador|arrendadora|arrendatario|arrendataria|locatore|conduttore|senhorio|inquilino|inquilina|zleceniobiorca|zleceniodawca|najemca|wynajmujący|" +
      "hyresvärd|hyresgäst|udlejer|lejer|utleier|leietaker|vuokranantaja|vuokralainen",
  ],
  [
    "part-label",
    "first name|last name|given name|family name|surname|middle name|forename|firstname|lastname|fname|lname|vorname|nachname|familienname|prénom|prénoms|nom de famille|apellido|apellidos|primer apellido|segundo apellido|" +
      "cognome|apelido|sobrenome|voornaam|achternaam|imię|nazwisko|soyad|soyadı|nombre de pila|" +
      "apellido paterno|apellido materno|nome próprio|roepnaam|förnamn|efternamn|fornavn|efternavn|etternavn|mellomnavn|mellemnavn|etunimi|etunimet|sukunimi",
  ],
  [
    "weak-label",
    "name|names|nom|nombre|nome|naam|client|adı|isim|employee|contact|doctor|physician|provider|manager|attn|tenant|landlord|namn|navn|nimi",
  ],
];

/** Names of members are written in one: `firstName`. */
const inOneWord = lists
  .filter(([kind]) => kind === "label" || kind === "part-label")
  .map(([kind, list]): [NameCueKind, string] => [kind, spacedOnly(list).replaceAll(" ", "")]);

function spacedOnly(list: string): string {
  return list
    .split("|")
    .filter((phrase) => phrase.includes(" "))
    .join("|");
}

export const nameCues: CueTable<NameCueKind> = cueTable([...lists, ...inOneWord]);

/** Behind one of these a word for a relative or a friend is somebody's. */
export const possessives: ReadonlySet<string> = new Set(
  (
    "my our his her their your mon ma notre votre son sa ton ta mi nuestro nuestra su tu mio mia suo sua nostro nostra meu minha seu nosso nossa " +
    "mijn onze zijn haar mój moja moją mojego mojej moim jego jej min mitt mine mina din ditt hans hennes hendes vår vårt vores"
  ).split(" "),
);
