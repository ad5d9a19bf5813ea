/** Hours of one consultant, every day; wall times of the centre. */
export type Hours = {
  consultantId: string;
  from: string;
  until: string;
  seats: number;
  secondConsultantId: string | null;
  roomId: string | null;
};

/** Every kind of hours in the smallest centre: alone, two who share a room, a group, a pair that shares its people. */
export function openingsOf(people: readonly string[], room: string): Hours[] {
  const [anna = "", boris = "", vera = "", galina = "", dina = ""] = people;
  const alone = { seats: 1, secondConsultantId: null, roomId: null };
  return [
    { ...alone, consultantId: anna, from: "09:00", until: "12:00" },
    { ...alone, consultantId: boris, from: "09:00", until: "10:30", roomId: room },
    { ...alone, consultantId: vera, from: "09:45", until: "11:15", roomId: room },
    { ...alone, consultantId: galina, from: "09:00", until: "09:45", seats: 3 },
    { ...alone, consultantId: dina, from: "10:00", until: "11:30", secondConsultantId: anna },
  ];
}
