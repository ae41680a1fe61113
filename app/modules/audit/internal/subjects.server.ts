import { longDate } from "~/ui/danish-dates";
import type { Actor } from "~/modules/identity/actor";
import { maySomewhere, type Action } from "~/modules/identity/permissions";
import type { Tx, Unit } from "~/platform/unit-of-work.server";

/** What an event happened to, as a reader knows it. */
export interface SubjectName {
  /** "meeting:…" */
  subject: string;
  label: string;
  /** its page; null where it has none */
  to: string | null;
}

type Naming = (tx: Tx, ids: string[]) => Promise<{ id: string; label: string; to: string | null }[]>;

const committeeOf = { committee: { select: { name: true } } } as const;

/** One query for each kind of subject, however many events there are. */
const namings: Record<string, Naming> = {
  meeting: async (tx, ids) =>
    (
      await tx.meeting.findMany({ where: { id: { in: ids } }, select: { id: true, startsAt: true, ...committeeOf } })
    ).map((meeting) => ({
      id: meeting.id,
      label: `${meeting.committee.name}, ${longDate(meeting.startsAt)}`,
      to: `/intern/moeder/${meeting.id}`,
    })),
  proposal: async (tx, ids) =>
    (await tx.proposal.findMany({ where: { id: { in: ids } }, select: { id: true, title: true } })).map(
      ({ id, title }) => ({
        id,
        label: title,
        to: `/intern/forslag/${id}`,
      }),
    ),
  case: async (tx, ids) =>
    (
      await tx.caseFile.findMany({ where: { id: { in: ids } }, select: { id: true, caseNumber: true, title: true } })
    ).map((file) => ({
      id: file.id,
      label: `${file.caseNumber} ${file.title}`,
      to: `/intern/sager/${file.id}`,
    })),
  user: async (tx, ids) =>
    (await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map(({ id, name }) => ({
      id,
      label: name,
      to: `/intern/administration/brugere/${id}`,
    })),
  committee: async (tx, ids) =>
    (await tx.committee.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map(
      ({ id, name }) => ({
        id,
        label: name,
        to: `/intern/administration/udvalg/${id}`,
      }),
    ),
  sectionTemplate: async (tx, ids) =>
    (await tx.sectionTemplate.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map(
      ({ id, name }) => ({
        id,
        label: name,
        to: `/intern/administration/skabeloner/${id}`,
      }),
    ),
  municipality: async (tx, ids) =>
    (await tx.municipality.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map(
      ({ id, name }) => ({
        id,
        label: name,
        to: "/intern/administration/kommunen",
      }),
    ),
  inquiry: async (tx, ids) =>
    (await tx.inquiry.findMany({ where: { id: { in: ids } }, select: { id: true, subject: true } })).map(
      ({ id, subject }) => ({
        id,
        label: subject,
        to: `/intern/henvendelser/${id}`,
      }),
    ),
  reply: async (tx, ids) =>
    (await tx.replyLetter.findMany({ where: { id: { in: ids } }, select: { id: true, subject: true } })).map(
      ({ id, subject }) => ({
        id,
        label: subject,
        to: `/intern/svar/${id}`,
      }),
    ),
  commitment: async (tx, ids) =>
    (await tx.commitment.findMany({ where: { id: { in: ids } }, select: { id: true, title: true } })).map(
      ({ id, title }) => ({
        id,
        label: title,
        to: `/intern/tilsagn/${id}`,
      }),
    ),
  letterTemplate: async (tx, ids) =>
    (await tx.letterTemplate.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map(
      ({ id, name }) => ({
        id,
        label: name,
        to: `/intern/administration/breve/${id}`,
      }),
    ),
  textBlock: async (tx, ids) =>
    (await tx.textBlock.findMany({ where: { id: { in: ids } }, select: { id: true, title: true } })).map(
      ({ id, title }) => ({
        id,
        label: title,
        to: `/intern/administration/faste-tekster/${id}`,
      }),
    ),
  series: async (tx, ids) =>
    (
      await tx.statisticSeries.findMany({ where: { id: { in: ids } }, select: { id: true, measure: true, area: true } })
    ).map(({ id, measure, area }) => ({
      id,
      label: `${measure}, ${area}`,
      to: `/intern/statistik/${id}`,
    })),
  statisticImport: async (tx, ids) =>
    (await tx.statisticImport.findMany({ where: { id: { in: ids } }, select: { id: true, fileName: true } })).map(
      ({ id, fileName }) => ({ id, label: fileName, to: `/intern/statistik/import/${id}` }),
    ),
  project: async (tx, ids) =>
    (await tx.project.findMany({ where: { id: { in: ids } }, select: { id: true, title: true } })).map(
      ({ id, title }) => ({
        id,
        label: title,
        to: `/intern/projekter/${id}`,
      }),
    ),
  priceTable: async (tx, ids) =>
    (await tx.priceTable.findMany({ where: { id: { in: ids } }, select: { id: true, title: true } })).map(
      ({ id, title }) => ({
        id,
        label: title,
        to: `/intern/priser/${id}`,
      }),
    ),
  plan: async (tx, ids) =>
    (await tx.plan.findMany({ where: { id: { in: ids } }, select: { id: true, title: true } })).map(
      ({ id, title }) => ({
        id,
        label: title,
        to: `/intern/planer/${id}`,
      }),
    ),
  mail: async (tx, ids) =>
    (await tx.mailMessage.findMany({ where: { id: { in: ids } }, select: { id: true, subject: true } })).map(
      ({ id, subject }) => ({
        id,
        label: subject,
        to: `/intern/administration/mails/${id}`,
      }),
    ),
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** "meeting:…" as its parts; null for what is no subject. */
export function readSubject(subject: string): { kind: string; id: string } | null {
  const [kind = "", id = ""] = subject.split(":");
  return /^[a-zA-Z]+$/.test(kind) && uuid.test(id) ? { kind, id } : null;
}

/** What one must be allowed somewhere to open a subject's page; the others are administration's own. */
const readers: Partial<Record<string, Action>> = {
  meeting: "readMeeting",
  proposal: "readProposal",
  case: "readCase",
  inquiry: "readInquiry",
  reply: "readInquiry",
  commitment: "readInquiry",
  textBlock: "editTextBlocks",
  letterTemplate: "manageLetters",
  series: "readStatistics",
  statisticImport: "editStatistics",
  project: "readProject",
  priceTable: "readProject",
  plan: "readPlan",
};

/**
 * The names of what events happened to; what is gone, or of an unknown kind, is left out. Whoever may not open such pages, as a
 * system administrator who reads the history alone, is given no link to them.
 */
export async function nameSubjects({ tx, actor }: Unit<Actor>, subjects: string[]): Promise<Map<string, SubjectName>> {
  const read = [...new Set(subjects)].flatMap((subject) => readSubject(subject) ?? []);
  const names = new Map<string, SubjectName>();
  for (const kind of new Set(read.map((part) => part.kind))) {
    const naming = Object.hasOwn(namings, kind) ? namings[kind] : undefined;
    const opens = maySomewhere(actor, readers[kind] ?? "manageMunicipality");
    const found = await naming?.(
      tx,
      read.filter((part) => part.kind === kind).map(({ id }) => id),
    );
    for (const { id, label, to } of found ?? [])
      names.set(`${kind}:${id}`, { subject: `${kind}:${id}`, label, to: opens ? to : null });
  }
  return names;
}

/** Whose history it is: the committees to which the subject belongs. */
export async function committeesOf(tx: Tx, subject: string): Promise<string[]> {
  const read = readSubject(subject);
  if (!read) return [];
  const { kind, id } = read;
  if (kind === "committee") return [id];
  const select = { committeeId: true } as const;
  const rows =
    kind === "meeting"
      ? await tx.meeting.findMany({ where: { id }, select })
      : kind === "proposal"
        ? await tx.proposal.findMany({ where: { id }, select })
        : kind === "case"
          ? await tx.proposal.findMany({ where: { caseFileId: id }, select })
          : kind === "project"
            ? await tx.project.findMany({ where: { id }, select })
            : kind === "plan"
              ? await tx.plan.findMany({ where: { id }, select })
              : [];
  return [...new Set(rows.map(({ committeeId }) => committeeId))];
}
