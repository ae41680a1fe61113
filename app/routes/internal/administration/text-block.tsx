import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { editTextBlock } from "~/modules/letters/edit-text-block.server";
import { editTextBlockForm } from "~/modules/letters/text-block-forms";
import { textBlockPage } from "~/modules/letters/text-block-queries.server";
import { TextBlockForm } from "~/modules/letters/ui/text-block-form";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields, type Faults } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.block.title ?? "Fast tekst"} – Sagsgang` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return { block: await read(actor, (unit) => textBlockPage(unit, idFrom(params.textBlockId))) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), textBlockId: idFrom(params.textBlockId) };
  return act(fields, actor, editTextBlockForm, editTextBlock, ({ textBlockId }) =>
    redirectWithFlash(`/intern/administration/faste-tekster/${textBlockId}`, { message: "Den faste tekst er gemt." }),
  );
}

export default function TextBlock() {
  const { block } = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>() as Faults | undefined;
  return (
    <>
      <PageHead
        title={block.title}
        crumbs={[{ label: "Faste tekster", to: "/intern/administration/faste-tekster" }]}
        meta={[!block.active && "Bruges ikke mere"]}
      />
      <TextBlockForm
        key={`${block.id} ${block.version}`}
        title={block.title}
        blocks={block.blocks}
        saved={block}
        answer={faults}
        save="Gem fast tekst"
      />
    </>
  );
}
