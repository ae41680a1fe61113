/** What happens at and after a meeting: kind → what stands after the person's name. */
export const decisionEvents = {
  "meeting.opened": () => "åbnede mødet",
  "meeting.recorderNamed": (data: { recorder?: string | null }) =>
    data.recorder ? `lod ${data.recorder} føre protokollen` : "overlod protokollen til sekretæren",
  "attendance.noted": (data: { member?: string; state?: string; for?: string | null }) =>
    `noterede ${data.member ?? "et medlem"} som ${data.state ?? ""}${data.for ? ` i stedet for ${data.for}` : ""}`,
  "apology.sent": () => "meldte afbud",
  "apology.withdrawn": () => "trak sit afbud tilbage",
  "decision.recorded": (data: { item?: string; outcome?: string }) =>
    `førte beslutningen på ${data.item ?? "et punkt"} til protokollen${data.outcome ? `: ${data.outcome}` : ""}`,
  "decision.changed": (data: { item?: string; outcome?: string }) =>
    `ændrede beslutningen på ${data.item ?? "et punkt"}${data.outcome ? ` til ${data.outcome}` : ""}`,
  "meeting.closed": () => "hævede mødet",
} as const;
