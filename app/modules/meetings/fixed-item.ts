/** Items that every agenda of a committee begins or ends with. */
export const fixedItemKinds = [
  "agendaApproval",
  "mutualInformation",
  "comingMeetings",
  "followUp",
  "anyOtherBusiness",
  "signaturePage",
  "other",
] as const;
export type FixedItemKind = (typeof fixedItemKinds)[number];

export const fixedItemNames: Record<FixedItemKind, string> = {
  agendaApproval: "Godkendelse af dagsorden",
  mutualInformation: "Gensidig orientering",
  comingMeetings: "Punkter til kommende møder",
  followUp: "Opfølgning på udvalgets beslutninger",
  anyOtherBusiness: "Eventuelt",
  signaturePage: "Underskriftsside",
  other: "Andet",
};

export const defaultFixedItems = [
  { kind: "agendaApproval", title: "Godkendelse af dagsorden", placement: "first", position: 1 },
  { kind: "mutualInformation", title: "Gensidig orientering", placement: "last", position: 2 },
  { kind: "signaturePage", title: "Underskriftsside", placement: "last", position: 3 },
] satisfies { kind: FixedItemKind; title: string; placement: "first" | "last"; position: number }[];
