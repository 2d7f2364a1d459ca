/** For the pattern `\bE-\d{6}\b`. */
export const finds = ["badge «E-123456» and «E-654321»", "(«E-000000»)"];

export const ignores = ["E-12", "E-1234567", "XE-123456"];
