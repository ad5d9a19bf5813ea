import { notFound } from "../app-error.ts";

export const noSuchConsent = () => notFound("Такого согласия в центре нет. Обновите страницу.");
export const noSuchRecipient = () => notFound("Такого получателя в центре нет. Обновите страницу.");
export const noSuchScan = () =>
  notFound("Такого файла в центре нет, или он уничтожен вместе с данными получателя.");
