import { State, type StateKind } from "~/ui/state";
import { Time } from "~/ui/time";
import { channelNames, type DeliveryProof } from "../delivery";
import { letterDocumentPath, letterPath } from "../letter-paths";
import type { ReplyWay } from "../way-page";

const states: Record<DeliveryProof["state"], { kind: StateKind; words: string }> = {
  queued: { kind: "wait", words: "På vej" },
  delivered: { kind: "done", words: "Sendt" },
  failed: { kind: "stop", words: "Ikke sendt" },
  calledOff: { kind: "done", words: "Opgivet" },
};

/** How the letter was sent, and the proof of it; and its files. */
export function DeliveryPanel({ way }: { way: ReplyWay }) {
  const file = way.sealed?.state === "ready" ? way.sealed : null;
  if (!file && way.deliveries.length === 0) return null;
  const path = letterPath(way.letterId);
  return (
    <section id="afsendelse" tabIndex={-1} aria-labelledby="afsendelse-titel">
      <h2 id="afsendelse-titel">Afsendelse</h2>
      {file && (
        <p>
          <a href={letterDocumentPath(way.letterId, file.id)}>Det forseglede brev (PDF)</a>
        </p>
      )}
      <ul className="rows">
        {way.deliveries.map((one) => (
          <li key={one.id}>
            <span>
              {one.recipient}
              <span className="s">
                {one.channel === "mail" ? "Med mail" : `Med ${channelNames[one.channel]}`}
                {one.deliveredAt && (
                  <>
                    , <Time at={one.deliveredAt} as="nearTime" />
                  </>
                )}
              </span>
              {one.keptOnly && <span className="s">Demonstration: mailen ligger her og er ikke sendt til nogen.</span>}
              {one.messageId && <span className="s mono breaks">Mail-id {one.messageId}</span>}
              {one.receipt && (
                <span className="s">
                  <a href={`${path}/kvittering/${one.id}`}>Kvittering: {one.receipt.name}</a>
                </span>
              )}
              <span className="s mono breaks">SHA-256 {one.fileSha256.match(/.{8}/g)?.join(" ")}</span>
            </span>
            <State kind={states[one.state].kind}>{states[one.state].words}</State>
          </li>
        ))}
      </ul>
    </section>
  );
}
