/** The specimens of the standard. */
export const finds = [
  "«P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10»",
  "scan: «L898902C36UTO7408122F1204159ZE184226B<<<<<10» ok",
  "«I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6»",
];

export const ignores = [
  "L898902C30UTO7408122F1204159ZE184226B<<<<<10",
  "if (a<<2 > 10) { x<<=3; }",
  "cat <<EOF\nline 2\nEOF",
];
