import { type CueTable, cueTable } from "./cue-phrases";

/** What names of companies, schools and clinics are made with or stand behind, in the eight languages and Turkish. */
export type OrganizationCueKind =
  /** Behind the name, written as here. */
  | "legal-form"
  /** `Mercy Hospital`. */
  | "head-last"
  /** `the Federal Aviation Administration`: with an article and two words. */
  | "body"
  /** `Coldwater Brewing`, `Tidewater Analytics`: with a capital, as the name. */
  | "company-head"
  /** `Brightloom is a design agency`: what it is stands behind the name. */
  | "trade"
  /** `The Brightloom office is`: what companies have stands behind the name. */
  | "possession"
  /** `Klinikum Fulda`, `Hospital de Braga`. */
  | "head-first"
  /** `Goethe-Gymnasium`: joined to the name in front. */
  | "head-joined"
  /** `University of Leeds`. */
  | "head-of"
  /** `works at Acme`. */
  | "relation"
  /** `Employer: Acme`, `"school": "…"`. */
  | "label"
  /** `Customer: Acme Foods`: a person, unless it is called as companies are. */
  | "party";

const labels =
  "employer|employer name|company|company name|workplace|school|school name|university|college|hospital|clinic|facility|facility name|insurer|insurance|insurance provider|insurance company|insurance carrier|bank|bank name|merchant|merchant name|arbeitgeber|firma|schule|universität|krankenkasse|versicherung|krankenhaus|klinik|" +
  "employeur|entreprise|école|mutuelle|hôpital|empleador|empresa|colegio|aseguradora|datore di lavoro|azienda|scuola|ospedale|assicurazione|empregador|escola|werkgever|bedrijf|zorgverzekeraar|ziekenhuis|pracodawca|szkoła|szpital|işyeri|okul";

/** Labels of forms that ask for one of them, in lower case. */
export const organizationLabels: ReadonlySet<string> = new Set(labels.split("|"));

