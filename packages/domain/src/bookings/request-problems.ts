import type { ServiceForm } from "../catalogues/service-forms.ts";

/** What a booking says of its circumstances, as far as these rules read it. */
export type RequestCircumstances = {
  form: ServiceForm;
  anonymous: boolean;
  participants?: number | undefined;
  hasSecondPerson: boolean;
  childcareChildren?: number | undefined;
  childcareAges?: readonly number[] | undefined;
  visitAddress?: string | undefined;
  accessNeeds?: readonly string[] | undefined;
};

/** A field that cannot stay as it is, and what to do about it. */
export type FieldProblem = { path: string; message: string };

type Rule = (request: RequestCircumstances) => FieldProblem | null;

const address: Rule = ({ form, anonymous, visitAddress }) => {
  if (form === "visit_home" && visitAddress === undefined && !anonymous) {
    const message =
      "Напишите адрес, куда приехать. При анонимной записи его можно сказать позже по телефону.";
    return { path: "visitAddress", message };
  }
  if (visitAddress === undefined || form === "visit_home" || form === "visit_event") return null;
  return { path: "visitAddress", message: "Адрес нужен только для выезда. Уберите его или выберите выезд." };
};

const secondPerson: Rule = ({ participants, hasSecondPerson }) =>
  hasSecondPerson && participants === 1
    ? { path: "participants", message: "Указан второй участник: поставьте 2 или уберите его." }
    : null;

const childrenAges: Rule = ({ childcareChildren, childcareAges }) =>
  childcareAges !== undefined && childcareChildren !== undefined && childcareAges.length !== childcareChildren
    ? { path: "childcareAges", message: "Укажите возраст каждого ребёнка, за которым нужен присмотр." }
    : null;

const needsOnce: Rule = ({ accessNeeds = [] }) =>
  new Set(accessNeeds).size === accessNeeds.length
    ? null
    : { path: "accessNeeds", message: "Отметьте каждое условие один раз." };

/**
 * What is wrong with the circumstances of a booking, field by field (R16, R24, R41). Nothing is ever missing from
 * somebody anonymous (R32): the address of a visit may be told later by telephone.
 */
export const problemsOfRequest = (request: RequestCircumstances): FieldProblem[] =>
  [address, secondPerson, childrenAges, needsOnce].flatMap((rule) => rule(request) ?? []);
