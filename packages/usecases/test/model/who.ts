/** Somebody of the story: one of three who leave a mailbox, or somebody without a name; with or without children. */
export function whoOf(target: number, kind: number) {
  const isNamed = kind % 2 === 1;
  const children = kind >= 10 ? 2 : kind >= 8 ? 1 : 0;
  const name = ["Анна", "Борис", "Вера"][target % 3];
  const person = { name: `${name} Соловей`, email: `${"abv"[target % 3]}@example.ru` };
  const named = { person, consents: [{ purpose: "personal_data", version: 1 }] };
  const joinWaitingList = kind % 4 === 2 ? { joinWaitingList: true } : {};
  const wish = {
    ...(isNamed ? named : { anonymous: true }),
    ...(children > 0 && { childcareAges: Array.from({ length: children }, (_, at) => 3 + at) }),
    ...joinWaitingList,
  };
  const words = `${isNamed ? name : "somebody"}${children > 0 ? ` with ${children} children` : ""}${kind % 4 === 2 ? ", wants it earlier" : ""}`;
  return { wish, words, children };
}
