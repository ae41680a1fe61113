/** What becomes of items, and who may take part in them: kind → what stands after the person's name. Grounds aren't told here. */
type Data = { item?: string; member?: string | null; where?: string; correction?: string };
const at = ({ item }: Data) => item ?? "et punkt";

export const courseEvents = {
  "disqualification.noticed": (data: Data) =>
    data.member ? `meldte ${data.member} inhabil i ${at(data)}` : `meldte sig inhabil i ${at(data)}`,
  "disqualification.withdrawn": (data: Data) =>
    data.member
      ? `trak meldingen om ${data.member} i ${at(data)} tilbage`
      : `trak sin melding om inhabilitet i ${at(data)} tilbage`,
  "disqualification.found": (data: Data) =>
    `førte til protokollen, at ${data.member ?? "et medlem"} er inhabil i ${at(data)}`,
  "disqualification.dismissed": (data: Data) =>
    `førte til protokollen, at ${data.member ?? "et medlem"} ikke er inhabil i ${at(data)}`,
  "disqualification.corrected": (data: Data) =>
    `rettede protokollen om ${data.member ?? "et medlem"}s habilitet i ${at(data)}: ${data.correction ?? ""}`,
  "onward.chosen": (data: Data) => `valgte for ${at(data)}: ${data.where ?? ""}`,
  "onward.calledOff": (data: Data) => `fortrød for ${at(data)}: ${data.where ?? ""}`,
  "onward.carriedOut": (data: Data) => `hævede mødet. Om ${at(data)} gælder nu: ${data.where ?? ""}`,
  "referral.declared": (data: Data) =>
    data.member
      ? `førte til protokollen, at ${data.member} kræver ${at(data)} indbragt for byrådet`
      : `krævede ${at(data)} indbragt for byrådet`,
  "referral.takenBack": (data: Data) =>
    data.member
      ? `førte til protokollen, at ${data.member} trækker sit krav om ${at(data)} tilbage`
      : `trak sit krav om at indbringe ${at(data)} for byrådet tilbage`,
  "referral.givenUp": (data: Data) => `førte til protokollen, at udvalget opgiver sin afgørelse i ${at(data)}`,
  "referral.wayChosen": (data: Data) => `valgte vejen for den standsede sag i ${at(data)}: ${data.where ?? ""}`,
} as const;
