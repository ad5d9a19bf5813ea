/**
 * Runs floor and subject in turn, so that what disturbs the machine disturbs both. One turn of each comes before, to
 * warm up. Out: what each round gave.
 */
export async function inTurns<F, S>(
  rounds: number,
  floor: () => Promise<F>,
  subject: () => Promise<S>,
): Promise<{ floor: F[]; subject: S[] }> {
  await floor();
  await subject();
  const measured: { floor: F[]; subject: S[] } = { floor: [], subject: [] };
  for (let round = 0; round < rounds; round++) {
    measured.floor.push(await floor());
    measured.subject.push(await subject());
  }
  return measured;
}
