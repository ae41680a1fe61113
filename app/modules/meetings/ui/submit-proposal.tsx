import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { useToast } from "~/ui/toast";
import type { ProposalGap } from "../proposal-gaps";

interface SubmitProposalProps {
  action: string;
  gaps: ProposalGap[];
  /** "saved" when the server has the whole text */
  saving: string;
}

/**
 * "Send til godkendelse". Something missing leads to the list of it; a text that is still being saved is waited for, so that
 * what is sent is what stands in the page.
 */
export function SubmitProposal({ action, gaps, saving }: SubmitProposalProps) {
  const fetcher = useFetcher();
  const tell = useToast();
  const waiting = useRef<HTMLFormElement | null>(null);
  const [isWaiting, setWaiting] = useState(false);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (gaps.some(({ soft }) => !soft)) {
      event.preventDefault();
      const list = document.getElementById("mangler");
      list?.scrollIntoView({ block: "nearest" });
      list?.focus();
      tell({ message: "Sagen er ikke sendt. Se, hvad der mangler." });
    } else if (saving !== "saved") {
      event.preventDefault();
      waiting.current = event.currentTarget;
      setWaiting(true);
    }
  };

  useEffect(() => {
    if (!isWaiting || saving === "saving") return;
    setWaiting(false);
    if (saving === "saved") waiting.current?.requestSubmit();
    else tell({ message: "Teksten er ikke gemt endnu, så sagen er ikke sendt. Send den, når der står Gemt." });
  }, [isWaiting, saving, tell]);

  return (
    <PostForm action={action} fetcher={fetcher} idPrefix="send" className="post-button" onSubmit={submit}>
      <FormActions>
        <SubmitButton icon="send" pendingText="Sender">
          {isWaiting ? "Gemmer teksten" : "Send til godkendelse"}
        </SubmitButton>
      </FormActions>
    </PostForm>
  );
}
