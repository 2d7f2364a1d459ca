export const finds = [
  "mayor de edad, hijo de «Manuel» y de «Carmen», natural de Lugo",
  "nascido a 3 de maio, filho de «José da Silva» e de «Idalina Rocha», solteiro",
  "figlia di «Gaetano» e di «Assunta Russo», nata a Bari",
  "oskarżony, s. «Ryszarda» i «Haliny» z d. «Kłos», ur.",
  "Jan, syn «Mariana» i «Teresy», zam.",
];

export const ignores = [
  "es hijo de un panadero y de una maestra",
  "Seite 12, s. Kapitel und Anhang",
  "figlio di una notte e di Venezia",
  "mój syn Adam i ja",
  ", c. Kraków, i Warszawa",
];
