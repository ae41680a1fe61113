import { author, both, byCaseStaff, has, inState, not, type Grant, type Rule } from "./grants";

const holder: Grant = (actor, { holderId }) => holderId === actor.userId;
const owner: Grant = (actor, { ownerId }) => ownerId === actor.userId;
const named: Grant = (_actor, { participates }) => participates === true;
const caseStaff = has("caseworker", "secretary");

/** Inquiries, the letters that answer them, what those promise, and the figures they stand on. */
export const letterRules = {
  readInquiry: {
    deed: "læse kommunens henvendelser",
    who: "forvaltningen, borgmesteren og dem, der selv har en opgave i svaret,",
    needs: ["participates"],
    grants: [has("caseworker", "approver", "secretary", "mayor"), named],
  },
  editInquiry: { deed: "registrere og rette henvendelser", ...byCaseStaff },
  /** to say that a contribution is ready, and to take that back */
  contributeAnswer: {
    deed: "melde bidraget klart",
    who: "den, der har spørgsmålet, sagsbehandlere og sekretærer",
    needs: ["ownerId"],
    grants: [caseStaff, owner],
  },
  draftReply: { deed: "begynde på et svar", ...byCaseStaff },
  /** A draft is the case staff's; on its way it is whoever's has it in hand. */
  editReply: {
    deed: "rette i svaret",
    who: "sagsbehandlere og sekretærer, mens det er udkast, og derefter den, der har det i hånden,",
    needs: ["status", "holderId"],
    grants: [inState("draft")(caseStaff), inState("inReview")(holder)],
  },
  /** Separation of duties: nobody passes on as a reviewer what they wrote. */
  reviewReply: {
    deed: "sende svaret videre eller retur",
    who: "den, der har svaret i hånden og ikke selv har skrevet det,",
    needs: ["status", "holderId", "authorId"],
    grants: [inState("inReview")(both(holder, not(author)))],
  },
  takeOverReply: {
    deed: "overtage svaret fra den, der har det i hånden",
    who: "en godkender, der ikke selv har skrevet svaret,",
    needs: ["status", "authorId"],
    grants: [inState("inReview")(both(has("approver"), not(author)))],
  },
  commentReply: {
    deed: "skrive kommentarer til svaret",
    who: "forvaltningen, borgmesteren og dem, der selv har en opgave i svaret,",
    needs: ["participates"],
    grants: [has("caseworker", "approver", "secretary", "mayor"), named],
  },
  lockReply: {
    deed: "låse svaret og sende det til underskrift",
    who: "sagsbehandlere, sekretærer og den, der har svaret i hånden,",
    needs: ["holderId"],
    grants: [caseStaff, holder],
  },
  signReply: {
    deed: "underskrive svaret",
    who: "dem, der står som underskrivere,",
    needs: ["signerIds"],
    grants: [(actor, { signerIds }) => signerIds?.includes(actor.userId) === true],
  },
  sendReply: { deed: "sende svaret", ...byCaseStaff },
  publishReply: { deed: "offentliggøre svar", ...byCaseStaff },
  manageLetters: {
    deed: "ændre kommunens brevskabeloner",
    who: "systemadministratoren",
    needs: [],
    grants: [has("systemAdministrator")],
  },
  editTextBlocks: {
    deed: "ændre de faste tekster",
    who: "sagsbehandlere, sekretærer og systemadministratoren",
    needs: [],
    grants: [has("caseworker", "secretary", "systemAdministrator")],
  },
  editCommitment: {
    deed: "følge op på tilsagnet",
    who: "den, der har tilsagnet, sagsbehandlere og sekretærer",
    needs: ["ownerId"],
    grants: [caseStaff, owner],
  },
  readStatistics: {
    deed: "læse kommunens tal",
    who: "forvaltningen og borgmesteren",
    needs: [],
    grants: [has("caseworker", "approver", "secretary", "mayor")],
  },
  editStatistics: { deed: "ændre kommunens tal", ...byCaseStaff },
} satisfies Record<string, Rule>;
