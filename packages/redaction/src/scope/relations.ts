import { wordList } from "../recognizers/cue-words/cues";
import { Phrases } from "./phrases";

/**
 * Words that tie a date, a place or an organization to somebody, in English, German, French, Spanish,
 * Italian, Portuguese, Dutch and Polish. Phrases have at most three words.
 */

/** Before a place: lives in, comes from. */
export const placeRelations = new Phrases(
  wordList(
    "jailed in, moved here from, came here from, town called, village called, city called, lives with us in, dad in, mom in, " +
      "live in, lives in, lived in, living in, live near, lives near, living near, live at, lives at, live outside, lives outside, reside in, resides in, residing in, resident of, " +
      "i m from, s from, am from, is from, are from, was from, were from, im from, originally from, come from, comes from, came from, coming from, hails from, friend from, family from, wedding in, wedding is in, home in, house in, flat in, apartment in, moved to, moving to, move to, relocated to, relocating to, relocate to, grew up in, raised in, " +
      "born in, native of, stay in, staying in, hometown, based in, married in, buried in, hospital in, hospitalized in, school in, clinic in, " +
      "moved from, moving from, relocated from, move from, home to, stuck in, currently in, i m in, i am in, we re in, we are in, im in, still in, living with, lives with me in, apartment near, house near, settled in, live outside of, live close to, staying near, staying at, immigrated from, emigrated from, vacation home in, studying in, study in, working in, work in, works in, job in, office in, deployed in, stationed in, interned in, retired to, retire in, school near, hospital near, shelter in, prison in, jail in, rent in, renting in, apt in, condo in, place in, " +
      "bin gerade in, bin in, wohne seit, wir wohnen in, wohnen in, leben in, gezogen von, umgezogen nach, wohnung in, haus in, arbeite in, arbeitet in, studiere in, studiert in, zuhause in, gemeldet in, aus der nähe von, lebe bei, wohne bei, wohne nahe, " +
      "habitons à, habitons, vivons à, vivant à, suis né à, suis née à, déménagé à, déménager à, appartement à, maison à, loge à, travaille à, étudie à, je suis à, née le, " +
      "vivimos a, estoy en, piso en, casa en, apartamento en, mudarme a, mudamos a, trabajo en, trabaja en, originario de, originaria de, oriundo de, " +
      "sto a, casa a, appartamento a, siamo di, vengo dalla, mi trasferisco a, ci siamo trasferiti a, lavoro a, lavora a, studio a, residenti a, " +
      "estou em, casa em, apartamento em, trabalho em, estudo em, mudamos para, me mudei para, natural de, moramos em, " +
      "wij wonen in, wonen in, huis in, appartement in, zit in, kamer in, werk in, studeer in, afkomstig uit, geboren te, " +
      "jestem z, jestem w, mieszkamy w, mieszkają w, przeprowadziłem się do, przeprowadziłam się do, przeprowadzam się do, mieszkanie w, dom w, pracuję w, studiuję w, szkoły w, wychowałem się w, wychowałam się w, " +
      "bor ensam i, bor alene i, bosatt i, bosatt på, uppvuxen i, opvokset i, oppvokst i, kotoisin, bor i, bodde i, kommer från, flyttade till, född i, bor på, kommer fra, født i, flyttet til, asun, " +
      "wohne in, wohnt in, wohnhaft in, lebe in, lebt in, lebte in, wohnte in, komme aus, kommt aus, stamme aus, stammt aus, geboren in, anmeldung in, umzug nach, aufgewachsen in, zog nach, ziehe nach, zieht nach, gezogen nach, " +
      "habite à, habite, habitait à, vis à, vit à, vit en, vis en, viens de, vient de, originaire de, née à, né à, grandi à, déménage à, domicilié à, domiciliée à, réside à, " +
      "vivo en, vive en, vivía en, vivimos en, resido en, reside en, soy de, es de, vengo de, viene de, nací en, nació en, nacido en, nacida en, crecí en, creció en, residente en, domiciliado en, me mudé a, se mudó a, " +
      "vivo a, vive a, vivo in, vive in, viveva a, abito a, abita a, abito in, abita in, vengo da, viene da, nato a, nata a, cresciuto a, cresciuta a, residente a, sono di, trasferito a, trasferita a, " +
      "moro em, mora em, vivo em, vive em, morava em, moro no, mora no, moro na, mora na, venho de, vem de, sou de, sou do, sou da, nasci em, nasceu em, nascido em, nascida em, cresci em, residente em, mudei para, " +
      "woon in, woont in, woonde in, woonachtig in, wonend te, wonende te, wonend in, kom uit, komt uit, geboren in, opgegroeid in, verhuisd naar, verhuis naar, " +
      "mieszkam w, mieszkam we, mieszka w, mieszka we, mieszkał w, mieszkała w, zamieszkały w, zamieszkała w, zamieszkały, zamieszkała, pochodzę z, pochodzi z, urodzony w, urodzona w, urodził się w, urodziła się w, " +
      "живу в, живёт в, живет в, жил в, жила в, родился в, родилась в, из города, выдан в, 住在, 来自, 我在",
  ),
);

