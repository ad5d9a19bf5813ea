import { column } from "./register-kinds.ts";

/** Default columns of the journal of families (R10); the name and birthday of a child are not collected. */
export const familyColumns = [
  column("ordinal", "№ п/п"),
  column("family_code", "Код семьи"),
  column("registered_on", "Дата постановки на учёт"),
  column("name", "Фамилия Имя Отчество (при наличии) родителя или законного представителя", "hidden", true),
  column("relation", "Кем приходится ребёнку"),
  column("contacts", "Контакты, адрес проживания", "hidden", true),
  column("child_age", "Возраст ребёнка", "summed"),
  column("attends", "Посещает ли образовательную организацию"),
  column("child_category", "Категория семьи, ребёнка", "summed", true),
  column("basis", "Основание"),
  column("forms_of_help", "Формы помощи"),
  column("services_given", "Число услуг"),
  column("last_service_on", "Дата последней услуги"),
  column("consent", "Согласие: вид, номер, дата, срок, отзыв", "coded", true),
  column("removed_on", "Дата снятия с учёта, причина"),
] as const;
