export const finds = [
  "jdbc:oracle:thin:«scott/tiger99»@//db:1521/orcl",
  "«app:kjh2asd9»@tcp(db.internal:3306)/prod",
  "https://«48ec9ef28c63e62d5aafdfb1f5b3802c»@o12345.ingest.example.io/67890",
  "postgres://«app:s3cret»@db.example.com:5432/app",
  "redis://:«s3cret»@cache:6379/0",
  "https://«ana:p/ss#w0rd»@example.com/path",
  "https://«ana:p@ssw0rd»@example.com/@ana",
  "https://«x9Qm2Zx7LpV4sT8wBn3R»@git.example.com/team/project",
  "Server=db;Database=app;User Id=sa;Password=«s3cret!»;Encrypt=true",
  "mongodb+srv://«root:hunter2»@cluster0.example.net",
  "postgres://«ana:Qm7!vv92»@db.example.com/app",
];

export const ignores = [
  "https://example.com/users/@ana",
  "http://localhost:3000/@scope/name",
  "postgres://${" + "USER}:${" + "PASSWORD}@db/app",
  "https://{user}:{password}@example.com",
  "https://<URL_CREDENTIALS_k7f3q2ab>@example.com",
  "https://***@example.com",
  "password=hunter2; that is all",
  "https://ana@example.com",
];
