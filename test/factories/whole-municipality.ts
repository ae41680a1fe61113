import { draftSubject } from "~/modules/meetings/draft-subject";
import { createHash, randomUUID } from "node:crypto";
import { addCaseDocument } from "~/modules/cases/add-case-document.server";
import { openMeeting } from "~/modules/decisions/open-meeting.server";
import { sendApology } from "~/modules/decisions/send-apology.server";
import { addProposalItem } from "~/modules/meetings/add-proposal-item.server";
import { addTextPicture } from "~/modules/meetings/add-text-picture.server";
import { dispatchAgenda } from "~/modules/meetings/dispatch-agenda.server";
import { removeAttachment } from "~/modules/meetings/remove-attachment.server";
import { publishMeeting } from "~/modules/publishing/publish-meeting.server";
import { readText } from "~/modules/richtext/read-text.server";
import { saveText } from "~/modules/richtext/save-text.server";
import { copenhagenDate } from "~/platform/danish-time";
import { sendMail } from "~/platform/mail.server";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Actor } from "~/modules/identity/actor";
import { createUser } from "./actors";
import { agendaWorld, createDraftMeeting, createProposal, type AgendaWorld } from "./agendas";
import { as } from "./held-meetings";
import { planningOf } from "./plans";
import { lettersOf } from "./whole-letters";
import { letterPdfsOf } from "./letter-pdfs";
import { inquiriesOf } from "./inquiries";
import { repliesOf } from "./replies";
import { image } from "./rich-documents";
import { projectsOf } from "./projects";
import { promisesOf } from "./letters";
import { createSentLetter } from "./sent-letters";
import { seriesOf } from "./statistics";
import { storedUpload } from "./uploads";

/** A municipality, and an id of everything that a use case or a query is given one of. */
export type WholeMunicipality = Awaited<ReturnType<typeof wholeMunicipality>>;

const hash = () => randomUUID().replaceAll("-", "").repeat(2);

export async function wholeMunicipality() {
  const world = await agendaWorld();
  const { municipalityId, committeeId } = world;
  /** all that one person can be at once */
  const everything = await createUser(municipalityId, {
    name: "Ole Agger",
    roles: ["systemAdministrator", "caseworker", "approver", "mayor", ["secretary", committeeId]],
    seats: { [committeeId]: "chair" },
  });
  const draft = await createProposal(world, {
    status: "draft",
    attachments: [{ title: "Notat" }, { title: "Fjernet" }],
  });
  const submitted = await createProposal(world, { status: "submitted" });
  const ready = await createProposal(world);
  const drafting = await agendaWith(world, "2022-12-15");
  const sent = await dispatched(world, "2022-11-17");
  const inSession = await dispatched(world, "2022-11-24");
  await as(world.secretary, (unit) => openMeeting(unit, { meetingId: inSession.meetingId }));
  await as(world.secretary, (unit) => publishMeeting(unit, { meetingId: sent.meetingId }));
  await as(world.member, (unit) => sendApology(unit, { meetingId: sent.meetingId }));
  const substituteRequestId = await requestForSubstitute(world, sent.meetingId);
  const content = await as(everything, (unit) => contentOf(unit, draft, drafting.proposalId));
  const minutes = await minutesOf(world);
  const voting = await votingIn(world, inSession.itemId);
  const rounds = await roundsOf(world);
  const inquiries = await inquiriesOf(world);
  const course = await courseOf(world, everything, inSession.meetingId, sent.itemId);
  const letters = await lettersOf(world, everything);
  return as(everything, async (unit) => ({
    municipalityId,
    committeeId,
    everything,
    templateId: (await unit.tx.sectionTemplate.findFirstOrThrow()).id,
    fixedItemId: (await unit.tx.fixedItem.findFirstOrThrow()).id,
    membershipId: (await unit.tx.membership.findFirstOrThrow({ where: { userId: world.member.userId } })).id,
    member: world.member,
    proposals: { draft, submitted, ready },
    ...content,
    proposalCaseId: (await unit.tx.proposal.findUniqueOrThrow({ where: { id: draft } })).caseFileId,
    submissionId: (await unit.tx.proposalStep.findFirstOrThrow({ where: { proposalId: submitted } })).id,
    textVersionId: (await unit.tx.textVersion.findFirstOrThrow()).id,
    ...(await caseContent(unit)),
    drafting,
    sent,
    inSession,
    letters,
    letterPdfs: await letterPdfsOf(unit),
    substituteRequestId,
    ...minutes,
    sessionItemId: inSession.itemId,
    course,
    voting,
    inquiries,
    // before there is a task that waits for a meeting: a plan's follow-up places them all
    planning: await planningOf(unit, committeeId),
    ...(await followUpOf(unit, { committeeId, ownerId: world.caseworker.userId, drafting, inSession })),
    ...rounds,
    sentLetter: await createSentLetter(unit, world.caseworker, { paragraphs: ["Tak for dit brev."] }),
    replying: await repliesOf(unit),
    ...(await promisesOn(unit, committeeId)),
    projecting: await projectsOf(unit, committeeId),
    publicPdfId: await makeReady(unit, { edition: "public", kind: "agenda" }),
    failedDocumentId: await failedDocument(unit, `meeting:${drafting.meetingId}`),
    agendaDraftId: await failedDocument(unit, draftSubject(drafting.meetingId)),
    ...(await accessOf(unit, everything)),
  }));
}

