import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { choosePassword, findLink } from "~/modules/identity/choose-password.server";
import { newPasswordForm } from "~/modules/identity/identity-forms";
import { ChoosePasswordPage } from "~/modules/identity/ui/choose-password-page";
import { endedCookie } from "~/modules/identity/session-cookie.server";
import { actBeforeSignIn } from "~/platform/http.server";

export const meta: MetaFunction = () => [
  { title: "Vælg en ny adgangskode – Sagsgang" },
  { name: "robots", content: "noindex" },
];

const purpose = "passwordReset";

export async function loader({ params }: LoaderFunctionArgs) {
  const link = await findLink(params.token ?? "", purpose);
  return data({ link }, { headers: { "Cache-Control": "no-store" }, status: link ? 200 : 410 });
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const client = { address: context.clientAddress, userAgent: request.headers.get("user-agent") ?? "" };
  return actBeforeSignIn(
    request,
    newPasswordForm,
    ({ password }) => choosePassword({ token: params.token ?? "", purpose }, password, client),
    async () => redirect("/log-ind?besked=adgangskode", { headers: { "Set-Cookie": await endedCookie() } }),
  );
}

export default function Reset() {
  const { link } = useLoaderData<typeof loader>();
  return <ChoosePasswordPage title="Vælg en ny adgangskode" link={link} answer={useActionData<typeof action>()} />;
}
