import type { Unit } from "~/platform/unit-of-work.server";
import { inHandMail, returnedMail } from "./internal/letter-mails";
import { peopleOf, unsafeLetter } from "./internal/locked-letter.server";
import { mailPeople } from "./internal/mail-people.server";

/**
 * The job "letter-mail", some seconds after a letter was sent on or back: tells whoever has it now, unless something has happened to
 * it since. Then the step was undone, or what came after it is told instead.
 */
export async function mailAboutLetterStep(unit: Unit, stepId: string): Promise<void> {
  const step = await unit.tx.replyStep.findFirst({ where: { id: stepId } });
  if (!step) return;
  // Waits for a step that is being taken at this moment.
  await unit.tx.$queryRaw`SELECT id FROM reply_letter WHERE id = ${step.letterId}::uuid FOR UPDATE`;
  const letter = await unsafeLetter(unit, step.letterId);
  if (letter.steps.at(-1)?.id !== stepId) return;
  const told = letter.holderId ?? letter.authorId;
  if (told === step.byId) return;
  const byName = (await peopleOf(unit, [step.byId])).get(step.byId ?? "")?.name ?? "En kollega";
  const station = letter.stations.find(({ key }) => key === letter.stationKey)?.title ?? "";
  if (step.kind === "sentOn")
    await mailPeople(unit, [told], letter.id, inHandMail({ byName, station, dueOn: letter.holderDueOn }));
  if (step.kind === "returned") await mailPeople(unit, [told], letter.id, returnedMail(byName));
}
