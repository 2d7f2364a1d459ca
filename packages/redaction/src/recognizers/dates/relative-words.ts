import { wordList } from "../cue-words/cues";

/** Words for people whose age is told, in small letters. */

export const relatives: ReadonlySet<string> = new Set(
  wordList(
    "mother, father, mom, mum, mommy, dad, daddy, brother, sister, son, daughter, kid, child, baby, toddler, wife, husband, grandma, grandpa, grandmother, grandfather, nan, gran, grandson, granddaughter, aunt, uncle, niece, nephew, cousin, girlfriend, boyfriend, gf, bf, fiancé, fiancée, partner, roommate, twin, twins, " +
      "oma, opa, mutter, vater, mama, papa, bruder, schwester, sohn, tochter, kind, frau, mann, ehefrau, ehemann, enkel, enkelin, tante, onkel, freund, freundin, " +
      "mère, père, maman, frère, sœur, fils, fille, femme, mari, épouse, grand-mère, grand-père, mamie, papi, bébé, " +
      "madre, padre, mamá, papá, hijo, hija, hermano, hermana, mujer, marido, esposo, esposa, abuela, abuelo, bebé, nieto, nieta, " +
      "mamma, babbo, figlio, figlia, fratello, sorella, moglie, marito, nonna, nonno, bimbo, bimba, " +
      "mãe, pai, filho, filha, irmão, irmã, avó, avô, bebê, neto, neta, " +
      "moeder, vader, zoon, zoontje, dochter, dochtertje, broer, zus, vrouw, man, zoon, kleinzoon, " +
      "matka, ojciec, tata, syn, córka, brat, siostra, żona, mąż, babcia, dziadek, wnuk, wnuczka, " +
      "mor, far, søn, datter, sønn, bror, søster, søster, kone, mand, dotter, fru, barn",
  ),
);
export const owners: ReadonlySet<string> = new Set(
  wordList(
    "my, his, her, our, their, mein, meine, meinem, meiner, unser, unsere, sein, seine, ihr, ihre, mijn, zijn, haar, ons, onze, min, mitt, vår, hans, hennes",
  ),
);
export const patients: ReadonlySet<string> = new Set(
  wordList(
    "female, male, woman, man, boy, girl, patient, pt, patientin, patiente, paciente, varón, doente, utente, paziente, patiënt, patiënte, pacjent, pacjentka, pasient, potilas",
  ),
);
export const people: ReadonlySet<string> = new Set(
  wordList(
    "homme, hombre, uomo, donna, mulher, homem, senhora, senhor, señora, señor, signora, signore, dame, monsieur, kobieta, mężczyzna, garçon, ragazzo, ragazza, menino, menina, chico, chica, niño, niña, jongen, meisje, kvinne, kvinna, kvinde, pige, dreng, jente, gutt, pojke, flicka",
  ),
);
export const russian: ReadonlySet<string> = new Set(
  wordList(
    "сын, сыну, дочь, дочка, дочери, муж, мужу, жена, жене, мама, маме, папа, папе, мать, отец, брат, брату, сестра, сестре, бабушка, бабушке, дедушка, дедушке, ребёнок, ребёнку, ребенок, ребенку, внук, внучка, пациент, пациентка, мужчина, женщина",
  ),
);
