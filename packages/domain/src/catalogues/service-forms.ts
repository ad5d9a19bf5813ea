/** Forms in which a service is given (R24–R26). */
export const serviceForms = ["in_person", "visit_home", "visit_event", "remote", "written"] as const;
export type ServiceForm = (typeof serviceForms)[number];

export const serviceFormLabels: Record<ServiceForm, string> = {
  in_person: "Очно, в помещении центра",
  visit_home: "Выезд по месту проживания или обучения ребёнка",
  visit_event: "Выезд на мероприятие",
  remote: "Дистанционно",
  written: "Письменный ответ на запрос",
};
