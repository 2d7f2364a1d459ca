import { expect, test } from "vitest";
import { readExample } from "../examples";
import { postalAddress } from "./postal-address";

test.each([
  "«Avda. de la Constitución, 77, 3º dcha, 46009 Valencia»",
  "«Calle de Alcalá 212, 4º izq., 28028 Madrid»",
  "«Rua do Poço Novo, n.o 17, 2780-115 Oeiras»",
  "«Møllevangen 27, 1. th., 8450 Hammel»",
  "«Storgata 4, 0155 Oslo» og ring meg",
  "«Hauptstraße 11, 78532 Tuttlingen» Tel.: 0171",
  '{"ulica":"«Słoneczna 8»","kod_pocztowy":"«32-020»"}',
  '{"codigo_postal":"«28013»"}',
  "«Strandvejen 112 B, st. tv.\n2900 Hellerup»",
  "Vivo en la calle. Tengo 77 años",
])("nothing but the whole address is found in %s", (marked) => {
  const { text, spans } = readExample(marked);
  const found = postalAddress.find(text).map(({ start, end }) => ({ start, end }));
  expect(found).toEqual(spans);
});
