import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { choosePasswordByLink, openLink } from "~/modules/identity/one-time-link.server";
import { ChoosePasswordPage } from "~/modules/identity/ui/choose-password-page";

const title = "Vælg din adgangskode";

export const meta: MetaFunction = () => [{ title: `${title} – Sagsgang` }, { name: "robots", content: "noindex" }];

export function loader({ params }: LoaderFunctionArgs) {
  return openLink(params.token, "invitation");
}

export function action(args: ActionFunctionArgs) {
  return choosePasswordByLink(args, "invitation");
}

export default function Invitation() {
  const { link } = useLoaderData<typeof loader>();
  return <ChoosePasswordPage title={title} link={link} answer={useActionData<typeof action>()} welcome />;
}
