import { State, type StateKind } from "~/ui/state";
import type { MailState } from "../mail-queries.server";

export const mailStateNames: Record<MailState, string> = {
  waiting: "På vej",
  sent: "Sendt",
  kept: "Gemt her",
  failed: "Fejlet",
  calledOff: "Opgivet",
};

const kinds: Record<MailState, StateKind> = {
  waiting: "wait",
  sent: "done",
  kept: "ready",
  failed: "stop",
  calledOff: "done",
};

export function MailStateMark({ state }: { state: MailState }) {
  return <State kind={kinds[state]}>{mailStateNames[state]}</State>;
}
