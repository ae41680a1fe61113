import { longDate } from "~/ui/danish-dates";

interface CommitmentData {
  title?: string;
  owner?: string;
  to?: string;
  dueOn?: string | null;
}

const named = ({ title }: CommitmentData) => (title ? ` “${title}”` : "");

/** What happens to a promise made in a letter: kind → what stands after the person's name. */
export const commitmentEvents = {
  "commitment.made": (data: CommitmentData) => `gjorde en sætning til tilsagnet${named(data)}`,
  "commitment.edited": (data: CommitmentData) => `rettede tilsagnet${named(data)}`,
  "commitment.removed": (data: CommitmentData) => `tog tilsagnet${named(data)} ud af udkastet`,
  "commitment.opened": (data: CommitmentData) => `tilsagnet${named(data)} blev givet, da brevet blev sendt`,
  "commitment.progress": (data: CommitmentData) => `skrev, hvad der er sket på tilsagnet${named(data)}`,
  "commitment.evidence": (data: CommitmentData) => `lagde dokumentation på tilsagnet${named(data)}`,
  "commitment.followedUp": (data: CommitmentData) => `fulgte op på tilsagnet${named(data)}`,
  "commitment.moved": (data: CommitmentData) =>
    `flyttede datoen på tilsagnet${named(data)}${data.dueOn ? ` til ${longDate(data.dueOn)}` : ""}`,
  "commitment.handedOver": (data: CommitmentData) => `overdrog tilsagnet${named(data)} til ${data.to ?? "en anden"}`,
  "commitment.kept": (data: CommitmentData) => `meldte tilsagnet${named(data)} holdt`,
  "commitment.dropped": (data: CommitmentData) => `opgav tilsagnet${named(data)}`,
  "commitment.reopened": (data: CommitmentData) => `genåbnede tilsagnet${named(data)}`,
  "commitment.ownerReminded": (data: CommitmentData) =>
    `${data.owner ?? "en medarbejder"} blev mindet om tilsagnet${named(data)}`,
} as const;
