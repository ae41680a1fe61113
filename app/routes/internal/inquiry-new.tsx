import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOnUpload } from "~/modules/files/act-on-upload.server";
import { fileTakenHere } from "~/modules/files/taken-kinds.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { takenAsLetter } from "~/modules/letters/letter-file";
import { inquiryChoices } from "~/modules/letters/inquiry-choices.server";
import { registerInquiryForm } from "~/modules/letters/inquiry-forms";
import { registerInquiry } from "~/modules/letters/register-inquiry.server";
import { RegisterInquiry } from "~/modules/letters/ui/register-inquiry";
import { copenhagenDate } from "~/platform/danish-time";
import { redirectWithFlash } from "~/platform/flash.server";
import { read } from "~/platform/http.server";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Registrér henvendelse – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => ({
    choices: await inquiryChoices(unit),
    today: copenhagenDate(unit.now),
    ownerId: actor.userId,
  }));
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return actOnUpload(
    request,
    actor,
    // Room for a second file, so that a letter far too large is read to its end and what was typed comes back with it.
    { fields: {}, schema: registerInquiryForm, maxFiles: 2 },
    (unit, input, files) => registerInquiry(unit, input, fileTakenHere(files, takenAsLetter)),
    ({ inquiryId, caseNumber }) =>
      redirectWithFlash(`/intern/henvendelser/${inquiryId}`, {
        message: `Henvendelsen er registreret på sag ${caseNumber}.`,
      }),
  );
}

export default function NewInquiry() {
  const faults = useActionData<typeof action>();
  return (
    <div className="wrap narrow">
      <PageHead title="Registrér henvendelse" crumbs={[{ label: "Henvendelser", to: "/intern/henvendelser" }]} />
      <RegisterInquiry {...useLoaderData<typeof loader>()} actionData={faults} />
    </div>
  );
}
