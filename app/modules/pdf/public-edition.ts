import type { DocumentDecision, DocumentItem } from "./meeting-document";

/** Of a closed item's decision the public has the words that were written for it, and no more. */
function tooMuchOfAClosedDecision(decision: DocumentDecision | undefined): string[] {
  if (!decision) return [];
  const { amendments, votes, statements, points, disqualification, presence, stayed, onward } = decision;
  return [
    ...(votes.length + statements.length + amendments.length > 0
      ? ["afstemninger, ændringsforslag eller protokoltilførsler"]
      : []),
    ...(points.length > 0 ? ["beslutninger om enkelte punkter"] : []),
    ...(disqualification !== undefined || presence !== undefined ? ["hvem der ikke deltog"] : []),
    ...(stayed !== undefined || onward !== undefined ? ["hvor sagen går hen"] : []),
  ];
}

/** What a public edition may not hold of one item, as Danish words; empty when it may be typeset. */
export function tooMuchForThePublic(item: DocumentItem): string[] {
  const found: string[] = [];
  if (item.heldForParties && item.decision) found.push("en beslutning, som afventer partsunderretning");
  if (item.sections.some((section) => section.kind === "attachments" && section.body.some((one) => !one.open))) {
    found.push("et lukket bilag");
  }
  if (item.decision?.followUp !== undefined) found.push("opgaverne efter beslutningen");
  if (item.open) return found;
  if (item.sections.length > 0) found.push("sagens tekst eller bilag");
  if (item.history.length > 0) found.push("hvad der er besluttet i sagen før");
  if (item.caseNumber !== "") found.push("sagsnummeret");
  if (item.purpose !== "") found.push("formålet");
  if (item.guests.length > 0) found.push("gæsterne");
  if (item.closedReason !== undefined) found.push("grunden til, at punktet er lukket");
  if (item.lateReason !== undefined) found.push("grunden til, at punktet er sent");
  found.push(...tooMuchOfAClosedDecision(item.decision));
  return found;
}
