/** For the terms `Bluebird`, `Operation Nightjar`, `C++`, `.NET` and `蓝鸟`. */
export const words = ["Bluebird", "Operation Nightjar", "C++", ".NET", "蓝鸟"];

export const finds = [
  "the «Bluebird» launch",
  "«BLUEBIRD», «bluebird»'s and «Bluebird»_v2",
  "«operation   nightjar» and «Operation-Nightjar»",
  "we write «C++» and «.net»",
  "关于«蓝鸟»项目",
];

export const ignores = ["bluebirds", "operation of a nightjar", "C and NET", "the operation", "蓝色的鸟"];