/** Before an organization: works at, treated at. */
export const organizationRelations = new Phrases(
  wordList(
    "laid off from, laid off by, let go from, let go by, year at, following year at, last day at, hr at, transferred to, transfered to, fell at, collapsed at, barista at, warehouse, " +
      "work at, works at, worked at, working at, work for, works for, worked for, working for, job at, job with, employed by, employed at, employee of, employee at, employer, " +
      "hired by, fired by, fired from, intern at, internship at, joined, joining, resigned from, manager at, engineer at, nurse at, teacher at, colleague at, position at, diagnosed at, starts at, started at, start at, years at, yrs at, months at, engineer with, ex, former, interview at, interview with, " +
      "treated at, treated by, data engineer at, patient at, patient of, admitted to, hospitalized at, appointment at, surgery at, discharged from, study at, studies at, studied at, studying at, student at, student of, " +
      "enrolled at, enrolled in, attend, attends, attended, attending, graduated from, school at, degree from, member of, account at, account with, insured by, insured with, " +
      "boss at, supervisor at, coworker at, friend at, therapist at, doctor at, dentist at, professor at, tutor at, coach at, counselor at, counsellor at, landlord at, shift at, hr at, interned at, i study, studies law at, study law at, law at, goes to, go to, went to, going to, been at, been with, years with, quit, quit at, left, start my, interviewing at, interviewing with, offer from, hired at, onboarding at, marketing at, sales at, accounting at, finance at, it at, developer at, designer at, analyst at, cashier at, driver for, driver at, cook at, barista at, waiter at, waitress at, volunteer at, volunteering at, apprentice at, apprenticeship at, scholarship at, class at, course at, phd at, masters at, degree at, semester at, dorm at, alumni of, insurance is, insurance with, insured through, policy with, mortgage with, loan from, loan with, banking with, bank with, subscribed to, patient in, is in, was in, checked into, rushed to, taken to, er at, surgeon at, clinic at, treatment at, appointment with, mri at, i work in, contract with, case against, sued by, suing, " +
      "bin bei, bin bei der, bin beim, versichert, gekündigt, kündigung bei, gekündigt bei, gearbeitet bei, angefangen bei, anfange bei, fange bei, vertrag bei, kunde bei, kundin bei, konto bei, kredit bei, gehe auf, geht auf, gehe aufs, geht aufs, besucht die, besucht das, schule, lehrer am, lehrerin am, schülerin am, schüler am, student an, studentin an, studium an, arzt am, ärztin am, liege im, liegt im, lag im, krankenhaus, bewerbe mich bei, beworben bei, werkstudent bei, werkstudentin bei, azubi bei, " +
      "bosse chez, bosse à, bosse pour, suis chez, bossais chez, chef chez, patron chez, compte chez, compte à, assuré chez, assurée chez, scolarisé au, scolarisée au, est au, est à, va au, va à, élève au, étudie au, inscrit à, inscrite à, opéré à, opérée à, soigné au, suivi à, suivie à, licencié de, licenciée de, licencié par, licenciée par, démissionné de, contrat avec, " +
      "curro en, trabajé en, trabajando en, jefe en, jefa en, despedido de, despedida de, despidieron de, mi empresa, empresa, cuenta en, seguro con, estudiante de, estudié en, matriculado en, matriculada en, va al, hospitalizado en, hospitalizada en, entrevista en, entrevista con, becario en, becaria en, " +
      "lavoro in, lavora in, lavoravo in, lavoravo per, lavorato per, lavorato in, capo in, ricoverata, ricoverato, ricoverata al, ricoverato al, ricoverata all, in cura al, in cura presso, iscritto a, iscritta a, iscritto al, iscritta al, laureato a, laureata a, va al, va alla, conto in, conto presso, assicurato con, colloquio con, colloquio in, colloquio da, licenziato da, licenziata da, dimesso da, " +
      "trabalhei na, trabalhei no, chefe na, chefe no, demitido da, demitida da, conta no, conta na, aluno da, aluna da, formado pela, formada pela, entrevista na, estagiário na, estagiária na, seguro da, paciente do, " +
      "gewerkt bij, baas bij, ontslagen bij, contract bij, rekening bij, verzekerd, student aan, zit op, opgenomen bij, sollicitatie bij, gesprek bij, lig in, ligt in, " +
      "pracowałem w, pracowałam w, szef w, zwolniony z, zwolniona z, zwolnili mnie z, konto w, studentem, studentką, chodzi do, chodzę do, leżę w, leży w, umowa z, praktyki w, rozmowa w, zatrudnia mnie, pracę w, " +
      "jobbar på, jobbar hos, arbetar på, arbetar hos, jobber i, jobber hos, arbejder hos, studerar vid, pluggar på, " +
      "szef, capo, chef, boss, " +
      "arbeite bei, arbeitet bei, arbeitete bei, arbeite für, arbeitet für, angestellt bei, beschäftigt bei, tätig bei, arbeitgeber, stelle bei, job bei, praktikum bei, ausbildung bei, bewerbung bei, lehre bei, chef bei, behandelt in, behandelt im, patient in, patientin in, studiere an, studiert an, versichert bei, " +
      "travaille chez, travaille à, travaille pour, travaillait chez, employé chez, employée chez, employé de, salarié de, salariée de, embauché par, embauchée par, stage chez, stage à, étudiant à l, étudiante à l, étudie à l, employeur, soigné à, soignée à, hospitalisé à, hospitalisée à, étudie à, étudiant à, étudiante à, " +
      "trabajo en, trabaja en, trabajo para, trabaja para, trabajaba en, empleado de, empleada de, contratado por, prácticas en, estudio en, estudia en, ingresado en, ingresada en, atendido en, atendida en, paciente de, " +
      "lavoro per, lavora per, lavoro presso, lavora presso, lavoro alla, lavora alla, lavoro da, lavora da, lavorava per, impiegato presso, impiegata presso, dipendente di, tirocinio presso, stage presso, assunto da, assunta da, ricoverato a, ricoverata a, ricoverato presso, studio alla, studia alla, " +
      "trabalho na, trabalha na, trabalho no, trabalha no, trabalho em, trabalha em, trabalho para, trabalha para, funcionário da, funcionária da, estágio na, estágio no, empregado da, contratado pela, estudo na, estuda na, internado no, internada no, atendido no, " +
      "werk bij, werkt bij, werkte bij, werk voor, werkt voor, werkzaam bij, in dienst bij, stage bij, werkgever, studeer aan, studeert aan, behandeld in, patiënt bij, opgenomen in, verzekerd bij, " +
      "pracuję w, pracuje w, pracuję dla, pracuje dla, pracował w, pracowała w, zatrudniony w, zatrudniona w, pracownik, pracownica, staż w, pracodawca, studiuję na, studiuje na, leczony w, leczona w, pacjent, pacjentka",
  ),
);

