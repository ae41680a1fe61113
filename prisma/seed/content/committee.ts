import { BESKAEFTIGELSESUDVALGET, BYRAADET, OEKONOMIUDVALGET } from "./people";
import type { DemoCommittee, DemoFixedItem, DemoSectionTemplate } from "./shapes";

const EMPTY = "Ingen bemærkninger.";

/** Ringkøbing-Skjern's headings (DOMAIN.md section 2). */
export const RINGKOEBING_SKJERN_TEMPLATE: DemoSectionTemplate = {
  key: "ringkoebing-skjern",
  name: "Sag til fagudvalg",
  sections: [
    {
      key: "sagsfremstilling",
      title: "Sagsfremstilling",
      kind: "text",
      emptyText: EMPTY,
      question: "Hvad er baggrunden, og hvad skal udvalget vide for at kunne beslutte?",
    },
    {
      key: "lovgrundlag",
      title: "Lovgrundlag og juridisk vurdering",
      kind: "text",
      emptyText: EMPTY,
      question: "Hvilken lov gælder, og hvad er der vurderet?",
    },
    {
      key: "oekonomi",
      title: "Økonomi",
      kind: "text",
      emptyText: EMPTY,
      question: "Hvad koster det, hvor længe, og hvilken ramme betaler?",
    },
    {
      key: "effektvurdering",
      title: "Effektvurdering",
      kind: "text",
      emptyText: EMPTY,
      question: "Hvad ventes det at føre til, og hvordan måles det?",
    },
    {
      key: "indstilling",
      title: "Indstilling",
      kind: "recommendation",
      emptyText: "Ingen indstilling.",
      question: "Hvad skal udvalget beslutte? Skriv ét punkt for hver beslutning.",
    },
    {
      key: "bilag",
      title: "Bilag",
      kind: "attachments",
      emptyText: "Ingen bilag.",
      question: "Hvilke filer hører til? Giv hver fil en titel, og markér, om den er åben eller lukket.",
    },
    { key: "beslutning", title: "Beslutning", kind: "decision", emptyText: "", question: "" },
  ],
};

export const AGENDA_APPROVAL: DemoFixedItem = {
  kind: "agendaApproval",
  title: "Godkendelse af dagsorden",
  placement: "first",
  caseNumber: "",
};

/** Its text is written by itself when the agenda is sent out: the tasks that follow from earlier decisions. */
export const FOLLOW_UP: DemoFixedItem = {
  kind: "followUp",
  title: "Opfølgning på udvalgets beslutninger",
  placement: "last",
  caseNumber: "22-000542",
};

export const MUTUAL_INFORMATION: DemoFixedItem = {
  kind: "mutualInformation",
  title: "Gensidig orientering",
  placement: "last",
  caseNumber: "22-000541",
};

export const SIGNATURE_PAGE: DemoFixedItem = {
  kind: "signaturePage",
  title: "Underskriftsside",
  placement: "last",
  caseNumber: "",
};

export const MEETING_ROOM = "Mødelokale 1, Servicecenter, Finderupsvej 9, Skjern";

export const COMMITTEE: DemoCommittee = {
  slug: BESKAEFTIGELSESUDVALGET,
  name: "Beskæftigelsesudvalget",
  kind: "standing",
  voteWording: "parties",
  substituteShortAbsence: true,
  substituteDisqualified: false,
  disqualifiedMayVote: false,
  noticeDays: 4,
  noticeSaturdayCounts: false,
  noticeSendingDayCounts: false,
  defaultPlace: MEETING_ROOM,
  defaultStart: "15.00",
  defaultEnd: "17.00",
  publishesCaseList: true,
  publishesAgenda: true,
  publishesMinutes: true,
  standingSentences: [
    "Administrationens indstilling godkendes.",
    "Punktet tages til orientering.",
    "Punktet tages til efterretning.",
    "Der blev givet en orientering.",
    "Dagsordenen blev godkendt.",
    "Punktet udsættes til næste møde.",
    "Udvalget drøftede sagen.",
  ],
  sectionTemplate: RINGKOEBING_SKJERN_TEMPLATE.key,
  fixedItems: [AGENDA_APPROVAL, FOLLOW_UP, MUTUAL_INFORMATION, SIGNATURE_PAGE],
};

const ANY_OTHER_BUSINESS: DemoFixedItem = {
  kind: "anyOtherBusiness",
  title: "Eventuelt",
  placement: "last",
  caseNumber: "",
};

const RULES = {
  noticeDays: 4,
  noticeSaturdayCounts: false,
  noticeSendingDayCounts: false,
  publishesCaseList: true,
  publishesAgenda: true,
  publishesMinutes: true,
  substituteShortAbsence: true,
  substituteDisqualified: false,
  disqualifiedMayVote: false,
  sectionTemplate: RINGKOEBING_SKJERN_TEMPLATE.key,
  fixedItems: [AGENDA_APPROVAL, ANY_OTHER_BUSINESS, SIGNATURE_PAGE],
} satisfies Partial<DemoCommittee>;

export const FINANCE_COMMITTEE: DemoCommittee = {
  ...RULES,
  slug: OEKONOMIUDVALGET,
  name: "Økonomiudvalget",
  kind: "finance",
  voteWording: "parties",
  defaultPlace: "Udvalgsværelset, Rådhuset, Ved Fjorden 6, Ringkøbing",
  defaultStart: "12.30",
  defaultEnd: "15.30",
  standingSentences: [
    "Økonomiudvalget anbefaler indstillingen over for byrådet.",
    "Administrationens indstilling godkendes.",
    "Punktet tages til efterretning.",
    "Punktet udsættes til næste møde.",
    "Dagsordenen blev godkendt.",
  ],
};

export const COUNCIL: DemoCommittee = {
  ...RULES,
  slug: BYRAADET,
  name: "Byrådet",
  kind: "council",
  voteWording: "names",
  defaultPlace: "Byrådssalen, Rådhuset, Ved Fjorden 6, Ringkøbing",
  defaultStart: "16.00",
  defaultEnd: "19.00",
  standingSentences: [
    "Indstillingen blev godkendt.",
    "Punktet tages til efterretning.",
    "Punktet udsættes til næste møde.",
    "Dagsordenen blev godkendt.",
  ],
};
