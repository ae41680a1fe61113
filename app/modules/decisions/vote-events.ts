interface AtItem {
  /** "punkt 4" */
  item?: string;
}

const at = ({ item }: AtItem) => item ?? "et punkt";

/** Votes, amendments and statements: kind → what stands after the person's name. How anybody votes is told only of a closed vote. */
export const voteEvents = {
  "vote.opened": (data: AtItem) => `åbnede en afstemning på ${at(data)}`,
  "vote.cast": (data: AtItem & { again?: boolean }) =>
    `${data.again ? "ændrede sin stemme" : "afgav sin stemme"} på ${at(data)}`,
  "vote.noted": (data: AtItem & { names?: string[] }) =>
    `noterede stemmer på ${at(data)}${data.names?.length ? ` for ${data.names.join(", ")}` : ""}`,
  "vote.ballotRemoved": (data: AtItem & { names?: string[] }) =>
    `fjernede en stemme på ${at(data)}${data.names?.length ? `: ${data.names.join(", ")}` : ""}`,
  "vote.closed": (data: AtItem & { inFavour?: number; against?: number; abstained?: number }) =>
    `lukkede afstemningen på ${at(data)}: ${data.inFavour ?? 0} for, ${data.against ?? 0} imod, ${data.abstained ?? 0} undlod`,
  "vote.cancelled": (data: AtItem & { reason?: string; afterMeeting?: boolean }) =>
    `annullerede ${data.afterMeeting ? "efter mødet " : ""}en afstemning på ${at(data)}${data.reason ? `: ${data.reason}` : ""}`,
  "disqualification.reopened": (data: AtItem & { member?: string }) =>
    `lod spørgsmålet om inhabilitet stå åbent igen for ${data.member ?? "et medlem"} på ${at(data)}`,
  "amendment.proposed": (data: AtItem & { by?: string }) =>
    `førte et ændringsforslag${data.by ? ` fra ${data.by}` : ""} på ${at(data)} til protokollen`,
  "amendment.ordered": (data: AtItem) => `bestemte rækkefølgen af ændringsforslagene på ${at(data)}`,
  "amendment.withdrawn": (data: AtItem & { by?: string }) =>
    `trak ændringsforslaget${data.by ? ` fra ${data.by}` : ""} på ${at(data)} tilbage`,
  "amendment.lapsed": (data: AtItem & { by?: string[] }) =>
    `lod ændringsforslag${data.by?.length ? ` fra ${data.by.join(", ")}` : ""} på ${at(data)} falde bort`,
  "statement.entered": (data: AtItem & { by?: string; kind?: string }) =>
    `førte en ${data.kind === "dissent" ? "mindretalsudtalelse" : "protokoltilførsel"}${data.by ? ` fra ${data.by}` : ""} på ${at(data)} til protokollen`,
  "statement.changed": (data: AtItem & { by?: string }) =>
    `rettede protokoltilførslen${data.by ? ` fra ${data.by}` : ""} på ${at(data)}`,
  "statement.removed": (data: AtItem & { by?: string }) =>
    `fjernede protokoltilførslen${data.by ? ` fra ${data.by}` : ""} på ${at(data)}`,
} as const;
