import { useDeferredValue, type ReactNode } from "react";
import type { RichDocument } from "~/modules/richtext/document";
import { Lock } from "~/ui/lock";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { Time } from "~/ui/time";
import { purposeNames } from "../proposal";
import { proposalGaps } from "../proposal-gaps";
import type { ProposalPage } from "../proposal-page";
import { Placement, ProposalState } from "./case-proposals";
import { ProposalActions } from "./proposal-actions";
import { ProposalRail } from "./proposal-rail";
import { ProposalSide } from "./proposal-side";

export interface ProposalDeskProps {
  proposal: ProposalPage;
  /** as it stands in the page, also where it isn't saved yet */
  document: RichDocument;
  /** where the text is: "saved" when the server has all of it */
  saving: string;
  saveLine?: ReactNode;
  /** the text and the attachments */
  children: ReactNode;
}

/** The workplace of one proposal: its sections and its way at the left, the text, and at the right what is missing. */
export function ProposalDesk({ proposal, document, saving, saveLine, children }: ProposalDeskProps) {
  const settled = useDeferredValue(document);
  const gaps = proposal.rights.submit ? proposalGaps({ ...proposal, document: settled }) : [];
  const [placement] = proposal.placements;
  return (
    <div className="desk editor-desk">
      <ProposalRail proposal={proposal} document={settled} />
      <div className="paperwrap">
        <PageHead
          title={proposal.title}
          crumbs={[
            { label: "Sager", to: "/intern/sager" },
            { label: proposal.caseNumber, to: `/intern/sager/${proposal.caseFileId}` },
          ]}
          meta={[
            <ProposalState status={proposal.status} placement={placement ?? null} />,
            proposal.committeeName,
            purposeNames[proposal.purpose],
            placement && <Placement placement={placement} />,
            proposal.closed ? <Lock /> : "Åben",
            saveLine,
          ]}
          actions={<ProposalActions proposal={proposal} gaps={gaps} saving={saving} />}
        />
        <ReturnedNote proposal={proposal} />
        {children}
      </div>
      <ProposalSide proposal={proposal} gaps={gaps} />
    </div>
  );
}

/** Why it came back, above the text that is to be mended. */
function ReturnedNote({ proposal: { status, steps } }: { proposal: ProposalPage }) {
  const returned = steps.findLast(({ kind }) => kind === "returned");
  if (status !== "returned" || !returned) return null;
  return (
    <Note kind="warn" title={`${returned.byName} har sendt sagen retur.`} className="returned">
      <Time at={returned.at} as="nearTime" />
      <p className="kept">{returned.comment}</p>
    </Note>
  );
}
