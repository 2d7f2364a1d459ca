/** What the bench of the engine searches: prose, prose with what looks like a value and is none, and values. */

const prose =
  "The committee met on the second floor and agreed that the timetable should be published early, " +
  "because the teams who depend on it plan their own work around it. Nobody objected to the change. ";

const lookAlikes =
  "Version 3.14.2 came out on 2024-05-17 at 10:45, see https://example.com/docs/page?id=42 for 1,250 changes; " +
  "commit 9f8a1c2 touched `src/http/client.ts` (+120 -37), and the build took 12.5 s instead of 17. ";

const accented =
  "Für das Übergabeprotokoll hat die Geschäftsführung „größere Änderungen“ angekündigt – spätestens übermorgen. " +
  "Później zażółcimy gęślą jaźń, czyli wszystko będzie gotowe… Et voilà, c’est réglé. ";

const people = ["maria.lopez", "j.smith", "oksana", "peter-k", "li.wei", "amina", "t.nguyen", "sofia_r"];
const cards = ["4111 1111 1111 1111", "5555 5555 5555 4444", "4012888888881881", "3782 822463 10005"];

/** The kinds of text; `hits` has about 45 values in 20 KB, some of them again and again, as chats do. */
export type Kind = "clean" | "lookalikes" | "hits" | "accented";

/** Exactly `length` characters; `variant` changes the values, not the form. */
export function textOf(kind: Kind, length: number, variant: number): string {
  let text = "";
  for (let step = 0; text.length < length; step++) text += sentences(kind, variant + step);
  return text.slice(0, length);
}

function sentences(kind: Kind, variant: number): string {
  switch (kind) {
    case "clean":
      return prose;
    case "lookalikes":
      return variant % 2 === 0 ? lookAlikes : prose;
    case "accented":
      return accented;
    case "hits":
      if (variant % 6 === 0) return valuesOf(variant / 6) + lookAlikes;
      return variant % 3 === 0 ? lookAlikes : prose;
    default:
      return kind satisfies never;
  }
}

function valuesOf(variant: number): string {
  const mailbox = `${people[variant % people.length]}@example.com`;
  const phone = `+1 415 555 2${600 + (variant % 9)}`;
  return `Write to ${mailbox} or call ${phone}; the card ${cards[variant % cards.length]} was refused. `;
}

/** A chat body of about `size` bytes, in messages of 900 characters. */
export function chatOf(kind: Kind, size: number): Uint8Array {
  const messages = [{ role: "system", content: "You are a helpful assistant." }];
  for (let length = 120; length < size; ) {
    const content = textOf(kind, Math.min(900, size - length), messages.length);
    messages.push({ role: messages.length % 2 === 1 ? "user" : "assistant", content });
    length += content.length + 32;
  }
  return Buffer.from(JSON.stringify({ model: "gpt-bench", messages }));
}
