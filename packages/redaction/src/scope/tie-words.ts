/** The words that ties begin with: without one of them nothing is compared. */
export const mineWords =
  "my our his her mein meine meiner meinen meinem unser unsere unserer unseren unserem ihr ihre ihrer ihren ihrem sein seine seiner seinen seinem mon ma mes notre nos son sa mi mis nuestro nuestra su mio mia miei mie nostro nostra suo sua meu meus minha minhas nossa mijn onze ons mój moja moje mojej mojego moim moją nasz nasza min mitt".split(
    " ",
  );
export const selfTieWords =
  "i im we bin ich wir je j nous soy estoy somos estamos sono siamo sou estou ik wij jestem jag jeg".split(
    " ",
  );
export const paperWords =
  "cover resignation letter motivation application kündigung kündigungsschreiben bewerbung bewerbungsschreiben anschreiben lettre démission candidature carta renuncia lettera dimissioni demissão ontslagbrief sollicitatiebrief motivatiebrief opzegging sollicitatie wypowiedzenie list podanie".split(
    " ",
  );

/** In front of a place. */
export const hereWords: ReadonlySet<string> = new Set(
  "in at near from outside bei aus à au chez en de a ad di em no na te uit bij w we z ze i på fra från".split(
    " ",
  ),
);

/** Somebody of mine, or something that has a place. */
export const mineWithPlace: ReadonlySet<string> = new Set(
  (
    "mother father mum mom dad parents brother sister son daughter wife husband grandma grandpa grandmother grandfather gran nan aunt uncle cousin nephew niece family folks kid kids " +
    "friend friends girlfriend boyfriend partner fiancé fiancée ex landlord landlady roommate flatmate neighbor neighbour boss colleague tenant doctor dentist lawyer therapist house home flat apartment place condo room office shop store salon restaurant cafe café practice school job work " +
    "mutter vater mama papa eltern bruder schwester sohn tochter frau mann oma opa tante onkel freund freundin familie vermieter chef chefin arzt ärztin wohnung haus zimmer job schule laden praxis " +
    "mère père maman papa parents frère sœur soeur fils fille femme mari mamie papi grand-mère copain copine ami amie famille propriétaire patron appartement maison cabinet médecin " +
    "madre padre mamá papá padres hermano hermana hijo hija mujer marido abuela abuelo tía tío novio novia amigo amiga familia casero jefe piso casa apartamento " +
    "mamma papà genitori fratello sorella figlio figlia moglie marito nonna nonno zia zio amico amica famiglia ragazzo ragazza appartamento ufficio medico " +
    "mãe pai pais irmão irmã filho filha esposa avó avô família namorado namorada moeder vader ouders broer zus zoon dochter vrouw vriend vriendin familie huis appartement " +
    "mama tata matka ojciec rodzice brat siostra syn córka żona mąż babcia dziadek rodzina przyjaciel przyjaciółka mieszkanie dom"
  ).split(" "),
);

/** Between them and the word in front of the place. */
export const whereabouts: ReadonlySet<string> = new Set(
  "back home here over is are was ist war est está è vive jest lives up down out".split(" "),
);

/** With these somebody says what they are. */
export const selfPhrases =
  "i'm|im|i am|we're|we are|i was|bin|wir sind|je suis|j'étais|nous sommes|soy|estoy|somos|estamos|sono|siamo|sou|estou|ik ben|wij zijn|jestem|jag är|jeg er";
/** Up to two of them follow. */
export const selfFillers: ReadonlySet<string> = new Set(
  "a an the one currently now still stuck alone here back originally gerade jetzt momentan noch aktuell un une actuellement una um uma een nu teraz".split(
    " ",
  ),
);
/** What begins so goes on with something else than what they are. */
export const selfOtherwise =
  "interess|looking|going|plan|fly|travel|visit|hoping|writing|read|search|think|work on".split("|");
/** In front of the place. */
export const selfHereWords: ReadonlySet<string> = new Set("in at à en a em w we i på near".split(" "));

/** What somebody belongs to. */
export const mineOrganizations: ReadonlySet<string> = new Set(
  (
    "employer company work school university uni college bank insurance insurer hospital clinic gym daycare kindergarten church team arbeitgeber firma schule uni universität hochschule " +
    "bank krankenkasse versicherung krankenhaus klinik verein kita employeur entreprise boîte école université fac banque mutuelle assurance hôpital clinique club empresa colegio instituto universidad banco " +
    "seguro aseguradora hospital azienda ditta scuola università banca assicurazione ospedale escola faculdade universidade werkgever bedrijf school universiteit zorgverzekeraar ziekenhuis firma szkoła uczelnia pracodawca szpital"
  ).split(" "),
);
/** Between it and its name. */
export const isCalled = "is|was|ist|heißt|est|s'appelle|es|se llama|è|si chiama|é|heet|to";
export const articles: ReadonlySet<string> = new Set("the die der das la le il el o a".split(" "));

/** A letter to somebody's company, or to one where they want to be. */
export const papers =
  "cover letter|resignation|resignation letter|letter of resignation|motivation letter|application|kündigung|kündigungsschreiben|bewerbung|bewerbungsschreiben|anschreiben|" +
  "lettre de démission|lettre de motivation|lettre de résiliation|démission|candidature|" +
  "carta de renuncia|carta de dimisión|carta de presentación|carta de motivación|carta de demissão|carta de apresentação|renuncia|lettera di dimissioni|lettera di presentazione|lettera di motivazione|dimissioni|demissão|" +
  "ontslagbrief|sollicitatiebrief|motivatiebrief|opzegging|sollicitatie|wypowiedzenie|list motywacyjny|podanie o pracę";
/** In front of the day on which it takes effect. */
export const paperDayWords: ReadonlySet<string> = new Set("zum per am au for op na z del le dal".split(" "));
/** In front of the company. */
export const paperToWords: ReadonlySet<string> = new Set(
  "for to at from bei an für von pour à chez para a en per da bij voor aan do w dla".split(" "),
);
export const paperArticles: ReadonlySet<string> = new Set(
  "the die der das la le il el o a de het".split(" "),
);