/** An item of a meeting in session with something noted of all that may become of it. */
async function courseOf(world: AgendaWorld, everything: Actor, meetingId: string, precedingItemId: string) {
  return as(world.secretary, async ({ tx }) => {
    const item = await tx.agendaItem.findFirstOrThrow({ where: { meetingId, fixedKind: "mutualInformation" } });
    const of = { agendaItemId: item.id, userId: everything.userId };
    const { id: disqualificationId } = await tx.disqualification.create({
      data: { ...of, ground: "Hemmelig grund", state: "disqualified" },
    });
    const { id: onwardId } = await tx.onward.create({
      data: { agendaItemId: item.id, kind: "deferred", toCommitteeId: world.committeeId, state: "waiting" },
    });
    await tx.referral.create({ data: { agendaItemId: item.id, userId: world.member.userId } });
    await tx.agendaItem.update({ where: { id: item.id }, data: { closed: true, precedingItemId } });
    return { itemId: item.id, disqualificationId, onwardId };
  });
}
/** Statistic series, and promises in letters that are measured on one. */
async function promisesOn(unit: Unit<Actor>, committeeId: string) {
  const series = await seriesOf(unit);
  return { ...series, ...(await promisesOf(unit, { committeeId, ...series })) };
}

/** The member's election group is asked who comes instead. */
const requestForSubstitute = (world: AgendaWorld, meetingId: string) =>
  as(world.secretary, async ({ tx }) => {
    const { userId } = world.member;
    await tx.membership.updateMany({ where: { userId }, data: { electionGroup: "Liste A" } });
    const request = { meetingId, memberId: userId, groupName: "Liste A" };
    return (await tx.substituteRequest.create({ data: request, select: { id: true } })).id;
  });

interface Agenda {
  meetingId: string;
  /** the case that stands on it, with an attachment */
  proposalId: string;
  itemId: string;
  attachmentId: string;
}

async function agendaWith(world: AgendaWorld, date: string): Promise<Agenda> {
  const proposalId = await createProposal(world, { attachments: [{ title: "Notat" }] });
  const meetingId = await createDraftMeeting(world, date);
  return as(world.secretary, async (unit) => ({
    meetingId,
    proposalId,
    ...(await addProposalItem(unit, { meetingId, proposalId })),
    attachmentId: (await unit.tx.attachment.findFirstOrThrow({ where: { proposalId } })).id,
  }));
}

async function dispatched(world: AgendaWorld, date: string): Promise<Agenda> {
  const agenda = await agendaWith(world, date);
  const { meetingId } = agenda;
  await as(world.secretary, async (unit) => {
    const { version } = await unit.tx.meeting.findUniqueOrThrow({ where: { id: meetingId } });
    return dispatchAgenda(unit, { meetingId, version });
  });
  return agenda;
}

