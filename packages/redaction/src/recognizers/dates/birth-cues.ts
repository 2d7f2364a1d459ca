import { cues, wordList } from "../cue-words/cues";

/** Words before a date that make it somebody's date of birth. */
export const birthCues = cues(
  wordList(
    "born, dob, d o b, date of birth, birth date, birthdate, birthday, bday, b day, birth, " +
      "geboren, geb, geburtsdatum, geburtstag, geb datum, née le, né le, né, née, ddn, mon anniversaire, son anniversaire, ton anniversaire, naissance, naiss, " +
      "nacido, nacida, nació, nací, nacimiento, cumpleaños, f nac, fecha nac, nato il, nata il, nato nel, nata nel, " +
      "nato a, nata a, nascita, compleanno, nascido, nascida, nasceu, nasci, nascimento, aniversário, " +
      "geboortedatum, verjaardag, urodzony, urodzona, urodzenia, urodził, urodziła, urodziłem, urodziłam, urodzony dnia, ur, urodziny, " +
      "född, født, födelsedatum, fødselsdato, fødselsdag, födelsedag, syntynyt, syntymäaika, " +
      "дата рождения, родился, родилась, doğum tarihi, doğum, 生年月日, 出生日期, 出生, 誕生日, 생년월일, 생일, تاريخ الميلاد, जन्म",
  ),
);

/** The same behind it: `12.5.1980 geboren`, `5/6/1990 is my birthday`. */
export const birthCuesAfter = cues(
  wordList(
    "birthday, bday, date of birth, dob, was born, were born, geboren, geburtstag, naissance, nacimiento, cumpleaños, compleanno, aniversário",
  ),
);

/** `b. 1961`, `*12.5.1980`, `Ana, * 12.5.1980`: too short to be words. An asterisk at the beginning of a line is a bullet. */
export const birthMark = /(?:(?<![\p{L}\p{N}])b\. ?|(?<![\p{L}\p{N}*\])])\*|(?<=[^\s*] )\* )$/u;
