import { MarkedText } from "~/modules/richtext/ui/marked-text";
import { UnsentText } from "~/modules/richtext/ui/unsent-text";
import type { ReplyPage } from "../reply-page";
import { LetterSheet } from "./letter-sheet";
import { ReplyDesk, type DeskPlaces } from "./reply-desk";
import type { TextAddition } from "./use-answer-marking";

export interface ReplyReadingProps extends DeskPlaces {
  reply: ReplyPage;
  userId: string;
  additions: TextAddition[];
}

/** A letter as who may not write it just now sees it; its words can be chosen, to comment on them. */
export function ReplyReading({ reply, userId, additions, ...places }: ReplyReadingProps) {
  return (
    <ReplyDesk reply={reply} {...places}>
      <UnsentText documentKey={`${reply.text.id}:${userId}`} document={reply.text.document} />
      <LetterSheet reply={reply}>
        <MarkedText
          document={reply.text.document}
          label="Brevets tekst"
          fields={reply.fields}
          live={reply.live}
          passages={additions.flatMap(({ passages }) => passages)}
          passageActions={additions.flatMap(({ actions }) => actions)}
        />
      </LetterSheet>
      {additions.map(({ dialog }, index) => (
        <div key={index}>{dialog}</div>
      ))}
    </ReplyDesk>
  );
}
