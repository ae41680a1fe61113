import { anyMember, byCaseStaff, has, seated, type Grant, type Rule } from "./grants";

const owner: Grant = (actor, { ownerId }) => ownerId === actor.userId;

/** Plans, what they are followed up by, and what they stand on. */
export const planRules = {
  readPlan: {
    deed: "læse udvalgets planer",
    who: "udvalgets medlemmer, borgmesteren og forvaltningen",
    needs: ["committeeId"],
    grants: [has("caseworker", "approver", "secretary", "mayor"), anyMember, seated("substitute")],
  },
  editPlan: { deed: "skrive og ændre planer", ...byCaseStaff },
  followIndicator: {
    deed: "skrive, hvordan det går med målet",
    who: "den, der følger målet, sagsbehandlere og sekretærer",
    needs: ["ownerId"],
    grants: [has("caseworker", "secretary"), owner],
  },
  publishPlan: { deed: "offentliggøre planer", ...byCaseStaff },
} satisfies Record<string, Rule>;
