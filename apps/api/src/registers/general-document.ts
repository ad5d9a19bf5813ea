import {
  bookingsDocument,
  familiesDocument,
  type GeneralRegister,
  servicesDocument,
} from "@prosvet/documents";
import type { GeneralContent } from "@prosvet/usecases";

/** Makes something of a register for general use, whichever of the three it is. */
export function madeOfGeneral<Made>(
  content: GeneralContent,
  make: <Row>(document: GeneralRegister<Row>) => Made,
): Made {
  const { heading } = content;
  if (content.document === "services") return make(servicesDocument(heading, content.rows));
  if (content.document === "families") return make(familiesDocument(heading, content.rows));
  return make(bookingsDocument(heading, content.rows));
}
