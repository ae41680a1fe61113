import { Note } from "~/ui/note";
import { Progress } from "~/ui/progress";
import type { RoundRow, RoundStatus } from "../minutes-round";
import { CertificateSection } from "./certificate-section";
import { SignForm } from "./sign-form";
import { SignatureTable } from "./signature-table";

interface MadeDocument {
  id: string;
  state: string;
  progress: string;
}

export interface RoundBodyProps {
  meetingId: string;
  minutes: {
    number: number;
    status: RoundStatus;
    bodySha256: string | null;
    joinedSha256: string | null;
    closedReason: string;
    body: MadeDocument | null;
    joined: MadeDocument | null;
    sealed: MadeDocument | null;
  };
  people: RoundRow[];
  mine: RoundRow | null;
  /** false: the file holds what the reader is disqualified for; they sign on its hash */
  mayOpenFile: boolean;
  mayRemind: boolean;
}

/** A round from lock to seal, of the minutes or of an addendum: what it waits for, one's own part in it, and everybody's. */
export function RoundBody({ meetingId, minutes, people, mine, mayOpenFile, mayRemind }: RoundBodyProps) {
  const { number, status, bodySha256, joinedSha256, body, joined, sealed, closedReason } = minutes;
  const what = number === 0 ? "Referatet" : `Tillæg ${number}`;
  const working = (document: MadeDocument | null, text: string, hint?: string) =>
    document?.state !== "failed" && <Progress text={document?.progress || text} hint={hint} />;
  return (
    <>
      <div className="stack roundnow">
        {status === "freezing" &&
          working(body, "Låser teksten", "Runden åbner, når filen er lavet. Du kan roligt gå videre.")}
        {status === "signing" && mine && mine.signedAt === null && bodySha256 && body && (
          <SignForm
            meetingId={meetingId}
            number={number}
            bodySha256={bodySha256}
            documentId={mayOpenFile ? body.id : null}
            refused={mine.refusal !== null}
          />
        )}
        <CertificateSection
          meetingId={meetingId}
          number={number}
          status={status}
          mine={mine}
          people={people}
          joinedDocumentId={joinedSha256 && joined ? joined.id : null}
        />
        {status === "certifying" && !joinedSha256 && working(joined, "Samler filen med underskriftssiden")}
        {status === "sealing" && working(sealed, "Sætter kommunens segl")}
        {status === "sealed" && (
          <Note kind="ok" title={`${what} er underskrevet og forseglet.`}>
            {number === 0 ? "En rettelse bliver fra nu af et dateret tillæg." : "Det læses sammen med referatet."}
          </Note>
        )}
      </div>
      {status !== "freezing" && status !== "drafting" && (
        <SignatureTable
          people={people}
          closedReason={closedReason}
          over={status !== "signing"}
          remind={mayRemind && status === "signing" ? { meetingId, number: String(number) } : null}
        />
      )}
    </>
  );
}