/** Around a date: birth, death of a relative, admission, appointment. */
export const dateRelations = new Phrases(
  wordList(
    "born, birth, died, passed away, death, deceased, funeral, buried, admitted, admission, discharged, discharge, hospitalized, hospitalised, diagnosed, diagnosis, surgery, operated, " +
      "operation, treated, treatment, visit, visited, appointment, checkup, check up, vaccinated, vaccination, hired, fired, started work, joined, resigned, married, wedding, divorced, engaged, moved, arrested, " +
      "detained, convicted, sentenced, released, enrolled, graduated, pregnant, due date, seen on, last seen, prescribed, arrived, entered, interviewed, court date, hearing date, starts, exam, flight, interview, doctor, doc, doctors, wedding, party, school, vacation, leave, " +
      "biopsy, mri, scan, xray, chemo, quit, resign, got married, anniversary, birthday, visa, lease, rent, evicted, eviction, moving, move out, moved out, move in, laid off, last day, first day, start date, start on, accident, crash, injured, injury, fell, ill, symptoms, therapy, session, dentist, test results, results, graduation, graduate, trial, hearing, court, custody, divorce, separated, miscarriage, gave birth, baby, due, delivered, ordered, stolen, robbed, assaulted, trip, travelling, traveling, travel, fly, flying, booked, booking, reservation, check in, checked in, hotel, holiday, off work, sick leave, maternity, shift, " +
      "schlaganfall, herzinfarkt, unfall, mutterschutz, elternzeit, krank, krankgeschrieben, reha, kur, scheidung, trennung, auszug, einzug, umzug, umgezogen, kündigung, ausgezogen, eingezogen, gekündigt zum, visum, reise, fliege, fliegen, flug, gebucht, buchung, geburtstag, taufe, konfirmation, abschluss, verhandlung, gerichtstermin, vorstellungsgespräch, bewerbungsgespräch, probezeit, arbeitsbeginn, angefangen, " +
      "rdv, accouchement, accouché, anniversaire, déménagement, déménage, licenciement, démission, démissionné, vacances, congés, congé, vol, réservé, réservation, accident, audience, divorce, entretien, examen, permis, bail, " +
      "contrato, termina, vence, caduca, operación, operan, cumpleaños, mudanza, despido, baja, accidente, juicio, divorcio, vuelo, viaje, reserva, entrevista, permiso, alquiler, visado, parto, matrícula, " +
      "contratto, scade, ferie, compleanno, trasloco, licenziamento, dimissioni, incidente, udienza, divorzio, volo, viaggio, prenotato, prenotazione, colloquio, affitto, parto, operazione, " +
      "contrato, férias, aniversário, mudança, acidente, audiência, divórcio, voo, viagem, reserva, entrevista, aluguel, parto, cirurgia, exame, médico, médica, vence, " +
      "vakantie, verjaardag, verhuizing, ontslag, ongeluk, zitting, scheiding, vlucht, reis, geboekt, gesprek, huur, bevalling, bevallen, tandarts, dokter, huisarts, ziek, " +
      "wesele, urodziny, przeprowadzka, przeprowadzam, wypowiedzenie, wypadek, rozprawa, rozwód, lot, wyjazd, podróż, rezerwacja, rozmowa, poród, dentysta, umowa, wygasa, zabieg, badanie, badania, " +
      "operation, möte, läkare, inskriven, utskriven, inlagd, opererad, avled, begravning, sjukskriven, återbesök, semester, indlagt, udskrevet, opereret, død, døde, begravelse, sygemeldt, ansat, opsagt, " +
      "innlagt, utskrevet, operert, sykmeldt, ansatt, oppsagt, født, född, fødsel, syntynyt, kuoli, leikkaus, leikattu, kotiutettu, sisäänkirjaus, uloskirjaus, vastaanotto, " +
      "операция, операцию, операции, день рождения, роды, уволили, уволился, переезд, развод, суд, рейс, поездка, вылет, экзамен, авария, договор, ameliyatım, düğün, düğünüm, sınav, sınavım, muayene, doğum günü, uçuş, taşındım, duruşma, 手術, 面接, 結婚, 入社, 退職, 引っ越し, 受診, 診察, 手术, 面试, 结婚, 出院, 住院, 入职, 离职, 수술, 결혼, 면접, 예약, 입원, 퇴원, 생일, 이사, ऑपरेशन, शादी, عملية, زفاف, " +
      "geboren, gestorben, verstorben, verstarb, starb, tod, beerdigung, aufgenommen, aufnahme, eingeliefert, entlassen, entlassung, diagnostiziert, diagnose, operiert, termin, arzttermin, untersuchung, eingestellt, gekündigt, verheiratet, geheiratet, heiratete, hochzeit, geschieden, verhaftet, geimpft, urlaub, arzt, ärztin, einladung, prüfung, " +
      "né, née, mort, morte, décédé, décédée, décès, hospitalisé, hospitalisée, admis, admise, sorti, sortie, diagnostiqué, diagnostiquée, opéré, opérée, opération, rendez vous, embauché, embauchée, licencié, licenciée, marié, mariée, mariage, divorcé, arrêté, arrêtée, vacciné, vaccinée, " +
      "ingresa, nació, nací, murió, falleció, fallecimiento, ingresó, ingresado, ingresada, ingreso, dado de alta, dada de alta, diagnosticado, diagnosticada, operado, operada, cirugía, cita, contratado, contratada, despedido, despedida, casó, casado, casada, boda, divorció, detenido, detenida, vacunado, vacunada, médico, médica, doctora, examen, multa, vacaciones, " +
      "dimettiamo, nacque, morto, morta, morì, deceduto, deceduta, decesso, ricoverato, ricoverata, ricovero, dimesso, dimessa, diagnosticato, diagnosticata, operato, operata, intervento, appuntamento, assunto, assunta, licenziato, licenziata, sposato, sposata, matrimonio, divorziato, arrestato, arrestata, vaccinato, vaccinata, visita, pediatra, dottore, dottoressa, esame, " +
      "nasceu, nasci, morreu, faleceu, falecimento, internado, internada, internação, alta, diagnosticado, operado, cirurgia, consulta, contratado, contratada, demitido, demitida, casou, casamento, divorciou, preso, presa, vacinado, vacinada, " +
      "overleden, overleed, overlijden, opgenomen, opname, ontslagen, geopereerd, operatie, afspraak, aangenomen, getrouwd, trouwde, bruiloft, gescheiden, gearresteerd, gevaccineerd, " +
      "urodził, urodziła, zmarł, zmarła, śmierć, śmierci, przyjęty, przyjęta, przyjęcie, przyjęcia, wypisany, wypisana, wypis, zdiagnozowano, operacja, operacji, wizyta, wizyty, zatrudniony, zatrudniona, zwolniony, zwolniona, ślub, rozwód, aresztowany, aresztowana, zaszczepiony, zaszczepiona, lekarz, lekarza, egzamin, urlop, " +
      "отпуск, приём, прием, умер, умерла, свадьба, принят, выписан, randevu, doğdu, öldü, ameliyat, 入院, 退院, 预约, 予約, الموعد, موعد",
  ),
);

