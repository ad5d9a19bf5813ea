/** Specialities of consultants, by which a competent one is suggested (R37). */
export const specialities = [
  "psychologist",
  "speech_therapist",
  "defectologist",
  "social_educator",
  "educator",
  "senior_educator",
  "music_director",
  "pe_instructor",
  "lawyer",
  "medical_worker",
  "other",
] as const;
export type Speciality = (typeof specialities)[number];

export const specialityLabels: Record<Speciality, string> = {
  psychologist: "Педагог-психолог",
  speech_therapist: "Учитель-логопед",
  defectologist: "Учитель-дефектолог",
  social_educator: "Социальный педагог",
  educator: "Воспитатель",
  senior_educator: "Старший воспитатель, методист",
  music_director: "Музыкальный руководитель",
  pe_instructor: "Инструктор по физической культуре",
  lawyer: "Юрист",
  medical_worker: "Медицинский работник",
  other: "Другой специалист",
};
