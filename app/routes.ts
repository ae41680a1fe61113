import { index, layout, prefix, route, type RouteConfig, type RouteConfigEntry } from "@remix-run/route-config";
import { letterRoutes } from "./letter-routes";
import { statisticRoutes } from "./statistic-routes";
import { projectRoutes } from "./project-routes";
import { planRoutes } from "./plan-routes";

/** Before a municipality is known: sign-in, invitation, reset, /kontrol. */
const entry: RouteConfigEntry[] = [
  layout("routes/entry/layout.tsx", [
    route("log-ind", "routes/entry/sign-in.tsx"),
    route("glemt-adgangskode", "routes/entry/forgotten-password.tsx"),
    route("invitation/:token", "routes/entry/invitation.tsx"),
    route("nulstil/:token", "routes/entry/reset.tsx"),
  ]),
  route("log-ind/som", "routes/entry/sign-in-as.tsx"),
  route("log-ud", "routes/entry/sign-out.tsx"),
  route("kontrol", "routes/entry/verify.tsx"),
  route("kalender/:file", "routes/entry/calendar.ts"),
];

/** Cases, and what is written to committees on them. */
const drafting: RouteConfigEntry[] = [
  route("sager", "routes/internal/cases.tsx"),
  route("sager/ny", "routes/internal/case-new.tsx"),
  ...prefix("sager/:caseId", [
    index("routes/internal/case.tsx"),
    route("ret", "routes/internal/case-edit.tsx"),
    route("afslut", "routes/internal/case-close.ts"),
    route("aabn", "routes/internal/case-reopen.ts"),
    route("notat", "routes/internal/case-note.ts"),
    route("dokumenter/nyt", "routes/internal/case-document-new.tsx"),
    route("dokumenter/:documentId", "routes/internal/case-document.ts"),
    route("forslag", "routes/internal/proposal-new.tsx"),
  ]),
  ...prefix("forslag/:proposalId", [
    index("routes/internal/proposal.tsx"),
    route("oplysninger", "routes/internal/proposal-facts.tsx"),
    route("tekst", "routes/internal/proposal-text.ts"),
    route("send", "routes/internal/proposal-submit.ts"),
    route("traek-tilbage", "routes/internal/proposal-withdraw.ts"),
    route("godkend", "routes/internal/proposal-approve.ts"),
    route("fortryd-godkendelse", "routes/internal/proposal-take-back.ts"),
    route("retur", "routes/internal/proposal-return.ts"),
    route("kopi", "routes/internal/proposal-copy.ts"),
    route("indhold", "routes/internal/proposal-live.ts"),
    route("billede", "routes/internal/proposal-pictures.ts"),
    route("billede/:sha256", "routes/internal/proposal-picture.ts"),
    route("bilag", "routes/internal/proposal-attachments.ts"),
    route("bilag/:attachmentId", "routes/internal/proposal-attachment.ts"),
    route("bilag/:attachmentId/ret", "routes/internal/proposal-attachment-edit.ts"),
    route("bilag/:attachmentId/flyt", "routes/internal/proposal-attachment-move.ts"),
    route("bilag/:attachmentId/erstat", "routes/internal/proposal-attachment-replace.ts"),
    route("bilag/:attachmentId/fjern", "routes/internal/proposal-attachment-remove.ts"),
    route("bilag/:attachmentId/tilbage", "routes/internal/proposal-attachment-restore.ts"),
  ]),
  route("soeg", "routes/internal/search.ts"),
];

