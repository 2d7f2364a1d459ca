import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { loadNames } from "../../tagger/names";
import { age } from "./age";

beforeAll(() => {
  loadNames(gunzipSync(readFileSync(new URL("../../../weights/name-tagger.bin.gz", import.meta.url))));
});

test.each([
  ["Gerrit Kuipers (71) in Zwolle ist tot", ["71"]],
  ["Bouchra El Idrissi (34), die dort woont", ["34"]],
  ["El director, Rodolfo Zamarripa, de 61 años, agradeció el gesto", ["61"]],
  ["compareceu Deolinda Craveiro, de 66 anos, viúva", ["66"]],
  ["Dariusz Pawelczyk, lat 47, zam. Odolanów", ["47"]],
  ["Cesarina Mancinelli, anni 77, nata a Gubbio", ["77"]],
  ["Windows Server (19), Table Tennis (22)", []],
  ["Harry Kane (12), Bukayo Saka (45)", []],
  ["Rodolfo Zamarripa, de 10 años de experiencia", []],
  ["un contrato, de 10 años, y otro", []],
])("%s", (text, ages) => {
  expect(age.find(text).map(({ start, end }) => text.slice(start, end))).toEqual(ages);
});
