import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { editSectionTemplate } from "~/modules/meetings/edit-section-template.server";
import { editSectionTemplateForm } from "~/modules/meetings/section-template-forms";
import { sectionTemplatePage } from "~/modules/meetings/section-template-queries.server";
import { TemplateForm } from "~/modules/meetings/ui/template-form";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, type Faults } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { PostButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.template.name ?? "Skabelon"} – Sagsgang` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const templateId = idFrom(params.templateId);
  return { template: await read(actor, (unit) => sectionTemplatePage(unit, templateId)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const templateId = idFrom(params.templateId);
  return act(
    request,
    actor,
    editSectionTemplateForm,
    (unit, input) => editSectionTemplate(unit, { ...input, templateId }),
    () => redirectWithFlash(`/intern/administration/skabeloner/${templateId}`, { message: "Skabelonen er gemt." }),
  );
}

export default function Template() {
  const { template } = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>() as Faults | undefined;
  const { committees } = template;
  return (
    <>
      <PageHead
        title={template.name}
        crumbs={[{ label: "Sagsskabeloner", to: "/intern/administration/skabeloner" }]}
        meta={[committees.length > 0 ? `Bruges af ${committees.join(", ")}` : "Bruges ikke af noget udvalg"]}
        actions={
          <>
            {committees.length === 0 && (
              <PostButton action={`/intern/administration/skabeloner/${template.id}/fjern`}>Fjern skabelon</PostButton>
            )}
            <LinkButton to={`/intern/administration/historik?ting=sectionTemplate:${template.id}`} icon="history">
              Historik
            </LinkButton>
          </>
        }
      />
      <TemplateForm
        key={`${template.id} ${template.version}`}
        name={template.name}
        sections={template.sections}
        version={template.version}
        answer={faults}
        save="Gem skabelon"
      />
    </>
  );
}
