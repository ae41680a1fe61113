import { Blockers } from "~/ui/blockers";
import { Icon } from "~/ui/icon";
import { Person } from "~/ui/person";
import { Time } from "~/ui/time";
import { stepNames } from "../proposal";
import type { ProposalGap } from "../proposal-gaps";
import type { ProposalPage } from "../proposal-page";
import { proposalPath } from "../proposal-paths";

/** Beside the text: what is missing, who can go on, and what has been said. */
export function ProposalSide({ proposal, gaps }: { proposal: ProposalPage; gaps: ProposalGap[] }) {
  const { rights, steps, status, id } = proposal;
  return (
    <aside className="rail right" aria-label="Mangler og godkendelse">
      {rights.submit && (
        <section id="mangler" tabIndex={-1} aria-labelledby="mangler-titel">
          <h2 id="mangler-titel">Før den sendes til godkendelse</h2>
          {gaps.length === 0 ? (
            <p className="small okline">
              <Icon name="ok" /> Intet mangler.
            </p>
          ) : (
            <Blockers
              blockers={gaps.map(({ to, title, text, soft }) => ({
                title,
                children: text,
                soft,
                to: to === "#oplysninger" ? `${proposalPath(id)}/oplysninger` : to,
              }))}
            />
          )}
        </section>
      )}
      {status !== "draft" && (
        <section aria-labelledby="godkendelse-titel">
          <h2 id="godkendelse-titel">Godkendelse</h2>
          <p className="small">{approvalInWords(proposal)}</p>
        </section>
      )}
      {steps.length > 0 && (
        <section aria-labelledby="forloeb-titel">
          <h2 id="forloeb-titel">Forløb</h2>
          <ol className="comments">
            {[...steps].reverse().map((step) => (
              <li key={step.id}>
                <p className="who">
                  <Person name={step.byName} named />
                  <b>{step.byName}</b>
                  <Time at={step.at} as="near" />
                </p>
                <p>{stepNames[step.kind]}</p>
                {step.comment && <blockquote className="kept">{step.comment}</blockquote>}
              </li>
            ))}
          </ol>
        </section>
      )}
    </aside>
  );
}

function approvalInWords({ status, rights, steps }: ProposalPage): string {
  if (rights.whoCan) return rights.whoCan;
  if (rights.approve) return "Sagen venter på din godkendelse.";
  const last = steps.findLast(({ kind }) => kind === "approved" || kind === "returned");
  if (status === "ready" && last) return `${last.byName} har godkendt sagen.`;
  if (status === "returned" && last) return `${last.byName} har sendt sagen retur. Den sendes igen, når den er rettet.`;
  return "";
}
