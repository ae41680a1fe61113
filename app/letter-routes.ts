import { index, prefix, route, type RouteConfigEntry } from "@remix-run/route-config";

/** Letters as PDFs, while they are written and once they are locked. */
const letterPdfs: RouteConfigEntry[] = prefix("svar/:letterId", [
  route("forhaandsvisning", "routes/internal/reply-preview.ts"),
  route("dokumenter/:file", "routes/internal/reply-document.ts"),
]);

/** Letters that want an answer, and what they ask. */
const inquiries: RouteConfigEntry[] = prefix("henvendelser", [
  index("routes/internal/inquiries.tsx"),
  route("ny", "routes/internal/inquiry-new.tsx"),
  route("laes", "routes/internal/inquiry-read.ts"),
  ...["oversigt.xlsx", "henvendelser.csv", "tilsagn.csv"].map((file) =>
    route(`hent/${file}`, "routes/internal/inquiries-export.ts", { id: `inquiries-export-${file}` }),
  ),
  ...prefix("spoergsmaal/:questionId", [
    route("ret", "routes/internal/question-edit.ts"),
    route("flyt", "routes/internal/question-move.ts"),
    route("vaelg-fra", "routes/internal/question-leave-out.ts"),
    route("klar", "routes/internal/question-deliver.ts"),
    route("aabn", "routes/internal/question-reopen.ts"),
    route("fjern", "routes/internal/question-remove.ts"),
  ]),
  ...prefix(":inquiryId", [
    index("routes/internal/inquiry.tsx"),
    route("ret", "routes/internal/inquiry-edit.tsx"),
    route("frist", "routes/internal/inquiry-deadline.tsx"),
    route("frist/afslag", "routes/internal/inquiry-extension-refuse.ts"),
    route("afslut", "routes/internal/inquiry-close.tsx"),
    route("aabn", "routes/internal/inquiry-reopen.ts"),
    route("spoergsmaal", "routes/internal/question-add.ts"),
    route("fil", "routes/internal/inquiry-file.ts"),
    route("brev/nyt", "routes/internal/inquiry-letter-new.tsx"),
    route("brev/:letterId", "routes/internal/inquiry-letter-file.ts"),
  ]),
]);

/** What of a sent reply the public may read. */
const publishingReplies: RouteConfigEntry[] = prefix("svar/:letterId", [
  route("offentliggoerelse", "routes/internal/reply-publication.tsx"),
  route("offentliggoer", "routes/internal/reply-publish.ts"),
  route("traek-tilbage", "routes/internal/reply-withdraw.ts"),
  route("udelad", "routes/internal/reply-withhold.ts"),
  route("vis-igen", "routes/internal/reply-show-again.ts"),
  route("henvendelse", "routes/internal/reply-inquiry-shown.ts"),
]);

/** Letters that answer inquiries, as they are written. */
const answering: RouteConfigEntry[] = [
  route("henvendelser/:inquiryId/svar/nyt", "routes/internal/reply-new.tsx"),
  route("svar/:letterId", "routes/internal/reply.tsx"),
  ...prefix("svar/:letterId", [
    route("tekst", "routes/internal/reply-text.ts"),
    route("oplysninger", "routes/internal/reply-facts.tsx"),
    route("kasser", "routes/internal/reply-discard.ts"),
    route("besvarelser", "routes/internal/reply-answer-mark.ts"),
    route("besvarelser/fjern", "routes/internal/reply-answer-unmark.ts"),
    route("tabeller", "routes/internal/reply-tables.ts"),
    route("tal", "routes/internal/reply-figures.ts"),
    route("indhold", "routes/internal/reply-live.ts"),
  ]),
];

/** A reply letter's way: by its stations to its signatories, sealed, and sent. */
const letterWay: RouteConfigEntry[] = prefix("svar/:letterId", [
  route("videre", "routes/internal/reply-send-on.ts"),
  route("retur", "routes/internal/reply-return.ts"),
  route("fortryd", "routes/internal/reply-undo-step.ts"),
  route("tilbage", "routes/internal/reply-take-back.ts"),
  route("overtag", "routes/internal/reply-take-over.ts"),
  route("giv-videre", "routes/internal/reply-hand-over.ts"),
  route("vej", "routes/internal/reply-stations.ts"),
  route("frist", "routes/internal/reply-holder-due.ts"),
  route("kommentar", "routes/internal/reply-comment.ts"),
  route("kommentar/afslut", "routes/internal/reply-comment-settle.ts"),
  route("kommentar/aabn", "routes/internal/reply-comment-unsettle.ts"),
  route("udvalg", "routes/internal/reply-committee.ts"),
  route("udvalg/ophaev", "routes/internal/reply-committee-lift.ts"),
  route("underskrivere", "routes/internal/reply-signatories.ts"),
  route("underskrivere/skift", "routes/internal/reply-signatory-replace.ts"),
  route("laas", "routes/internal/reply-lock.ts"),
  route("aabn", "routes/internal/reply-reopen.ts"),
  route("lav-igen", "routes/internal/reply-remake.ts"),
  route("underskriv", "routes/internal/reply-sign.ts"),
  route("send", "routes/internal/reply-send.ts"),
  route("send/igen", "routes/internal/reply-send-retry.ts"),
  route("send/opgiv", "routes/internal/reply-send-call-off.ts"),
  route("digital-post", "routes/internal/reply-digital-post.ts"),
  route("kvittering/:deliveryId", "routes/internal/reply-receipt.ts"),
]);

/** What letters promise. */
const commitments: RouteConfigEntry[] = [
  route("svar/:letterId/tilsagn/nyt", "routes/internal/commitment-new.tsx"),
  ...prefix("tilsagn/:commitmentId", [
    index("routes/internal/commitment.tsx"),
    route("ret", "routes/internal/commitment-edit.tsx"),
    route("fjern", "routes/internal/commitment-remove.ts"),
    route("skriv", "routes/internal/commitment-progress.ts"),
    route("foelg-op", "routes/internal/commitment-follow-up.ts"),
    route("dokumentation", "routes/internal/commitment-evidence.ts"),
    route("dokumentation/:updateId", "routes/internal/commitment-evidence-file.ts"),
    route("flyt", "routes/internal/commitment-move.ts"),
    route("overdrag", "routes/internal/commitment-hand-over.ts"),
    route("afslut", "routes/internal/commitment-end.ts"),
    route("aabn", "routes/internal/commitment-reopen.ts"),
  ]),
];

/** Inquiries, the letters that answer them, and what those promise. */
export const letterRoutes: RouteConfigEntry[] = [
  ...letterPdfs,
  ...inquiries,
  ...publishingReplies,
  ...answering,
  ...letterWay,
  ...commitments,
];
