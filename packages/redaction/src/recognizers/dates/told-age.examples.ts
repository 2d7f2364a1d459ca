export const finds = [
  "my kids are «4» and «7», what now",
  "my son Thijs is «12» and tall",
  "mein bruder Jannik («31») und ich («45», w)",
  "hi im Lou («34», Leeds), im «19»f",
  "it is his «80»th birthday",
  "mi abuela Remedios cumple «90» el lunes, mio figlio compie «5» anni",
  "sono Giada, «24» anni, di sera",
  "маме «67», дочке Алисе «5» лет",
  "my brother Yaw, who is «71» and",
  "my mother, who is «82», lives alone",
];

export const ignores = [
  "my kids are 10 minutes late",
  "his 2nd attempt, my 3rd try, her 1st place",
  "im 5 minutes away (12, rows)",
  "Table (12, columns)",
  "мне 5 яблок",
];
