import { createLetterTemplate } from "~/modules/letters/create-letter-template.server";
import { createTextBlock } from "~/modules/letters/create-text-block.server";
import { addQuestion } from "~/modules/letters/add-question.server";
import { registerInquiry } from "~/modules/letters/register-inquiry.server";
import { registerLetter } from "~/modules/letters/register-letter.server";
import { letterheadSchema, writeGroups } from "~/modules/letters/letterhead";
import { createLetterTemplateForm } from "~/modules/letters/letter-template-forms";
import { storeUpload } from "~/modules/files/store-upload.server";
import { createSeries } from "~/modules/statistics/create-series.server";
import { enterValues } from "~/modules/statistics/enter-values.server";
import { setClock } from "~/platform/clock";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { heading, paragraph } from "./content/attachment-files/file-text";
import { pdfFile } from "./content/attachment-files/pdf-file";
import { inWords, type LocalMoment } from "./content/dates";
import { blocksWithIds, p } from "./content/document";
import type { DemoCorrespondence, DemoInquiry } from "./content/letters/shapes";
import { moment } from "./load-cases";
import type { Correspondence } from "./letter-parts";
import { keepCommitments } from "./load-commitments";
import { sendLetter } from "./load-reply";
import { actorAt, type TakeStep } from "./load-meetings";
import { idOf, type Place } from "./load-organisation";

/** The municipality's inquiries, letters, promises and figures, each step by the person and at the time it says. */
export async function loadLetters(place: Place, content: DemoCorrespondence): Promise<void> {
  const by: TakeStep = (person, at, work) => {
    setClock(moment(at));
    return unitOfWork(actorAt(place, person, at), work, { timeout: 30_000 });
  };
  const [first] = content.inquiries;
  const templateId = await createTemplate(place, by, content, first!.registeredAt);
  const series = await enterSeries(by, content);
  const correspondence: Correspondence = { place, by, templateId, series };
  const inquiries = new Map<string, string>();
  for (const inquiry of content.inquiries) {
    const inquiryId = await register(correspondence, inquiry, inquiries);
    inquiries.set(inquiry.key, inquiryId);
    for (const answer of inquiry.mentioned) {
      const letterId = await by(answer.author, inquiry.registeredAt, async (unit) => {
        const registered = await registerLetter(
          unit,
          {
            inquiryId,
            kind: "reply",
            subject: answer.subject,
            letterDate: null,
            sentOn: null,
            dateNote: answer.dateNote,
            remark: answer.remark,
          },
          null,
        );
        return registered.letterId;
      });
      await keepCommitments(correspondence, letterId, answer.author, inquiry.registeredAt, answer.commitments);
    }
    if (inquiry.letter) await sendLetter(correspondence, inquiryId, inquiry, inquiry.letter);
  }
}

async function createTemplate(
  place: Place,
  by: TakeStep,
  { template, textBlocks }: DemoCorrespondence,
  at: LocalMoment,
): Promise<string> {
  const administrator = [...place.roles].find(([, roles]) =>
    roles.some(({ role }) => role === "systemAdministrator"),
  )![0];
  const head = letterheadSchema.parse(template.letterhead);
  // As the administration's form sends it, so that it is read the same way.
  const form = createLetterTemplateForm.parse({
    name: template.name,
    salutation: template.salutation,
    closing: template.closing,
    opening: "",
    isDefault: "ja",
    active: "ja",
    wordmark: head.wordmark,
    senderPlace: head.sender.place,
    senderGroups: writeGroups(head.sender.groups),
    referencesPlace: head.references.place,
    referencesAt: head.references.at,
    hours: writeGroups(head.hours),
    datePlace: head.date.place,
    dateFormat: head.date.format,
    pageNumber: head.pageNumber,
    closingPlace: head.closing,
    offsetAddressee: head.offsets.addressee,
    offsetAside: head.offsets.aside,
    ...Object.fromEntries(
      template.stations.flatMap(({ key, title, person }, index) => [
        [`stations.${index}.key`, key],
        [`stations.${index}.title`, title],
        [`stations.${index}.userId`, idOf(place, person)],
      ]),
    ),
  });
  return by(administrator, at, async (unit) => {
    for (const { title, paragraphs } of textBlocks)
      await createTextBlock(unit, {
        title,
        content: blocksWithIds(
          title,
          paragraphs.map((words) => p(words)),
        ),
      });
    const { templateId } = await createLetterTemplate(unit, form);
    return templateId;
  });
}