/** A proposal's attachment, one that was removed, and a picture in a text on an agenda. */
async function contentOf(unit: Unit<Actor>, proposalId: string, placedId: string) {
  const { tx } = unit;
  const attachments = await tx.attachment.findMany({ where: { proposalId }, orderBy: { position: "asc" } });
  const removedId = attachments[1]!.id;
  const { removed } = await removeAttachment(unit, { proposalId, attachmentId: removedId });
  const { sha256 } = await addTextPicture(unit, { proposalId }, storedUpload("billede.png", "png"));
  const { textId } = await tx.proposal.findUniqueOrThrow({ where: { id: placedId } });
  const { document, revision } = await readText(tx, textId);
  const picture = image("Forløbet");
  Object.assign(picture.attrs, { fileSha256: sha256 });
  (document.content[0] as { content: unknown[] }).content.push(picture);
  await saveText(unit, {
    textId,
    baseRevision: revision,
    saveId: randomUUID(),
    document,
    subject: `proposal:${placedId}`,
  });
  return {
    textId,
    document,
    pictureSha256: sha256,
    attachmentId: attachments[0]!.id,
    removed: { attachmentId: removedId, ...removed },
  };
}

async function caseContent(unit: Unit<Actor>) {
  const { id: caseFileId } = await unit.tx.caseFile.create({
    data: { caseNumber: "22-900001", title: "Leverandører" },
  });
  const { documentId } = await addCaseDocument(
    unit,
    { caseFileId, title: "Tilbud", direction: "received", datedOn: copenhagenDate(unit.now) },
    storedUpload("tilbud.pdf"),
  );
  return { caseFileId, caseDocumentId: documentId };
}

/** Two meetings under signature: of one the body has just been made, of the other all that is to be sealed. */
async function minutesOf(world: AgendaWorld) {
  const signing = await dispatched(world, "2022-12-01");
  const sealing = await dispatched(world, "2022-12-08");
  return as(world.secretary, async (unit) => {
    const bodyId = await makeReady(unit, { kind: "minutesBody", subject: `meeting:${signing.meetingId}` });
    const sealedId = await makeReady(unit, { kind: "minutes", subject: `meeting:${sealing.meetingId}` });
    await unit.tx.meeting.updateMany({
      where: { id: { in: [signing.meetingId, sealing.meetingId] } },
      data: { status: "signing" },
    });
    await unit.tx.minutes.create({ data: { meetingId: signing.meetingId, bodyDocumentId: bodyId } });
    const sealingBodyId = await makeReady(unit, { kind: "minutesBody", subject: `meeting:${sealing.meetingId}` });
    await unit.tx.minutes.create({
      data: {
        meetingId: sealing.meetingId,
        bodyDocumentId: sealingBodyId,
        sealedDocumentId: sealedId,
        status: "sealing",
      },
    });
    return { signing, sealing, bodyId, sealedId };
  });
}

/** A closed meeting with a comment; one that waits for a certificate; and one that is sealed, with a draft of an addendum. */
async function roundsOf(world: AgendaWorld) {
  const closed = await dispatched(world, "2022-12-20");
  const certifying = await dispatched(world, "2022-12-21");
  const sealed = await dispatched(world, "2022-12-22");
  return as(world.secretary, async (unit) => {
    const { tx } = unit;
    const bodyId = await makeReady(unit, { kind: "minutesBody", subject: `meeting:${sealed.meetingId}` });
    const joinedId = await makeReady(unit, { kind: "minutesJoined", subject: `meeting:${certifying.meetingId}` });
    const sealedId = await makeReady(unit, { kind: "minutes", subject: `meeting:${sealed.meetingId}` });
    const move = (id: string, status: string) => tx.meeting.update({ where: { id }, data: { status } });
    await move(closed.meetingId, "closed");
    await move(certifying.meetingId, "signing");
    await move(sealed.meetingId, "sealed");
    const comment = await tx.minutesComment.create({
      data: { meetingId: closed.meetingId, userId: world.member.userId, text: "Jeg gik kl. 16.20." },
    });
    await tx.minutes.create({
      data: {
        meetingId: certifying.meetingId,
        bodyDocumentId: bodyId,
        joinedDocumentId: joinedId,
        status: "certifying",
      },
    });
    await tx.minutes.create({
      data: { meetingId: sealed.meetingId, bodyDocumentId: bodyId, sealedDocumentId: sealedId, status: "sealed" },
    });
    const addendum = { meetingId: sealed.meetingId, number: 1 };
    await tx.minutes.create({
      data: { ...addendum, status: "drafting", text: "Der skal stå 16.31.", reason: "Tastefejl" },
    });
    return { closed, sealed, joinedId, commentId: comment.id, addendum };
  });
}