/** What concerns one now, and committees' meetings: the plan, the agenda in the making and as members read it. */
const convening: RouteConfigEntry[] = [
  index("routes/internal/overview.tsx"),
  route("moeder", "routes/internal/meetings.tsx"),
  route("moeder/nyt", "routes/internal/meetings-new.tsx"),
  route("moeder/plan", "routes/internal/meetings-plan.tsx"),
  ...prefix("moeder/:meetingId", [
    index("routes/internal/agenda.tsx"),
    route("dagsorden", "routes/internal/member-agenda.tsx"),
    route("flyt", "routes/internal/meeting-move.ts"),
    route("aflys", "routes/internal/meeting-cancel.ts"),
    route("udkast", "routes/internal/agenda-draft.ts"),
    route("udsend", "routes/internal/agenda-dispatch.ts"),
    route("tillaeg", "routes/internal/agenda-supplement.ts"),
    route("ryk", "routes/internal/agenda-remind.ts"),
    route("dokument", "routes/internal/agenda-retry-document.ts"),
    route("dokument/uden-tidsstempel", "routes/internal/document-without-stamp.ts"),
    route("punkter/sag", "routes/internal/agenda-add-proposal.ts"),
    route("punkter/nyt", "routes/internal/agenda-add-item.ts"),
    route("punkter/fjern", "routes/internal/agenda-remove-item.ts"),
    route("punkter/gendan", "routes/internal/agenda-restore-item.ts"),
    route("punkter/flyt", "routes/internal/agenda-move-item.ts"),
    route("punkter/aabenhed", "routes/internal/agenda-openness.ts"),
    route("punkter/gaester", "routes/internal/agenda-guests.ts"),
    route("punkter/parter", "routes/internal/agenda-hold.ts"),
    route("punkt/:itemId/bilag/:attachmentId", "routes/internal/meeting-attachment.ts"),
    route("punkt/:itemId/billede/:sha256", "routes/internal/meeting-picture.ts"),
  ]),
];

/** The meeting itself: recording, minutes, signatures, publication, and the documents made of it. */
const deciding: RouteConfigEntry[] = [
  route("beslutninger", "routes/internal/room-decision.ts"),
  route("dokumenter/:file", "routes/internal/document-file.ts"),
  ...prefix("moeder/:meetingId", [
    route("rum", "routes/internal/room.tsx"),
    route("foelg", "routes/internal/follow.tsx"),
    route("live", "routes/internal/live.ts"),
    route("aabn", "routes/internal/room-open.ts"),
    route("haev", "routes/internal/room-close.ts"),
    route("afbud", "routes/internal/apology-send.ts"),
    route("afbud/fortryd", "routes/internal/apology-withdraw.ts"),
    route("fremmoede", "routes/internal/room-attendance.ts"),
    route("inhabilitet", "routes/internal/disqualification-notice.ts"),
    route("inhabilitet/fortryd", "routes/internal/disqualification-withdraw.ts"),
    route("inhabilitet/afgoer", "routes/internal/disqualification-decide.ts"),
    route("videre", "routes/internal/onward-choose.ts"),
    route("videre/fortryd", "routes/internal/onward-call-off.ts"),
    route("standsning", "routes/internal/stayed-cases.tsx"),
    route("standsning/kraev", "routes/internal/referral-declare.ts"),
    route("standsning/fortryd", "routes/internal/referral-take-back.ts"),
    route("standsning/opgiv", "routes/internal/referral-give-up.ts"),
    route("protokolfoerer", "routes/internal/room-recorder.ts"),
    route("pen", "routes/internal/room-pen-take.ts"),
    route("pen/fra", "routes/internal/room-pen-lay-down.ts"),
    route("gaa-til", "routes/internal/room-go-to-item.ts"),
    route("pause", "routes/internal/room-pause.ts"),
    route("genoptag", "routes/internal/room-resume.ts"),
    route("tidspunkt", "routes/internal/room-correct-time.ts"),
    route("fremmoede/kommet", "routes/internal/room-arrival.ts"),
    route("fremmoede/gaaet", "routes/internal/room-departure.ts"),
    route("fremmoede/ude", "routes/internal/room-going-out.ts"),
    route("fremmoede/tilbage", "routes/internal/room-coming-back.ts"),
    route("fremmoede/punkt", "routes/internal/room-item-presence.ts"),
    route("stedfortraeder/:requestId", "routes/internal/substitute.tsx"),
    route("stedfortraeder/:requestId/ingen", "routes/internal/substitute-empty.ts"),
    route("referat", "routes/internal/minutes.tsx"),
    route("referat/laas", "routes/internal/minutes-start-signing.ts"),
    route("referat/aabn", "routes/internal/minutes-reopen.ts"),
    route("referat/underskriv", "routes/internal/minutes-sign.ts"),
    route("referat/luk", "routes/internal/minutes-close-signing.ts"),
    route("referat/afvis", "routes/internal/round-refuse.ts"),
    route("referat/mind", "routes/internal/round-remind.ts"),
    route("referat/bemaerkning", "routes/internal/minutes-comment.ts"),
    route("referat/bemaerkning/svar", "routes/internal/minutes-comment-answer.ts"),
    route("referat/godkend", "routes/internal/minutes-approve.ts"),
    route("referat/certifikat", "routes/internal/certificate-announce.ts"),
    route("referat/certifikat/traek-tilbage", "routes/internal/certificate-withdraw.ts"),
    route("referat/certifikat/underskriv", "routes/internal/certificate-sign.ts"),
    route("referat/certifikat/uden", "routes/internal/certificate-go-on.ts"),
    route("referat/tillaeg/nyt", "routes/internal/addendum-new.tsx"),
    route("referat/tillaeg/:number", "routes/internal/addendum.tsx"),
    route("referat/tillaeg/:number/laas", "routes/internal/addendum-lock.ts"),
    route("referat/tillaeg/:number/kasser", "routes/internal/addendum-discard.ts"),
    route("offentliggoerelse", "routes/internal/publication.tsx"),
    route("offentliggoer", "routes/internal/publication-publish.ts"),
    route("traek-tilbage", "routes/internal/publication-withdraw.ts"),
  ]),
];

