import { notFound } from "../app-error.ts";

/** There is none in this centre. */
export const noSuchImport = () => notFound("Такой загрузки нет. Обновите страницу.");
