export const finds = [
  "i live in «Oakhurst» with my dog",
  "mieszkam w «Toruniu» z żoną",
  "sollicitant, wonend te «Gouda», zoekt werk",
  "soy de «Villanueva del Río» y busco piso",
  "sono di «Lecce» e cerco lavoro",
  "my gran was born in «Kingston upon Hull»",
  "wohnhaft in «Bad Salzuflen»",
  "Wohnort: «Oberkochen»",
  '{"city": "«Oakhurst»", "zip": 1}',
  "mam wizytę w «Rzeszowie», potem jadę do «Zielonej Góry»",
];

export const ignores = [
  "she was born in May",
  "I live in fear",
  "er wohnt in Miete",
  "moved to the trash",
  "city: String,",
  "location: the left pane",
  "state that lives in React",
  "moved to Unit 5 of it",
  "I live in Unit 5",
];