/** Votes, amendments and statements, as they are made in the meeting. */
const voting: RouteConfigEntry[] = prefix("moeder/:meetingId", [
  route("afstemning", "routes/internal/vote-open.ts"),
  route("afstemning/stem", "routes/internal/vote-cast.ts"),
  route("afstemning/noter", "routes/internal/vote-note.ts"),
  route("afstemning/luk", "routes/internal/vote-close.ts"),
  route("afstemning/annuller", "routes/internal/vote-cancel.ts"),
  route("aendringsforslag", "routes/internal/amendment-propose.ts"),
  route("aendringsforslag/orden", "routes/internal/amendment-order.ts"),
  route("aendringsforslag/traek", "routes/internal/amendment-withdraw.ts"),
  route("aendringsforslag/bortfald", "routes/internal/amendment-lapse.ts"),
  route("protokoltilfoersel", "routes/internal/statement-enter.ts"),
  route("protokoltilfoersel/ret", "routes/internal/statement-edit.ts"),
  route("protokoltilfoersel/fjern", "routes/internal/statement-remove.ts"),
]);
/** What follows from decisions, and what the chair decides between meetings. */
const followingUp: RouteConfigEntry[] = [
  ...prefix("opfoelgning", [
    index("routes/internal/follow-up.tsx"),
    route("ny", "routes/internal/task-create.ts"),
    route("ret", "routes/internal/task-edit.ts"),
    route("afslut", "routes/internal/task-finish.ts"),
    route("aabn", "routes/internal/task-reopen.ts"),
    route("overdrag", "routes/internal/task-hand-over.ts"),
    route("mind", "routes/internal/task-remind.ts"),
  ]),
  route("udvalg/:committeeId/formandsbeslutninger", "routes/internal/chair-decisions.tsx"),
];

