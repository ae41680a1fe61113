import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOnUpload } from "~/modules/files/act-on-upload.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { editLetterTemplate } from "~/modules/letters/edit-letter-template.server";
import { editLetterTemplateForm } from "~/modules/letters/letter-template-forms";
import { letterTemplatePage, peopleForStations } from "~/modules/letters/letter-template-queries.server";
import { maxLogoBytes } from "~/modules/letters/letterhead";
import { LetterTemplateForm } from "~/modules/letters/ui/letter-template-form";
import { redirectWithFlash } from "~/platform/flash.server";
import { read, type Faults } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { PageHead } from "~/ui/page-head";

export { unlessPreviewed as shouldRevalidate } from "~/ui/pdf-preview";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.template.name ?? "Brevskabelon"} – Sagsgang` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const templateId = idFrom(params.templateId);
  return read(actor, async (unit) => ({
    template: await letterTemplatePage(unit, templateId),
    people: await peopleForStations(unit),
  }));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { templateId: idFrom(params.templateId) };
  return actOnUpload(
    request,
    actor,
    { fields, schema: editLetterTemplateForm, maxFiles: 1, maxBytes: maxLogoBytes },
    (unit, input, files) => editLetterTemplate(unit, input, files[0]?.result() ?? null),
    ({ templateId }) =>
      redirectWithFlash(`/intern/administration/breve/${templateId}`, { message: "Skabelonen er gemt." }),
  );
}

export default function LetterTemplate() {
  const { template, people } = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>() as Faults | undefined;
  return (
    <>
      <PageHead
        title={template.name}
        crumbs={[{ label: "Brevskabeloner", to: "/intern/administration/breve" }]}
        meta={[!template.active ? "Bruges ikke mere" : template.isDefault && "Nye breve begynder med den"]}
        actions={
          <LinkButton to={`/intern/administration/historik?ting=letterTemplate:${template.id}`} icon="history">
            Historik
          </LinkButton>
        }
      />
      <LetterTemplateForm
        key={`${template.id} ${template.version}`}
        template={template}
        people={people}
        answer={faults}
      />
    </>
  );
}