/** The document that was ordered, as the worker would leave it; where none was, one is written down. @returns its id */
async function makeReady(unit: Unit, which: { kind: string; edition?: string; subject?: string }): Promise<string> {
  const found =
    (await unit.tx.issuedDocument.findFirst({ where: which })) ??
    (await unit.tx.issuedDocument.create({
      data: { edition: "members", subject: "", ...which, title: "", input: {}, inputSha256: hash() },
    }));
  await unit.tx.issuedDocument.update({
    where: { id: found.id },
    data: { state: "ready", fileSha256: hash(), pages: 1 },
  });
  return found.id;
}

/** What is being voted on in the meeting in session, an amendment, and a statement. */
async function votingIn({ secretary, member }: AgendaWorld, agendaItemId: string) {
  return as(secretary, async ({ tx }) => {
    const vote = await tx.vote.create({
      data: { agendaItemId, subject: "item", question: "Projekt PLUS", method: "byName" },
    });
    const amendment = await tx.amendment.create({
      data: { agendaItemId, rank: 1, text: "Et år mere", proposedById: member.userId },
    });
    const statement = await tx.minutesStatement.create({
      data: { agendaItemId, userId: member.userId, kind: "statement", text: "For dyrt" },
    });
    return { voteId: vote.id, amendmentId: amendment.id, statementId: statement.id };
  });
}

/** A task that waits to come back on an agenda being made, one that is done, and that agenda's standing item for such tasks. */
async function followUpOf(
  { tx }: Unit,
  of: { committeeId: string; ownerId: string; drafting: Agenda; inSession: Agenda },
): Promise<{ openTaskId: string; doneTaskId: string }> {
  const { committeeId, ownerId, drafting, inSession } = of;
  const data = { committeeId, ownerId, agendaItemId: inSession.itemId, title: "Hemmelig opgave" };
  const open = await tx.followUpTask.create({
    data: { ...data, state: "open", returnMeetingId: drafting.meetingId },
    select: { id: true },
  });
  const done = await tx.followUpTask.create({
    data: { ...data, state: "done", report: "Hemmelig" },
    select: { id: true },
  });
  await tx.agendaItem.create({
    data: {
      meetingId: drafting.meetingId,
      title: "Opfølgning",
      fixedKind: "followUp",
      position: 99,
      placement: "last",
    },
  });
  return { openTaskId: open.id, doneTaskId: done.id };
}

async function failedDocument(unit: Unit, subject: string): Promise<string> {
  const data = { kind: "agendaDraft", edition: "members", subject, title: "", input: {}, inputSha256: hash() };
  return (await unit.tx.issuedDocument.create({ data: { ...data, state: "failed" }, select: { id: true } })).id;
}

async function accessOf(unit: Unit, { userId }: Actor) {
  await sendMail(unit, { recipient: "anne@eksempel.dk", subject: "Hemmelig", text: "Hemmelig" });
  const mail = await unit.tx.mailMessage.findFirstOrThrow({ where: { subject: "Hemmelig" } });
  await unit.tx.mailMessage.update({ where: { id: mail.id }, data: { state: "kept" } });
  const closed = { name: "Lukket Adgang", email: `${randomUUID()}@eksempel.dk`, deactivatedAt: unit.now };
  const sessionToken = randomUUID();
  const tokenHash = new Uint8Array(createHash("sha256").update(sessionToken).digest());
  const session = await unit.tx.session.create({
    data: { userId, tokenHash, createdAt: unit.now, lastSeenAt: unit.now, authenticatedAt: unit.now },
  });
  return {
    mailId: mail.id,
    waitingMailId: (await unit.tx.mailMessage.findFirstOrThrow({ where: { state: "waiting" } })).id,
    closedUserId: (await unit.tx.user.create({ data: closed })).id,
    sessionId: session.id,
    sessionToken,
  };
}
