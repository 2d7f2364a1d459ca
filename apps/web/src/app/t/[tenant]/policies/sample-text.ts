/** What the try-it box starts with. Nobody's data: the numbers are the public examples of their kinds. */
export const sampleText = `Hi, I am Ana Lima. Please refund card 4111 1111 1111 1111.
Reach me at ana.lima@example.com or +1 415 555 2671.
My router is 203.0.113.42, the refund goes to DE89 3704 0044 0532 0130 00.`;
