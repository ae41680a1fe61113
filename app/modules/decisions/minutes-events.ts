import { roundNoun } from "./minutes-round";

interface Round {
  number?: number;
}
const noun = ({ number = 0 }: Round) => roundNoun(number);

/** What happens with the minutes and their addenda: kind → what stands after the person's name. */
export const minutesEvents = {
  "minutes.commented": (data: { item?: string }) => `skrev en bemærkning til ${data.item ?? "referatet"}`,
  "minutes.commentAnswered": (data: { name?: string }) => `svarede på bemærkningen fra ${data.name ?? "en deltager"}`,
  "minutes.approved": () => "læste referatet og havde ingen bemærkninger",
  "minutes.signingStarted": (data: Round) => `låste ${noun(data)} og bad deltagerne om at underskrive`,
  "minutes.bodyFrozen": (data: Round) => `teksten i ${noun(data)} blev låst`,
  "minutes.reopened": (data: Round) => `åbnede ${noun(data)} for rettelser`,
  "minutes.signed": (data: Round) => `underskrev ${noun(data)}`,
  "minutes.refused": (data: Round & { reason?: string }) =>
    `ville ikke underskrive ${noun(data)}: ${data.reason ?? ""}`,
  "minutes.reminded": (data: Round & { names?: string[] }) =>
    `mindede ${data.names?.join(", ") ?? "deltagerne"} om at underskrive ${noun(data)}`,
  "minutes.remindedByItself": (data: Round & { names?: string[] }) =>
    `en påmindelse om ${noun(data)} blev sendt til ${data.names?.join(", ") ?? "deltagerne"}`,
  "minutes.signingClosed": (data: Round & { missing?: string[] }) =>
    `lukkede underskriftsrunden for ${noun(data)}${data.missing?.length ? `, selv om ${data.missing.join(", ")} mangler` : ""}`,
  "minutes.certificateAnnounced": (data: Round) => `ville også underskrive ${noun(data)} med eget certifikat`,
  "minutes.certificateWithdrawn": (data: Round) => `ville ikke længere underskrive ${noun(data)} med eget certifikat`,
  "minutes.joined": (data: Round) => `${noun(data)} blev samlet med underskriftssiden`,
  "minutes.certified": (data: Round & { subject?: string }) =>
    `underskrev ${noun(data)} med et certifikat, udstedt til ${data.subject ?? "ukendt"}`,
  "minutes.goneOnWithout": (data: Round & { missing?: string[] }) =>
    `lod ${noun(data)} forsegle uden certifikatet fra ${data.missing?.join(", ") ?? "de sidste"}`,
  "minutes.sealed": (data: Round) => `${noun(data)} blev forseglet`,
  "addendum.drafted": (data: Round) => `begyndte på ${noun(data)}`,
  "addendum.edited": (data: Round) => `rettede ${noun(data)}`,
  "addendum.discarded": (data: Round) => `kasserede kladden til ${noun(data)}`,
} as const;
