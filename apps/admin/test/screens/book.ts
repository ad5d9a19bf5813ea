type Slot = { startsAt: string; consultantId: string; form: string };

const dayAfter = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const anonymous = { anonymous: true };
const named = {
  person: { name: "Мария Петрова", phone: "+7 917 123-45-67" },
  consents: [{ purpose: "personal_data", version: 1 }],
};

/** Books at the centre as a portal would: two free times tomorrow, one of them by name, and one booking without a time. */
export async function bookAt(home: string, slug: string): Promise<void> {
  const centre = `${home}/api/public/centres/${slug}`;
  const answer = await fetch(`${centre}/slots?from=${dayAfter(1)}&to=${dayAfter(2)}&form=in_person`);
  const { slots } = (await answer.json()) as { slots: Slot[] };
  const [first, later] = [slots[0], slots[6]];
  const meeting = { form: "in_person", channel: "face_to_face", topic: "3" };
  const bookings = [
    { ...meeting, ...anonymous, startsAt: first?.startsAt, consultantId: first?.consultantId },
    { ...meeting, ...named, startsAt: later?.startsAt, consultantId: later?.consultantId },
    { ...meeting, ...anonymous, question: "Сын не хочет в сад" },
  ];
  for (const [index, booking] of bookings.entries()) {
    const headers = { "Content-Type": "application/json", "Idempotency-Key": `${slug}-${index}` };
    const booked = await fetch(`${centre}/bookings`, {
      method: "POST",
      headers,
      body: JSON.stringify(booking),
    });
    if (booked.status !== 201) throw new Error(`booking ${index}: ${booked.status} ${await booked.text()}`);
  }
}

export const tomorrow = () => dayAfter(1);
