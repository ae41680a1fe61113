import { DomainError } from "~/platform/errors";

export const takenPriceTitle = (title: string) =>
  new DomainError("rule_broken", `Der er allerede en pristabel, der hedder ${title}. Kald den noget andet.`, "title");

export const takenOffer = (name: string) =>
  new DomainError(
    "rule_broken",
    `Tabellen har allerede tilbuddet ${name}. Ret dets pris, eller kald det nye noget andet.`,
    "name",
  );
