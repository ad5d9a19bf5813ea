import { withoutNamedPlaces } from "./named-places.ts";
import { patronymicOf } from "./patronymics.ts";
import { surnameCandidates } from "./surname-candidates.ts";
import { surnamesWithInitials } from "./surnames-with-initials.ts";
import { telephoneIn } from "./telephones.ts";
import { readable, wordsOf } from "./words-of-text.ts";

/** By what a text names somebody. */
export type NamingKind = "phone" | "email" | "patronymic" | "surname_with_initials" | "surname";

export type Naming = {
  kind: NamingKind;
  /** As they stand in the text. */
  words: string;
  /** Names, as they are looked for, that these words may be forms of; none for a telephone or an address. */
  forms: string[];
};

const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/u;

/**
 * What of a text in somebody's own words names a person by itself: a telephone, an e-mail address, a patronymic, a surname
 * with initials (R33 [Г 18], [К 22]). Dates, times, numbers of orders, streets and institutions name nobody. A name of
 * the staff is found too: see `isOfStaff`.
 */
export function findNamings(text: string): Naming[] {
  const read = readable(text);
  const [phone, address] = [telephoneIn(read), email.exec(read)?.[0]];
  const named = withoutNamedPlaces(read);
  const contacts: Naming[] = [];
  if (address) contacts.push({ kind: "email", words: address, forms: [] });
  if (phone) contacts.push({ kind: "phone", words: phone, forms: [] });
  const withInitials = surnamesWithInitials(named).map(
    ({ words, surnames }): Naming => ({
      ...{ kind: "surname_with_initials", words },
      forms: surnames.flatMap(surnameCandidates),
    }),
  );
  const patronymics = wordsOf(named).flatMap((words): Naming[] => {
    const form = patronymicOf(words);
    return form ? [{ kind: "patronymic", words, forms: [form] }] : [];
  });
  return [...contacts, ...withInitials, ...patronymics];
}

/** Words of a text that may be the surname of one whose surname `isTheirs` knows, asked for each form that a word may be of. */
export const findSurnames = (text: string, isTheirs: (surname: string) => boolean): Naming[] =>
  wordsOf(text).flatMap((words): Naming[] => {
    const forms = surnameCandidates(words);
    return forms.some(isTheirs) ? [{ kind: "surname", words, forms }] : [];
  });
