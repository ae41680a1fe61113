import { DomainError } from "~/platform/errors";
import { longDate } from "~/ui/danish-dates";
import type { StateKind } from "~/ui/state";

/**
 * drafting → submitted (a case text goes to the committee) → adopted → published → superseded (another plan came instead; what is
 * public stays so until it is withdrawn).
 */
export const planStatuses = ["drafting", "submitted", "adopted", "published", "superseded"] as const;
export type PlanStatus = (typeof planStatuses)[number];

export const planStatusNames: Record<PlanStatus, string> = {
  drafting: "Udkast",
  submitted: "Til behandling",
  adopted: "Vedtaget",
  published: "Offentliggjort",
  superseded: "Afløst",
};

export const planStatusKinds: Record<PlanStatus, StateKind> = {
  drafting: "draft",
  submitted: "wait",
  adopted: "ready",
  published: "done",
  superseded: "done",
};

interface Step {
  from: readonly PlanStatus[];
  to: PlanStatus;
  /** why not, in the states that it doesn't begin in */
  refusal: string;
}

const steps = {
  submit: {
    from: ["drafting"],
    to: "submitted",
    refusal: "Planen er allerede sendt til udvalget.",
  },
  takeBack: {
    from: ["submitted"],
    to: "drafting",
    refusal: "Planen er ikke til behandling i udvalget.",
  },
  adopt: {
    from: ["drafting", "submitted"],
    to: "adopted",
    refusal: "Planen er allerede vedtaget.",
  },
  publish: {
    from: ["adopted", "published"],
    to: "published",
    refusal: "Kun en vedtaget plan kan offentliggøres. Registrer, hvornår den er vedtaget, først.",
  },
  withdraw: {
    from: ["published"],
    to: "adopted",
    refusal: "Planen er ikke offentliggjort.",
  },
  supersede: {
    from: ["adopted", "published"],
    to: "superseded",
    refusal: "Kun en vedtaget plan kan afløses af en anden.",
  },
} as const satisfies Record<string, Step>;
export type PlanStep = keyof typeof steps;

/** What the step leads to. @throws conflict where it doesn't begin in this state */
export function afterStep(step: PlanStep, status: PlanStatus): PlanStatus {
  const { from, to, refusal } = steps[step] as Step;
  if (!from.includes(status)) throw new DomainError("conflict", refusal);
  return to;
}

export const canStep = (step: PlanStep, status: PlanStatus): boolean => (steps[step] as Step).from.includes(status);

/** Its words and goals can be changed; what was sent to the committee is taken back first. */
export const isWritten = (status: PlanStatus): boolean => status === "drafting";

/** Targets, follow-ups and what is said of them belong to the year, not to the text: they go on after the adoption. */
export const isFollowed = (status: PlanStatus): boolean => status !== "superseded";

/** Where the plan is on its way, for `<Way>`. */
export function wayOf(status: PlanStatus): { steps: string[]; at: number } {
  const names = ["Udkast", "Til behandling", "Vedtaget", "Offentliggjort"];
  return status === "superseded"
    ? { steps: [...names, "Afløst"], at: 4 }
    : { steps: names, at: planStatuses.indexOf(status) };
}

/** How far from the labour market a group is said to be. */
export const distances = ["near", "far", ""] as const;
export type Distance = (typeof distances)[number];
export const distanceNames: Record<Distance, string> = {
  near: "Tæt på arbejdsmarkedet",
  far: "Længere væk fra arbejdsmarkedet",
  "": "Hverken eller",
};

interface Validity {
  validFrom: string | null;
  validTo: string | null;
}

/** Is there such a kind or group on that day? @param day "2021-01-01" */
export const isValidOn = ({ validFrom, validTo }: Validity, day: string): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);

/** "fra 1. januar 2019 til 31. december 2023", "til 31. december 2023"; "" of what always is */
export const validWords = ({ validFrom, validTo }: Validity): string =>
  [validFrom ? `fra ${longDate(validFrom)}` : "", validTo ? `til ${longDate(validTo)}` : ""].filter(Boolean).join(" ");

/** "findes ikke endnu", "findes ikke længere"; "" of what there is. @param today "2021-01-01" */
export const absenceWords = (of: Validity, today: string): string => {
  if (isValidOn(of, today)) return "";
  return of.validFrom !== null && today < of.validFrom ? "findes ikke endnu" : "findes ikke længere";
};

/** "Fastsæt måltal for de seks målgrupper": what the committee decides on it are the targets of the plan's goals. */
export const isAboutTargets = (followUpTitle: string): boolean =>
  /måltal/i.test(followUpTitle) && /fastsæt|fastlæg|(^|\s)sæt/i.test(followUpTitle);

/** A goal without a target, though it has figures to measure one on. */
export const lacksTarget = ({
  seriesId,
  targetValue,
}: {
  seriesId: string | null;
  targetValue: number | null;
}): boolean => seriesId !== null && targetValue === null;
