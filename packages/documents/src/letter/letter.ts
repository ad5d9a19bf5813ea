/** A piece of a letter; its words are in Russian and never markup. */
export type LetterBlock =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: string; align?: "left" | "center" | "right" }
  | { kind: "list"; items: readonly string[]; numbered?: boolean }
  /** A row says what, and how it is: «Номер записи», «K7M2». `header` names the two columns when that helps. */
  | { kind: "table"; header?: readonly [string, string]; rows: readonly (readonly [string, string])[] }
  /** A line to sign on: the post, an empty place, the name when it is known. */
  | { kind: "signature"; post: string; name: string | null }
  | { kind: "pageBreak" };

/** A letter or an act on A4: the reasoned refusal (R52), the act of destruction (R12), an extract for a person, a regulation. */
export type Letter = {
  /** The title of the document, and its first heading. */
  title: string;
  /** Who sends it, above the title, line by line. */
  sender: readonly string[];
  /** To whom, at the right. */
  addressee?: readonly string[];
  /** «№ 12 от 22.11.2026» */
  reference?: string;
  blocks: readonly LetterBlock[];
  /** What every sheet of a letter for official use says: who asked for it, when and why (R34). */
  watermark?: string;
};
