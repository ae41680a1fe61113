import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mailPage } from "~/modules/identity/mail-queries.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { MailStateMark } from "~/modules/identity/ui/mail-state";
import { settings } from "~/platform/env.server";
import { read } from "~/platform/http.server";
import { mailProblem } from "~/platform/mail-problem";
import { idFrom } from "~/platform/params.server";
import { PostButton } from "~/ui/form";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { Time } from "~/ui/time";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.mail.subject ?? "Mail"} – Sagsgang` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const mailId = idFrom(params.mailId);
  const mail = await read(actor, (unit) => mailPage(unit, mailId));
  return { mail, hasServer: settings().smtpUrl !== undefined };
}

/** Addresses in a mail's text are links here as they are in the mail. */
const links = /(https?:\/\/[^\s]+)/;

export default function Mail() {
  const { mail, hasServer } = useLoaderData<typeof loader>();
  const resendable = mail.state === "failed" || (mail.state === "kept" && hasServer);
  return (
    <>
      <PageHead
        title={mail.subject}
        crumbs={[{ label: "Mails", to: "/intern/administration/mails" }]}
        meta={[
          `Til ${mail.recipient}`,
          <Time key="tid" at={mail.createdAt} as="dateTime" />,
          <MailStateMark key="tilstand" state={mail.state} />,
        ]}
        actions={
          resendable && (
            <PostButton action={`/intern/administration/mails/${mail.id}/send`} variant="primary" icon="send">
              Send igen
            </PostButton>
          )
        }
      />
      {mail.error && (
        <Note kind="stop" title="Mailen kunne ikke sendes.">
          {mailProblem(mail.error)}
        </Note>
      )}
      <article className="mailtext">
        {mail.text.split(links).map((part, index) =>
          index % 2 === 1 ? (
            <a key={index} href={part}>
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </article>
      {mail.calendar !== null && (
        <details>
          <summary>Med mailen følger en kalenderfil (moede.ics)</summary>
          <pre className="mailtext">{mail.calendar}</pre>
        </details>
      )}
    </>
  );
}
