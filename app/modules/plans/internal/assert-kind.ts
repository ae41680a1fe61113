import { DomainError } from "~/platform/errors";
import { isValidOn, validWords } from "../plan";

const plain = (day: Date | null) => day && day.toISOString().slice(0, 10);

interface Kind {
  name: string;
  validFrom: Date | null;
  validTo: Date | null;
}

/** A plan begins while there are plans of its kind. @throws rule_broken at the field */
export function assertKindThen({ name, ...days }: Kind, validFrom: string, field: "kindId" | "year"): void {
  const kind = { validFrom: plain(days.validFrom), validTo: plain(days.validTo) };
  if (isValidOn(kind, validFrom)) return;
  const way = field === "kindId" ? "Vælg en anden planart, eller ret året" : "Ret året";
  throw new DomainError("rule_broken", `${name} findes kun ${validWords(kind)}. ${way}.`, field);
}