/** The municipality's own settings, people, committees and history; and everybody's own account. */
const administration: RouteConfigEntry[] = [
  layout("routes/internal/administration/layout.tsx", [
    ...prefix("administration", [
      index("routes/internal/administration/index.tsx"),
      route("brugere", "routes/internal/administration/users.tsx"),
      route("brugere/ny", "routes/internal/administration/user-new.tsx"),
      route("brugere/:userId", "routes/internal/administration/user.tsx"),
      route("udvalg", "routes/internal/administration/committees.tsx"),
      route("udvalg/nyt", "routes/internal/administration/committee-new.tsx"),
      route("udvalg/:committeeId", "routes/internal/administration/committee.tsx", [
        index("routes/internal/administration/committee-settings.tsx"),
        route("medlemmer", "routes/internal/administration/committee-members.tsx"),
        route("faste-punkter", "routes/internal/administration/committee-fixed-items.tsx"),
      ]),
      route("skabeloner", "routes/internal/administration/templates.tsx"),
      route("skabeloner/ny", "routes/internal/administration/template-new.tsx"),
      route("skabeloner/:templateId", "routes/internal/administration/template.tsx"),
      route("breve", "routes/internal/administration/letter-templates.tsx"),
      route("breve/ny", "routes/internal/administration/letter-template-new.tsx"),
      route("breve/proeve", "routes/internal/administration/letter-template-preview.ts"),
      route("breve/proeve/:file", "routes/internal/administration/letter-template-sample.ts"),
      route("breve/:templateId", "routes/internal/administration/letter-template.tsx"),
      route("faste-tekster", "routes/internal/administration/text-blocks.tsx"),
      route("faste-tekster/ny", "routes/internal/administration/text-block-new.tsx"),
      route("faste-tekster/:textBlockId", "routes/internal/administration/text-block.tsx"),
      route("valggrupper", "routes/internal/administration/election-groups.tsx"),
      route("kommunen", "routes/internal/administration/municipality.tsx"),
      route("mails", "routes/internal/administration/mails.tsx"),
      route("mails/:mailId", "routes/internal/administration/mail.tsx"),
      route("historik", "routes/internal/administration/history.tsx"),
    ]),
  ]),
  ...prefix("administration/brugere/:userId", [
    route("luk", "routes/internal/administration/user-deactivate.ts"),
    route("aabn", "routes/internal/administration/user-reactivate.ts"),
    route("inviter", "routes/internal/administration/user-invite.ts"),
    route("log-ud", "routes/internal/administration/user-sign-out.ts"),
  ]),
  route("administration/udvalg/varsel", "routes/internal/administration/committee-notice.ts"),
  ...prefix("administration/udvalg/:committeeId", [
    route("medlemmer/ret", "routes/internal/administration/seat-edit.ts"),
    route("medlemmer/afslut", "routes/internal/administration/seat-end.ts"),
    route("medlemmer/flyt", "routes/internal/administration/seat-move.ts"),
    route("faste-punkter/tilfoej", "routes/internal/administration/fixed-item-add.ts"),
    route("faste-punkter/ret", "routes/internal/administration/fixed-item-edit.ts"),
    route("faste-punkter/flyt", "routes/internal/administration/fixed-item-move.ts"),
    route("faste-punkter/fjern", "routes/internal/administration/fixed-item-remove.ts"),
  ]),
  route("administration/skabeloner/:templateId/fjern", "routes/internal/administration/template-remove.ts"),
  route("administration/mails/:mailId/send", "routes/internal/administration/mail-resend.ts"),
  route("konto", "routes/internal/account/account.tsx"),
  route("konto/adgangskode", "routes/internal/account/password.tsx"),
  route("konto/log-ud", "routes/internal/account/session-end.ts"),
  route("konto/kalender/luk", "routes/internal/account/calendar-revoke.ts"),
];

/** The working app; every page stands in its frame. Posts and files without a page of their own stand here, too. */
const internal: RouteConfigEntry[] = [
  layout("routes/internal/page.tsx", [
    ...convening,
    ...drafting,
    ...deciding,
    ...voting,
    ...followingUp,
    ...letterRoutes,
    ...statisticRoutes,
    ...projectRoutes,
    ...planRoutes,
    ...administration,
    route("*", "routes/internal/not-found.tsx"),
  ]),
];

/** What anybody may read, without signing in. Comes last: its first part is any municipality's name. */
const portal: RouteConfigEntry[] = [
  index("routes/public/front.ts"),
  route("portal.css", "routes/public/stylesheet.ts"),
  route("robots.txt", "routes/public/robots.ts"),
  route("sitemap.xml", "routes/public/sitemap.ts"),
  route(":kommune/*", "routes/public/page.ts"),
];

/** Every URL there is. */
export default [
  ...entry,
  route("intern/moeder/:meetingId/vaeg", "routes/internal/wall.tsx"),
  layout("routes/internal/layout.tsx", prefix("intern", internal)),
  ...portal,
] satisfies RouteConfig;
