import { newId } from "@prosvet/crypto";
import { applyScheduleChange, previewScheduleChange, type ScheduleChangeInput } from "@prosvet/usecases";
import { type Act, type Command, clockOf, type Dice, iso, pick } from "./command.ts";
import { day, minute, type World } from "./world.ts";

/** The head previews a change and decides about every booking that it orphans: moved, kept or without a time. */
async function change(world: World, wanted: ScheduleChangeInput, kind: number): Promise<void> {
  const ctx = world.as("head");
  const { basedOn, orphans } = await previewScheduleChange(ctx, wanted);
  const moves = orphans.map(({ bookingId, proposal }, at) => {
    const decided = (kind + at) % 4;
    if (proposal && decided < 2) {
      return { bookingId, startsAt: iso(+proposal.startsAt), consultantId: proposal.consultant.id };
    }
    if (decided === 2) return { bookingId, keep: true as const, why: "Примет заведующая" };
    return { bookingId, withoutTime: true as const };
  });
  await applyScheduleChange(ctx, { change: wanted, basedOn, moves }, newId());
}

function absence(world: World, { target, time, kind }: Dice): Act | null {
  const consultantId = target === 0 ? null : (pick(world.people, target) ?? null);
  const wall = new Date(world.now + (time % 3) * day + 300 * minute).toISOString().slice(0, 10);
  const who = consultantId ? "ABVGD"[world.people.indexOf(consultantId)] : "everybody";
  const told = { consultantId, fromDay: wall, toDay: wall, reason: "Заболел" };
  const hours = time % 2 === 0 ? { fromTime: "09:30", toTime: "11:00" } : {};
  return {
    words: `of ${who} on ${wall} ${hours.fromTime ?? "all day"}, decisions ${kind}`,
    run: () => change(world, { kind: "absence", absence: { ...told, ...hours } }, kind),
  };
}

function comeBack(world: World, { target, kind }: Dice): Act | null {
  const found = pick(world.shot.absences, target);
  if (!found) return null;
  const run = () => change(world, { kind: "withdraw_absence", absenceId: found.id }, kind);
  return { words: `from ${clockOf(found.starts)}`, run };
}

/** What the head does to the schedule. */
export const scheduleCommands: Command[] = [
  { name: "absence", plan: absence, often: 2 },
  { name: "back from an absence", plan: comeBack, often: 1 },
];
