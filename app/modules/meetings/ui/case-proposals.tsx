import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { longDate } from "~/ui/danish-dates";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { Row, Rows } from "~/ui/rows";
import { State } from "~/ui/state";
import { Time } from "~/ui/time";
import { statusLooks } from "../proposal";
import type { ProposalPlacement } from "../proposal-page";
import { proposalPath } from "../proposal-paths";
import type { ProposalStatus } from "../agenda";

interface CaseProposal {
  id: string;
  title: string;
  status: ProposalStatus;
  committeeName: string;
  at: string;
  placement: ProposalPlacement | null;
}

interface CaseProposalsProps {
  proposals: CaseProposal[];
  mayWrite: boolean;
  writeAt: string;
}

/** What a case has sent to committees: where each stands, and which meeting it was on. */
export function CaseProposals({ proposals, mayWrite, writeAt }: CaseProposalsProps) {
  return (
    <section className="section first" aria-labelledby="til-udvalg">
      <header>
        <h2 id="til-udvalg">Til udvalg</h2>
      </header>
      {proposals.length === 0 ? (
        <Empty title="Sagen har ikke været for et udvalg.">
          {mayWrite && (
            <LinkButton to={writeAt} small>
              Skriv til udvalg
            </LinkButton>
          )}
        </Empty>
      ) : (
        <Rows>
          {proposals.map((proposal) => (
            <Row
              key={proposal.id}
              title={proposal.title}
              to={proposalPath(proposal.id)}
              facts={[
                proposal.committeeName,
                proposal.placement ? (
                  <Placement placement={proposal.placement} />
                ) : (
                  <>
                    Senest <Time at={proposal.at} />
                  </>
                ),
              ]}
              state={<ProposalState status={proposal.status} placement={proposal.placement} />}
            />
          ))}
        </Rows>
      )}
    </section>
  );
}

const held = (placement: ProposalPlacement | null) =>
  placement !== null && ["closed", "signing", "sealed"].includes(placement.meetingStatus);

export function ProposalState({
  status,
  placement,
}: {
  status: ProposalStatus;
  placement: ProposalPlacement | null;
}): ReactNode {
  if (held(placement)) return <State kind="done">Behandlet</State>;
  if (placement?.number) return <State kind="done">Udsendt</State>;
  const look = statusLooks[status];
  return <State kind={look.kind}>{look.words}</State>;
}

/** "Punkt 4, mødet 17. november 2022", as a link for who reads that agenda. */
export function Placement({ placement }: { placement: ProposalPlacement }) {
  const { meetingId, startsAt, number, visible } = placement;
  const words = number ? `Punkt ${number}, mødet ${longDate(startsAt)}` : `På vej til mødet ${longDate(startsAt)}`;
  return visible ? <Link to={`/intern/moeder/${meetingId}`}>{words}</Link> : <>{words}</>;
}
