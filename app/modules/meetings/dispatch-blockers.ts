import { nearDate } from "~/ui/danish-dates";
import type { AgendaItemView, ItemProposal } from "./agenda";
import type { CalendarDate } from "./calendar-date";

/** Something that stops the agenda from being sent out (`must`), or that is merely wise to mend first. */
export interface Reason {
  code: ReasonCode;
  must: boolean;
  /** "Punkt 3 er sendt retur" */
  title: string;
  /** Who does what, since when: one or two short sentences. */
  text: string;
  /** Where it is mended. */
  to: string;
  item: { id: string; number: string; title: string } | null;
  /** Whom it waits for, and since when. */
  heldBy: string | null;
  since: string | null;
}

export type ReasonCode =
  | "empty"
  | "noRecipients"
  | "draft"
  | "submitted"
  | "returned"
  | "noClosedReason"
  | "noPublicTitle"
  | "late"
  | "onlyFixed"
  | "bareTitle"
  | "making"
  | "unreadable";

/** What the blockers look at; the page and the use case read it alike. */
export interface AgendaToDispatch {
  meetingId: string;
  /** What is to be sent out: the whole agenda, or the late items of a supplementary one. */
  items: readonly AgendaItemView[];
  supplement: boolean;
  recipientCount: number;
  deadline: CalendarDate;
  today: CalendarDate;
}

/** Everything in the way of sending the agenda out, what must be mended first. The page explains by it, the use case refuses by it. */
export function dispatchBlockers(agenda: AgendaToDispatch): Reason[] {
  const reasons = [...aboutTheWhole(agenda), ...agenda.items.flatMap((item) => aboutItem(agenda, item))];
  return [...reasons.filter(({ must }) => must), ...reasons.filter(({ must }) => !must)];
}

export const mustBeMended = (reasons: readonly Reason[]): Reason[] => reasons.filter(({ must }) => must);

const page = ({ meetingId }: AgendaToDispatch) => `/intern/moeder/${meetingId}`;

function aboutTheWhole(agenda: AgendaToDispatch): Reason[] {
  const { items, supplement, recipientCount, deadline, today } = agenda;
  const reasons: Reason[] = [];
  const whole = { to: page(agenda), item: null, heldBy: null, since: null };
  if (items.length === 0)
    reasons.push({
      ...whole,
      code: "empty",
      must: true,
      title: supplement ? "Der er ingen sene punkter" : "Dagsordenen er tom",
      text: supplement ? "Sæt det punkt på, der ikke kan vente." : "Sæt den første sag på.",
      to: `${page(agenda)}?tilfoej=1`,
    });
  else if (!supplement && items.every(({ fixedKind }) => fixedKind !== null))
    reasons.push({
      ...whole,
      code: "onlyFixed",
      must: false,
      title: "Der er kun faste punkter",
      text: "Sæt en sag på, eller aflys mødet.",
      to: `${page(agenda)}?tilfoej=1`,
    });
  if (recipientCount === 0)
    reasons.push({
      ...whole,
      code: "noRecipients",
      must: true,
      title: "Dagsordenen har ingen modtagere",
      text: "Udvalget har ingen medlemmer på mødedagen. En administrator kan tilføje dem.",
      to: `${page(agenda)}#modtagere`,
    });
  if (!supplement && today > deadline)
    reasons.push({
      ...whole,
      code: "late",
      must: false,
      title: "Fristen er overskredet",
      text: `Dagsordenen skulle være sendt senest ${nearDate(deadline, today)}. Den kan stadig sendes.`,
      to: `${page(agenda)}#frist`,
    });
  return reasons;
}

function aboutItem(agenda: AgendaToDispatch, item: AgendaItemView): Reason[] {
  const found: Reason[] = [];
  const named = { id: item.id, number: item.number, title: item.title };
  const add = (code: ReasonCode, must: boolean, rest: Pick<Reason, "title" | "text" | "to"> & Partial<Reason>) =>
    found.push({ item: named, heldBy: null, since: null, ...rest, code, must });
  const panel = `${page(agenda)}?punkt=${item.id}`;
  const number = `Punkt ${item.number}`;
  if (item.proposal && item.proposal.status !== "ready") {
    const way = onItsWay[item.proposal.status];
    add(item.proposal.status, true, {
      title: `${number} ${way.title}`,
      text: way.text(item.proposal, agenda.today),
      to: `/intern/forslag/${item.proposal.id}`,
      heldBy: way.heldBy(item.proposal),
      since: item.proposal.step?.at ?? item.proposal.createdAt,
    });
  }
  if (item.closed && item.closedReason.trim() === "")
    add("noClosedReason", true, {
      title: `${number} er lukket uden begrundelse`,
      text: "Skriv, hvilket hensyn der kræver det.",
      to: panel,
    });
  if (item.closed && item.publicTitle.trim() === "")
    add("noPublicTitle", true, {
      title: `${number} mangler en offentlig titel`,
      text: "Skriv, hvad offentligheden må vide om punktet.",
      to: panel,
    });
  else if (item.closed && /^lukket( punkt| sag)?[.:]?$/i.test(item.publicTitle.trim()))
    add("bareTitle", false, {
      title: `${number} har en offentlig titel uden indhold`,
      text: `“${item.publicTitle.trim()}” siger ikke, hvad sagen handler om. Det kræver, at fortroligheden gør det nødvendigt.`,
      to: panel,
    });
  if (item.proposal?.making)
    add("making", true, {
      title: `Et bilag til punkt ${item.number} er ved at blive lavet`,
      text: "Det tager et øjeblik. Genindlæs siden, og send så.",
      to: `/intern/forslag/${item.proposal.id}#bilag`,
    });
  for (const [index, { title, textProblem }] of item.attachments.entries())
    if (textProblem)
      add("unreadable", false, {
        title: `Bilag ${index + 1} til punkt ${item.number} kan ikke læses op`,
        text: `${title}: ${textProblem} ${agenda.supplement ? "Tillægsdagsordenen" : "Dagsordenen"} kan godt sendes.`,
        to: item.proposal ? `/intern/forslag/${item.proposal.id}#bilag` : panel,
      });
  return found;
}

interface WayWords {
  title: string;
  text: (proposal: ItemProposal, today: CalendarDate) => string;
  heldBy: (proposal: ItemProposal) => string | null;
}

const onItsWay: Record<"draft" | "submitted" | "returned", WayWords> = {
  draft: {
    title: "er stadig en kladde",
    text: ({ authorName }) => `${authorName} skriver og skal sende den til godkendelse.`,
    heldBy: ({ authorName }) => authorName,
  },
  submitted: {
    title: "mangler godkendelse",
    text: ({ step, authorName }, today) =>
      `Sendt til godkendelse ${step ? `${nearDate(step.at, today)} af ${step.byName}` : `af ${authorName}`}.`,
    heldBy: () => null,
  },
  returned: {
    title: "er sendt retur",
    text: ({ step, authorName }, today) =>
      step
        ? `${authorName} retter teksten. Returneret ${nearDate(step.at, today)} af ${step.byName}.`
        : `${authorName} retter teksten.`,
    heldBy: ({ authorName }) => authorName,
  },
};
