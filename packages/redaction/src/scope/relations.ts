import { cues, wordList } from "../recognizers/cues";

/**
 * Words that tie a date, a place or an organization to somebody, in English, German, French, Spanish,
 * Italian, Portuguese, Dutch and Polish. Phrases have at most three words.
 */

/** Before a place: lives in, comes from. */
export const placeRelations = cues(
  wordList(
    "live in, lives in, lived in, living in, live near, lives near, living near, live at, lives at, live outside, lives outside, reside in, resides in, residing in, resident of, " +
      "i m from, s from, am from, is from, are from, was from, were from, im from, originally from, come from, comes from, came from, coming from, hails from, friend from, family from, wedding in, wedding is in, home in, house in, flat in, apartment in, moved to, moving to, move to, relocated to, relocating to, relocate to, grew up in, raised in, " +
      "born in, native of, stay in, staying in, hometown, based in, married in, buried in, hospital in, hospitalized in, school in, clinic in, " +
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
export const organizationRelations = cues(
  wordList(
    "work at, works at, worked at, working at, work for, works for, worked for, working for, job at, job with, employed by, employed at, employee of, employee at, employer, " +
      "hired by, fired by, fired from, intern at, internship at, joined, joining, resigned from, manager at, engineer at, nurse at, teacher at, colleague at, position at, diagnosed at, starts at, started at, start at, years at, yrs at, months at, engineer with, ex, former, interview at, interview with, " +
      "treated at, treated by, data engineer at, patient at, patient of, admitted to, hospitalized at, appointment at, surgery at, discharged from, study at, studies at, studied at, studying at, student at, student of, " +
      "enrolled at, enrolled in, attend, attends, attended, attending, graduated from, school at, degree from, member of, account at, account with, insured by, insured with, " +
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
export const dateRelations = cues(
  wordList(
    "born, birth, died, passed away, death, deceased, funeral, buried, admitted, admission, discharged, discharge, hospitalized, hospitalised, diagnosed, diagnosis, surgery, operated, " +
      "operation, treated, treatment, visit, visited, appointment, checkup, check up, vaccinated, vaccination, hired, fired, started work, joined, resigned, married, wedding, divorced, engaged, moved, arrested, " +
      "detained, convicted, sentenced, released, enrolled, graduated, pregnant, due date, seen on, last seen, prescribed, arrived, entered, interviewed, court date, hearing date, starts, exam, flight, interview, doctor, doc, doctors, wedding, party, school, vacation, leave, " +
      "geboren, gestorben, verstorben, verstarb, starb, tod, beerdigung, aufgenommen, aufnahme, eingeliefert, entlassen, entlassung, diagnostiziert, diagnose, operiert, termin, arzttermin, untersuchung, eingestellt, gekündigt, verheiratet, geheiratet, heiratete, hochzeit, geschieden, verhaftet, geimpft, urlaub, arzt, ärztin, einladung, prüfung, " +
      "né, née, mort, morte, décédé, décédée, décès, hospitalisé, hospitalisée, admis, admise, sorti, sortie, diagnostiqué, diagnostiquée, opéré, opérée, opération, rendez vous, embauché, embauchée, licencié, licenciée, marié, mariée, mariage, divorcé, arrêté, arrêtée, vacciné, vaccinée, " +
      "nació, nací, murió, falleció, fallecimiento, ingresó, ingresado, ingresada, ingreso, dado de alta, dada de alta, diagnosticado, diagnosticada, operado, operada, cirugía, cita, contratado, contratada, despedido, despedida, casó, casado, casada, boda, divorció, detenido, detenida, vacunado, vacunada, médico, médica, doctora, examen, multa, vacaciones, " +
      "nacque, morto, morta, morì, deceduto, deceduta, decesso, ricoverato, ricoverata, ricovero, dimesso, dimessa, diagnosticato, diagnosticata, operato, operata, intervento, appuntamento, assunto, assunta, licenziato, licenziata, sposato, sposata, matrimonio, divorziato, arrestato, arrestata, vaccinato, vaccinata, visita, pediatra, dottore, dottoressa, esame, " +
      "nasceu, nasci, morreu, faleceu, falecimento, internado, internada, internação, alta, diagnosticado, operado, cirurgia, consulta, contratado, contratada, demitido, demitida, casou, casamento, divorciou, preso, presa, vacinado, vacinada, " +
      "overleden, overleed, overlijden, opgenomen, opname, ontslagen, geopereerd, operatie, afspraak, aangenomen, getrouwd, trouwde, bruiloft, gescheiden, gearresteerd, gevaccineerd, " +
      "urodził, urodziła, zmarł, zmarła, śmierć, śmierci, przyjęty, przyjęta, przyjęcie, przyjęcia, wypisany, wypisana, wypis, zdiagnozowano, operacja, operacji, wizyta, wizyty, zatrudniony, zatrudniona, zwolniony, zwolniona, ślub, rozwód, aresztowany, aresztowana, zaszczepiony, zaszczepiona, lekarz, lekarza, egzamin, urlop, " +
      "отпуск, приём, прием, умер, умерла, свадьба, принят, выписан, randevu, doğdu, öldü, ameliyat, 入院, 退院, 预约, 予約, الموعد, موعد",
  ),
);

/** Somebody private: the one who speaks, a relative, a patient. Whole words, in lower case. */
export const personWords: ReadonlySet<string> = new Set(
  wordList(
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
  /(?<!\p{L})il (?:travaille|travaillait|habite|habitait|vit|vient|est né|est mort|étudie|a été|est)(?!\p{L})/u;

/** What stands behind a place in languages that put the verb last: `Bursa'da yaşıyorum`, `大阪に住んで`. */
export const placeRelationBehind =
  /^(?:['’]?(?:da|de|ta|te) (?:yaşı|otur|doğ)|['’]?(?:l[ıiuü]y[ıiuü]m)|(?:市|県|府|都)?(?:に住|出身|在住|で生まれ)|(?:시|도)?(?:에 살|에서 살|출신))/u;

/** A label or a member's name that says by itself that the value is about somebody. */
export const personalLabels: Readonly<Record<"DATE" | "LOCATION" | "ORGANIZATION", RegExp>> = {
  DATE: labels(
    "admission date, date of admission, admitted, admitted on, discharge date, date of discharge, discharged, date of death, death date, dod, appointment, appointment date, next appointment, date of visit, visit date, date of service, " +
      "hire date, date of hire, hired, start of employment, wedding date, date of marriage, date of surgery, surgery date, date of diagnosis, due date of birth, last seen, " +
      "aufnahmedatum, entlassungsdatum, sterbedatum, termin, todestag, date d'admission, date de décès, date de sortie, fecha de ingreso, fecha de alta, fecha de defunción, fecha de la cita, data di ricovero, data di morte, data di dimissione, " +
      "data de internação, data de óbito, data de admissão, opnamedatum, overlijdensdatum, data przyjęcia, data zgonu, data wizyty, data wypisu",
  ),
  LOCATION: labels(
    "place of birth, birthplace, birth place, hometown, home town, residence, place of residence, home address, current location, lives in, from, geburtsort, wohnort, heimatort, lieu de naissance, domicile, résidence, lugar de nacimiento, residencia, domicilio, " +
      "luogo di nascita, residenza, local de nascimento, naturalidade, residência, geboorteplaats, woonplaats, miejsce urodzenia, miejsce zamieszkania",
  ),
  ORGANIZATION: labels(
    "employer, workplace, place of work, works at, school, university, insurer, insurance, hospital, clinic, arbeitgeber, arbeitsstelle, krankenkasse, klinik, krankenhaus, employeur, lieu de travail, hôpital, mutuelle, empleador, lugar de trabajo, aseguradora, " +
      "datore di lavoro, ospedale, empregador, local de trabalho, werkgever, ziekenhuis, zorgverzekeraar, pracodawca, miejsce pracy, szpital",
  ),
};

function labels(list: string): RegExp {
  const words = wordList(list).map((words) => words.replaceAll(" ", "[ _-]?"));
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.join("|")})["']?\\s{0,2}[:=|]\\s{0,3}["'*]{0,2}\\s?$`,
    "iu",
  );
}