/** Somebody private: the one who speaks, a relative, a patient. Whole words, in lower case. */
export const personWords: ReadonlySet<string> = new Set(
  wordList(
    "uns, unserem, unserer, seinem, ihrem, wohne, arbeite, bin, habe, j'habite, j'ai, suis, su, sus, suo, sua, suoi, sue, nostro, nostra, mi, estoy, estudio, sto, studio, seu, estou, mijne, ons, onze, hem, jestem, moi, mojemu, jag, mitt, mina, jeg, minun, hon, hun, hennes, hendes, mor, bror, syster, søster, dotter, datter, sønn, søn, hustru, kone, kona, mann, mand, kvinna, kvinne, kvinde, pasient, patienten, pasienten, sjef, " +
      "minä, olen, hän, hänen, äiti, isä, veli, sisko, poika, tytär, vaimo, mies, nainen, potilas, varón, hombre, utente, sig, " +
      "parents, kids, kid, landlord, boss, girlfriend's, roommates, tenants, eltern, kinder, kind, chef, chefin, vermieter, enfants, parents, patron, proprio, padres, hijos, jefe, jefa, casero, genitori, figli, capo, pais, filhos, chefe, ouders, kinderen, baas, rodzice, dzieci, szef, szefowa, " +
      "мы, нас, наш, наша, нам, моим, моё, работаю, живу, сына, дочери, жене, мужу, друг, подруга, benimle, ameliyatım, arkadaşım, " +
      "i, i'm, im, my, me, mine, we, our, he, she, his, her, him, mother, father, mom, mum, dad, brother, sister, son, daughter, wife, husband, " +
      "grandmother, grandfather, grandma, grandpa, aunt, uncle, cousin, girlfriend, boyfriend, partner, fiancé, fiancée, neighbour, neighbor, friend, colleague, coworker, roommate, " +
      "patient, client, customer, employee, applicant, tenant, candidate, defendant, claimant, plaintiff, mr, mrs, ms, miss, dr, " +
      "ich, sie, mein, meine, meiner, meinem, meinen, mir, mich, wir, unser, unsere, er, seine, seiner, ihre, ihrer, mutter, vater, mama, papa, bruder, schwester, sohn, tochter, frau, mann, ehefrau, ehemann, oma, opa, großmutter, großvater, onkel, tante, freund, freundin, nachbar, nachbarin, patient, patientin, kunde, kundin, mitarbeiter, mitarbeiterin, herr, " +
      "je, j, moi, mon, ma, mes, nous, notre, elle, mère, père, maman, frère, sœur, fils, fille, épouse, mari, femme, oncle, cousine, ami, amie, voisin, voisine, patiente, cliente, employé, employée, madame, monsieur, mme, " +
      "yo, mi, mis, nuestro, nuestra, ella, él, madre, padre, mamá, papá, hermano, hermana, hijo, hija, esposa, esposo, marido, mujer, abuela, abuelo, tía, tío, primo, prima, amigo, amiga, vecino, vecina, paciente, cliente, empleado, empleada, señor, señora, sr, sra, vivo, soy, trabajo, nací, resido, vengo, crecí, tengo, " +
      "io, mio, mia, miei, mie, lui, lei, mamma, fratello, sorella, figlio, figlia, moglie, nonna, nonno, zia, zio, cugino, cugina, amico, amica, vicino, vicina, paziente, impiegato, signor, signora, abito, lavoro, vengo, sono, " +
      "eu, meu, minha, meus, minhas, ele, ela, mãe, pai, irmão, irmã, filho, filha, avó, avô, tio, tia, vizinho, vizinha, doente, funcionário, funcionária, senhor, senhora, moro, trabalho, nasci, venho, sou, " +
      "ik, mijn, wij, hij, zij, haar, moeder, vader, broer, zus, zoon, dochter, vrouw, man, opa, oma, oom, neef, nicht, vriend, vriendin, buurman, buurvrouw, patiënt, klant, medewerker, meneer, mevrouw, " +
      "ja, mój, moja, moje, moim, moją, mojego, mojej, jego, jej, mama, tata, matka, ojciec, brat, siostra, syn, córka, żona, mąż, babcia, dziadek, ciocia, wujek, kuzyn, kuzynka, przyjaciel, przyjaciółka, sąsiad, sąsiadka, pacjent, pacjentka, klient, klientka, pracownik, pracownica, pan, pani, mieszkam, pracuję, pochodzę, urodziłem, urodziłam, nazywam, " +
      "я, мой, моя, мои, моего, моей, меня, мне, он, она, его, её, ему, ей, мама, папа, бабушка, дедушка, брат, сестра, жена, муж, сын, дочь, " +
      "ben, benim, adım, annem, babam, kardeşim, eşim, oğlum, kızım, anneannem",
  ),
);

/** French `il` is Italian for "the", so the verb has to follow. */
export const frenchHe =
  /il (?:travaille|travaillait|habite|habitait|vit|vient|est né|est mort|étudie|a été|est)(?!\p{L})/iuy;

/** The same in scripts without spaces, or glued to the word. */
export const personSigns =
  /[私僕俺我]|[母父妻娘](?=[はのが])|息子|妈妈|爸爸|女儿|儿子|老公|老婆|저는|제가|제 |내 |우리|엄마|아빠|मैं|मं|मेर|मर[ाी]|أنا|أمي|أبي|ابني|ابنتي|زوجتي|زوجي|عمليتي|موعدي|موعد/gu;

/** Relatives without a word that says whose. */
export const relatives: ReadonlySet<string> = new Set(
  "mom mum dad grandma grandpa granny nan mama papa oma opa mami papi maman mamie papy mamá papá abuela abuelo mamma papà nonna nonno mamãe papai vovó vovô babcia dziadek annem babam kızım oğlum".split(
    " ",
  ),
);