/** Figures are entered after their last period, by whoever registers the first inquiry. */
async function enterSeries(by: TakeStep, { series, inquiries }: DemoCorrespondence): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const { owner, registeredAt } = inquiries.at(-1)!;
  for (const { key, values, provisional, ...facts } of series) {
    const last = values.at(-1)![0].slice(0, 4);
    const at: LocalMoment = registeredAt.startsWith("2018") ? `${Number(last) + 1}-01-15T10:00` : registeredAt;
    const seriesId = await by(owner, at, async (unit) => {
      const created = await createSeries(unit, facts);
      const { version } = await unit.tx.statisticSeries.findUniqueOrThrow({ where: { id: created.seriesId } });
      await enterValues(unit, {
        seriesId: created.seriesId,
        version,
        reason: "",
        values: values.map(([period, text]) => ({ period, text, provisional: period === provisional })),
      });
      return created.seriesId;
    });
    ids.set(key, seriesId);
  }
  return ids;
}

async function register(
  { place, by }: Correspondence,
  inquiry: DemoInquiry,
  earlier: ReadonlyMap<string, string>,
): Promise<string> {
  const upload = inquiry.file
    ? await storeUpload(place.municipalityId, await fileOf(inquiry), fileNameOf(inquiry))
    : null;
  const { inquiryId } = await by(inquiry.owner, inquiry.registeredAt, async (unit) => {
    const { sender } = inquiry;
    const registered = await registerInquiry(
      unit,
      {
        subject: inquiry.subject,
        senderAuthority: sender.authority,
        senderTitle: sender.title,
        senderName: sender.name,
        senderAddress: sender.address,
        senderEmail: sender.email,
        theirReference: inquiry.theirReference,
        datedOn: inquiry.datedOn,
        dateNote: inquiry.dateNote,
        receivedOn: inquiry.receivedOn,
        deadlineChoice: inquiry.deadline ? "date" : "none",
        deadline: inquiry.deadline,
        deadlineNote: inquiry.deadlineNote,
        ownerId: idOf(place, inquiry.owner),
        committeeId: place.committees.get(inquiry.committee)!.id,
        followsId: inquiry.follows ? earlier.get(inquiry.follows)! : null,
        text: inquiry.text.join("\n\n"),
        remark: inquiry.remark,
        caseChoice: "existing",
        caseNumber: inquiry.caseNumber,
        caseTitle: "",
      },
      upload,
    );
    for (const { text, quote, owner } of inquiry.questions)
      await addQuestion(unit, {
        inquiryId: registered.inquiryId,
        text,
        quote,
        ownerId: idOf(place, owner),
        dueOn: null,
      });
    return registered;
  });
  return inquiryId;
}

/** The letter as it would have come: its words on paper, saying that they are invented. */
const fileOf = ({ sender, datedOn, text, theirReference }: DemoInquiry) =>
  pdfFile({
    title: sender.authority,
    blocks: [
      paragraph([sender.address.replace("\n", ", "), inWords(datedOn!)].join(" · ")),
      ...(theirReference ? [paragraph(`J.nr. ${theirReference}`)] : []),
      heading(text[0]!),
      ...text.slice(1).map((words) => paragraph(words.replace("\n", ", "))),
    ],
  });
const fileNameOf = ({ datedOn }: DemoInquiry) => `brev-fra-ministeren-${datedOn}.pdf`;
