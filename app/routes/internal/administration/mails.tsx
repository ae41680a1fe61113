import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listMails, mailsShown, mailStates, type MailState } from "~/modules/identity/mail-queries.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { mailStateNames, MailStateMark } from "~/modules/identity/ui/mail-state";
import { settings } from "~/platform/env.server";
import { read } from "~/platform/http.server";
import { countOf } from "~/ui/danish-numbers";
import { Empty } from "~/ui/empty";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";
import { Chips } from "~/ui/tabs";
import { Time } from "~/ui/time";

export const meta: MetaFunction = () => [{ title: "Mails – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const wanted = new URL(request.url).searchParams.get("vis");
  const state = mailStates.find((each) => each === wanted) ?? null;
  const { mails, counts } = await read(actor, (unit) => listMails(unit, state));
  return {
    mails,
    counts,
    state,
    states: [...mailStates],
    limit: mailsShown,
    hasServer: settings().smtpUrl !== undefined,
  };
}

export default function Mails() {
  const { mails, counts, state, states, limit, hasServer } = useLoaderData<typeof loader>();
  const total = states.reduce((sum, each) => sum + counts[each], 0);
  const chips = states
    .filter((each) => counts[each] > 0 || each === state)
    .map((each: MailState) => ({
      label: mailStateNames[each],
      count: counts[each],
      chosen: each === state,
      to: each === state ? "." : `?vis=${each}`,
    }));
  return (
    <>
      <PageHead title="Mails" meta={[countOf(total, "mail", "mails"), "nyeste først"]} />
      {!hasServer && (
        <Note kind="info" title="Mails bliver her og sendes ikke.">
          Der er ingen mailserver. Når SMTP_URL er sat, sendes nye mails, og de gamle kan sendes herfra.
        </Note>
      )}
      {total > 0 && (
        <div className="listtools">
          <Chips
            label="Vis mails"
            chips={[{ label: "Alle", count: total, chosen: state === null, to: "." }, ...chips]}
          />
        </div>
      )}
      {mails.length === 0 ? (
        <Empty title="Ingen mails her.">
          Sagsgang skriver, når en dagsorden sendes ud, et referat skal underskrives eller en bruger inviteres.
        </Empty>
      ) : (
        <Rows label="Mails">
          {mails.map((mail) => (
            <Row
              key={mail.id}
              title={mail.subject}
              to={mail.id}
              facts={[mail.recipient, <Time key="tid" at={mail.createdAt} as="nearTime" />, mail.error]}
              state={<MailStateMark state={mail.state} />}
            />
          ))}
        </Rows>
      )}
      {mails.length === limit && <p className="hint intro">De {limit} nyeste vises.</p>}
    </>
  );
}
