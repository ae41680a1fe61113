interface WayData {
  station?: string;
  name?: string;
  names?: string[];
  title?: string;
  to?: string;
  comment?: string;
}

const quoted = (text: string | undefined) => (text ? `: “${text}”` : "");

/** What happens to a letter on its way to signature: kind → what stands after the person's name. */
export const wayEvents = {
  "reply.sentOn": ({ station }: WayData) => `sendte svaret videre${station ? ` til ${station}` : ""}`,
  "reply.returned": ({ station, comment }: WayData) =>
    `sendte svaret retur til ${station || "forfatteren"}${quoted(comment)}`,
  "reply.takenBack": () => "tog svaret tilbage",
  "reply.takenOver": ({ name }: WayData) => `overtog svaret${name ? ` fra ${name}` : ""}`,
  "reply.handedOver": ({ name }: WayData) => `gav svaret videre${name ? ` til ${name}` : ""}`,
  "reply.stepUndone": () => "fortrød det sidste skridt",
  "reply.stationsSet": () => "ændrede svarets vej til underskrift",
  "reply.holderDueSet": ({ to }: WayData) =>
    to ? `satte en frist til ${to}` : "fjernede fristen for den, der har svaret",
  "reply.commented": () => "skrev en kommentar til svaret",
  "reply.commentSettled": () => "afsluttede en kommentar til svaret",
  "reply.signatoriesSet": ({ names = [] }: WayData) =>
    names.length === 0 ? "fjernede brevets underskrivere" : `satte brevets underskrivere: ${names.join(", ")}`,
  "reply.signatoryReplaced": ({ title, name, comment }: WayData & { from?: string }) =>
    `skiftede en underskriver${name ? ` til ${name}` : ""}${title ? `, ${title}` : ""}${quoted(comment)}`,
  "reply.locked": () => "låste svaret til underskrift",
  "reply.frozen": () => "brevet blev lavet og er klar til underskrift",
  "reply.signed": () => "underskrev svaret",
  "reply.sealed": () => "det underskrevne svar blev forseglet",
  "reply.reopened": ({ comment }: WayData) => `åbnede svaret igen${quoted(comment)}`,
  "reply.toCommittee": ({ name }: WayData) => `lagde svaret op til ${name || "udvalget"}`,

  "reply.committeeLifted": ({ comment }: WayData) =>
    `ophævede kravet om, at udvalget ser svaret først${quoted(comment)}`,
  "reply.sending": ({ to }: WayData) => `sendte svaret${to ? ` med mail til ${to}` : ""}`,
  "reply.sendingFailed": ({ to }: WayData) => `mailen${to ? ` til ${to}` : ""} kunne ikke sendes`,
  "reply.sendingRetried": () => "satte mailen i kø igen",
  "reply.sendingCalledOff": () => "opgav at sende svaret med mail",
  "reply.sent": ({ to }: WayData) => `svaret er nået frem${to ? ` til ${to}` : ""}`,
  "reply.digitalPostNoted": ({ to }: WayData) =>
    `noterede, at svaret er sendt med Digital Post${to ? ` til ${to}` : ""}`,
  "reply.commentUnsettled": () => "åbnede en kommentar til svaret igen",
} as const;
