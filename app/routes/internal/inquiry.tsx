import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { inquiryPage } from "~/modules/letters/inquiry-queries.server";
import { InquiryDesk } from "~/modules/letters/ui/inquiry-desk";
import { copenhagenDate } from "~/platform/danish-time";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { useKeptFocus } from "~/ui/kept-focus";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.inquiry.subject ?? "Henvendelse"} – Sagsgang` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => ({
    inquiry: await inquiryPage(unit, idFrom(params.inquiryId)),
    today: copenhagenDate(unit.now),
  }));
}

export default function Inquiry() {
  const loaded = useLoaderData<typeof loader>();
  useKeptFocus(loaded);
  return <InquiryDesk {...loaded} />;
}
