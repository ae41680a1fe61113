import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { isBeingWritten } from "../reply-letter";
import { isAtTheEnd, isUntouched, nextStation, type WayPerson } from "../reply-way";
import type { WayRights } from "../way-page";
import type { WayLetter } from "./locked-letter.server";
import { unsignedPlaces } from "./unsigned-places";

/** What this person may do with the letter as it stands. The use cases ask the same rules again. */
export function wayRights(
  actor: Actor,
  letter: WayLetter & { participates: boolean },
  holder: WayPerson | undefined,
  committeeState: string,
  /** it was opened again with its words unchanged: it needn't go the whole way anew */
  walked: boolean,
): WayRights {
  const { status } = letter;
  const staff = may(actor, "editInquiry");
  const holds = letter.holderId === actor.userId;
  const writing = isBeingWritten(status);
  const reviews = may(actor, "reviewReply", letter);
  const mayEdit = writing && may(actor, "editReply", letter);
  const passesOn = status === "draft" ? mayEdit : reviews;
  const open = unsignedPlaces(letter);
  const signs = letter.signatories.some(({ userId }) => userId === actor.userId);
  const takesOver = may(actor, "takeOverReply", letter);
  const sends = may(actor, "sendReply");
  return {
    sendOn: passesOn && !walked && nextStation(letter) !== null,
    giveBack: status === "inReview" && reviews,
    takeBack: letter.authorId === actor.userId && isUntouched(letter),
    takeOver: takesOver && !holds,
    handOver: status === "inReview" && (holds || (staff && holder?.left === true)),
    setDue: status === "inReview" && (staff || takesOver),
    editStations: status === "draft" && mayEdit,
    editSignatories: mayEdit,
    comment: writing && may(actor, "commentReply", letter),
    lock: passesOn && (walked || isAtTheEnd(letter)) && may(actor, "lockReply", letter),
    sign: status === "signing" && open.some(({ userId }) => userId === actor.userId),
    reopen: (status === "freezing" || status === "signing") && (staff || signs),
    replaceSignatory: status === "signing" && staff && open.length > 0,
    send: sends && status === "sealed",
    retry: sends && status === "sending" && letter.deliveries.some(({ state }) => state === "failed"),
    putToCommittee: writing && letter.proposalId === null && may(actor, "draftReply"),
    liftCommittee: writing && letter.committeeFirst && committeeState !== "decided" && may(actor, "draftReply"),
  };
}

/** Who has it, or can do what this person can't. */
export function whoCan(actor: Actor, letter: WayLetter, holder: WayPerson | undefined, rights: WayRights): string {
  const station = letter.stations.find(({ key }) => key === letter.stationKey)?.title ?? "";
  if (letter.status === "inReview" && holder) {
    if (holder.left)
      return `${holder.name} (${station}) er ikke længere bruger i Sagsgang. ${
        rights.handOver ? "Giv svaret til en anden." : "En sagsbehandler kan give svaret til en anden."
      }`;
    if (rights.giveBack) return "";
    return letter.authorId === actor.userId
      ? `Du har skrevet svaret. ${holder.name} (${station}) kan sende det videre eller retur.`
      : `${holder.name} (${station}) har svaret.`;
  }
  if (letter.status === "signing" && !rights.sign) {
    const names = [...new Set(unsignedPlaces(letter).map(({ name }) => name))];
    return names.length > 0 ? `Svaret mangler underskrift af ${names.join(" og ")}.` : "";
  }
  if (letter.status === "sealed" && !rights.send) return "Sagsbehandlere og sekretærer kan sende svaret.";
  return "";
}
