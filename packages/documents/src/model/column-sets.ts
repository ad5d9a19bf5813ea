import { type RegisterKind, registerColumns } from "@prosvet/domain";
import type { Column, GeneralColumn, Shown } from "./column.ts";

/**
 * Columns of a journal for general use, in the catalogue's order: what the catalogue hides is left out, and what it codes
 * or sums is shown so (R33). In: how each column is shown, by its code.
 */
export const generalSet = <Row>(
  kind: RegisterKind,
  shown: Readonly<Record<string, Shown<Row>>>,
): readonly GeneralColumn<Row>[] =>
  registerColumns[kind]
    .filter((column) => column.general !== "hidden")
    .flatMap(({ code, label }) =>
      shown[code] ? [{ code, header: label, personal: false as const, ...shown[code] }] : [],
    );

/** Columns of a journal for official use: all of the catalogue's (R34). */
export const officialSet = <Row>(
  kind: RegisterKind,
  shown: Readonly<Record<string, Shown<Row>>>,
): readonly Column<Row>[] =>
  registerColumns[kind].flatMap(({ code, label, personal }) =>
    shown[code] ? [{ code, header: label, personal, ...shown[code] }] : [],
  );