export const organizationCues: CueTable<OrganizationCueKind> = cueTable<OrganizationCueKind>([
  [
    "legal-form",
    "gmbh|gmbh & co. kg|ltd|ltd.|limited|llc|llp|inc|inc.|corp|corp.|corporation|plc|ag|kg|kgaa|ug|gbr|ohg|e.v.|eg|sarl|sas|s.a.|s.a.s.|s.l.|srl|s.r.l.|spa|s.p.a.|lda|ltda|bv|b.v.|nv|n.v.|vof|ab|oy|oyj|aps|sp. z o.o.|sp.j.|pty|ltd. şti.|a.ş.|a/s|co.|ltda.",
  ],
  [
    "head-last",
    "hospital|university|college|high school|primary school|elementary school|middle school|grammar school|secondary school|elementary|academy|institute|bank|clinic|medical center|medical centre|medical group|health center|health centre|dental|" +
      "pharmacy|bakery|credit union|motors|hospice|logistics|consulting|plumbing|roofing|law firm|paper mill|steel mill|mill|brewery|nursing home|care home|daycare|kindergarten|bookstore|ziekenhuis|infirmary|community center|community centre|law offices|law office|family trust|football club|rugby club|golf club|tennis club|" +
      "üniversitesi|hastanesi|lisesi|bankası|ilkokulu|sigorta|holding",
  ],
  [
    "company-head",
    "technologies|technology|solutions|systems|industries|enterprises|partners|associates|holdings|labs|laboratories|analytics|software|studios|brewing|manor|movers|freight|" +
      "shipping lines|airlines|airways|insurance|capital|ventures|financial|foods|energy|textiles|electronics|robotics|pharmaceuticals|therapeutics|biotech|realty|properties|construction|builders|landscaping|transport|" +
      "trucking|catering|counseling|physiotherapy|orthodontics|pediatrics|veterinary|broadcasting|publishing|publications|foundation|orchestra|tekstil|inşaat|lojistik|gıda",
  ],
  ["body", "agency|authority|administration|commission|ombudsman"],
  [
    "trade",
    "agency|company|startup|firm|consultancy|corporation|manufacturer|retailer|supplier|nonprofit|charity|publisher|airline|brainchild|conglomerate|subsidiary|start-up|cooperative",
  ],
  [
    "possession",
    "office is|offices are|headquarters|office at|office in|offices in|spokesman|spokeswoman|spokesperson|ceo|cfo|cto|shareholders|shareholder|customer support|customer service|support team|sales team|resignation letter|hr department|employees|was founded in|was founded by",
  ],
  [
    "head-first",
    "universität|klinikum|krankenhaus|klinik|uniklinik|uniklinikum|universitätsklinikum|hochschule|fachhochschule|sparkasse|volksbank|autohaus|bäckerei|metzgerei|apotheke|gymnasium|grundschule|realschule|gesamtschule|kanzlei|kita|stadtwerke|spedition|tu|uni|möbel|berufsschule|kinderklinik|zimmerei|tischlerei|druckerei|brauerei|malerbetrieb|metallbau|gasthof|hausarztpraxis|zahnarztpraxis|praxis|oberschule|kindergarten|kita|" +
      "transports|établissements|ets|société|groupe|laboratoires|laboratoire|éditions|résidence|ehpad|talleres|grupo|transportes|construcciones|bodegas|muebles|distribuciones|supermercados|inmobiliaria|residencia|" +
      "gruppo|impresa|ditta|autofficina|pizzeria|construtora|supermercado|bouwbedrijf|transportbedrijf|installatiebedrijf|slagerij|drukkerij|garagebedrijf|zakład|przedszkole|szkoła podstawowa|restauracja|" +
      "université|hôpital|clinique|lycée|collège|fondazione|fondation|fundación|fundação|stichting|fundacja|hospital clínico|hospital general|hospital civil|hospital regional|hospital são|hospital nossa|hospital nuestra|hospital virgen|hospital das|hospital dos|école|banque|pharmacie|boulangerie|universidad|hospital de|hospital da|hospital do|hospital del|hospital san|hospital santa|hospital universitario|clínica|banco|colegio|instituto|farmacia|panadería|escuela|universitat|" +
      "università|ospedale|clinica|banca|liceo|istituto|policlinico|panificio|officina|trattoria|universidade|colégio|escola|farmácia|padaria|oficina|" +
      "universiteit|ziekenhuis|kliniek|basisschool|apotheek|bakkerij|hogeschool|uniwersytet|uniwersytecie|szpital|szpitalu|klinika|liceum|apteka|przychodnia|przychodni|hurtownia|hurtowni|piekarnia|politechnika",
  ],
  [
    "head-joined",
    "gymnasium|institut|stiftung|klinik|klinikum|krankenhaus|hospital|universität|hochschule|akademie|apotheke|schule|grundschule|realschule|gesamtschule|oberschule|hauptschule|berufsschule|kita|kindergarten|bank",
  ],
  ["label", labels],
  [
    "party",
    "customer|customer name|client|client name|vendor|vendor name|supplier|supplier name|account name|account holder|bill to|billed to|ship to|sold to|payee|buyer|seller|landlord|tenant|contractor|kunde|auftraggeber|lieferant|fournisseur|proveedor|fornitore|fornecedor|leverancier|dostawca",
  ],
  ["head-of", "university|hospital|college|bank|school|institute|academy|church"],
  [
    "relation",
    "employer|year at|years at|yrs at|months at|following year at|hr at|last day at|career at|position at|role at|laid off from|resigned from|cover letter for|which later became|acquired by|subsidiary of|ceo of|cto of|cfo of|founder of|employee of|employees of|i work at|i work for|works at|works for|worked at|worked for|working at|working for|my job at|new job at|a job at|job at|employed at|employed by|internship at|intern at|interview at|interview with|hired by|fired from|laid off from|laid off by|employer is|i study at|studies at|studying at|enrolled at|graduated from|treated at|admitted to|boss at|manager at|marketing at|sales at|accounting at|finance at|shift at|doctor at|dentist at|therapist at|counselor at|professor at|start at|started at|starts at|supervisor at|developer at|analyst at|cashier at|barista at|driver at|driver for|cook at|i interned at|my insurance is|insured with|my bank is|my employer|account with|jobbar på|jobbar hos|arbetar på|arbetar hos|anställd hos|anställd på|jobber hos|jobber for|arbejder hos|arbejder for|ansat hos|ansatt hos|conto presso|engineer at|nurse at|teacher at|" +
      "jahren bei|monaten bei|jahre bei|kündigung bei|arbeite bei|konto bei|vertrag bei|versichert bei|gekündigt bei|angefangen bei|beworben bei|arbeitet bei|arbeitete bei|arbeite für|arbeitet für|angestellt bei|beschäftigt bei|praktikum bei|ausbildung bei|stelle bei|job bei|chef bei|kollegin bei|kollege bei|arbeite ich bei|bewerbung bei|" +
      "travaille chez|bosse chez|bossais chez|patron chez|assuré chez|assurée chez|compte chez|travaillais chez|travaille pour|stage chez|embauché chez|embauchée chez|poste chez|employé chez|employée chez|chef chez|" +
      "trabajo para|trabajo en|trabaja en|jefe en|jefa en|cuenta en|seguro con|trabaja para|trabajo en la empresa|lavoro presso|lavoro in|lavora in|capo in|colloquio in|conto in|lavora presso|lavoro per|lavora per|lavoro alla|lavora alla|lavoro da|stage presso|assunto da|assunta da|" +
      "trabalho para|trabalho em|chefe na|chefe no|conta no|trabalho na|trabalha na|trabalho no|estágio na|werk bij|baas bij|verzekerd bij|rekening bij|werkt bij|werkte bij|werk voor|werkt voor|stage bij|baan bij|in dienst bij|pracuję w|pracuje w|szef w|konto w|pracuję dla|pracuje dla|pracuję w firmie|pracuje w firmie|zatrudniony w|zatrudniona w|staż w",
  ],
]);

/** How the forms are written that are something else in other cases. */
export const legalFormsAsWritten: ReadonlyMap<string, readonly string[]> = new Map([
  ["ag", ["AG"]],
  ["kg", ["KG"]],
  ["ug", ["UG"]],
  ["eg", ["eG"]],
  ["a.ş.", ["A.Ş."]],
  ["a/s", ["A/S"]],
  ["co.", ["Co."]],
  ["inc", ["Inc", "INC"]],
  ["corp", ["Corp", "CORP"]],
  ["corporation", ["Corporation"]],
  ["limited", ["Limited", "LIMITED"]],
  ["plc", ["plc", "PLC"]],
  ["spa", ["SpA", "SPA"]],
  ["sas", ["SAS"]],
  ["bv", ["BV"]],
  ["nv", ["NV"]],
  ["ab", ["AB"]],
  ["oy", ["Oy"]],
  ["oyj", ["Oyj"]],
  ["aps", ["ApS"]],
  ["gbr", ["GbR"]],
  ["ohg", ["OHG"]],
  ["pty", ["Pty"]],
  ["vof", ["VOF"]],
  ["lda", ["Lda", "LDA"]],
  ["tu", ["TU"]],
]);
