/** What the try-it box starts with. Nobody's data: the numbers are the public examples of their kinds. */
export const sampleText = `Hi, I am Ana Lima. Please refund card 4111 1111 1111 1111.
Reach me at ana.lima@example.com or +1 415 555 2671.
Our server 203.0.113.42 logs postgres://app:s3cret-pass@db.example.net/prod.`;
