import { anyMember, byCaseStaff, has, seated, secretary, type Rule } from "./grants";

/** Projects, what is measured of them, and what else could be bought. */
export const projectRules = {
  readProject: {
    deed: "læse udvalgets projekter",
    who: "udvalgets medlemmer og sekretær, borgmesteren og forvaltningen",
    needs: ["committeeId"],
    grants: [secretary, anyMember, seated("substitute"), has("mayor", "caseworker", "approver")],
  },
  editProject: {
    deed: "oprette og rette projekter, målinger og priser",
    who: "sagsbehandlere",
    needs: [],
    grants: [has("caseworker")],
  },
  /** to write what the committee has decided on it */
  moveProject: {
    deed: "føre projektet videre",
    who: "sagsbehandlere og udvalgets sekretær",
    needs: ["committeeId"],
    grants: [has("caseworker"), secretary],
  },
  publishProject: { deed: "offentliggøre projekter", ...byCaseStaff },
} satisfies Record<string, Rule>;
