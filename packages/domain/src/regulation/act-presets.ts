import type { Regulation } from "../catalogues/roles.ts";
import type { LegalAct } from "./legal-act.ts";

const federal = (title: string, number: string, adoptedOn: string): LegalAct => ({
  ...{ level: "federal", title, number, adoptedOn, link: null, offered: true },
});

const local = (title: string): LegalAct => ({
  ...{ level: "local", title, number: null, adoptedOn: null, link: null, offered: true },
});

const laws = [
  federal("Федеральный закон «Об образовании в Российской Федерации»", "273-ФЗ", "2012-12-29"),
  federal("Федеральный закон «О персональных данных»", "152-ФЗ", "2006-07-27"),
];

/** The acts with which a centre of each regulation begins its list (R5). */
export const actPresets: Record<Regulation, readonly LegalAct[]> = {
  garmonia: [...laws, local("Порядок оказания услуг, утвержденный приказом руководителя Организации")],
  klub: [...laws, local("Порядок оказания услуг, приложение 1 к приказу руководителя Организации")],
};
