import { useFetcher } from "@remix-run/react";
import { useState, type ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "./button";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "./form";
import type { IconName } from "./icon";
import { classNames } from "./class-names";

export interface DialogProps {
  title: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** For what is more than a question: a preview, a comparison. */
  wide?: boolean;
  /** A press beside it leaves it open, so that what is typed in it isn't lost. Esc still closes. */
  steady?: boolean;
  role?: "dialog" | "alertdialog";
}

/** A dialog over the page: keeps the focus, closes on Esc and on a press beside it, gives the focus back. */
export function Dialog({ title, isOpen, onClose, children, wide, steady, role = "dialog" }: DialogProps) {
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable={!steady}>
      <Modal className={classNames("modal", wide && "wide")}>
        <AriaDialog className="dialog" role={role}>
          <header>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button small icon="close" iconOnly onClick={onClose}>
              Luk
            </Button>
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface AskOnceProps {
  /** The button that asks; `open` opens the question. */
  trigger: (open: () => void) => ReactNode;
  /** The question, by name and number: "Udsend dagsordenen til 9 modtagere?" */
  title: ReactNode;
  /** What will happen, and fields when something must be written. */
  children?: ReactNode;
  /** The same verb again: "Udsend nu". */
  confirm: string;
  icon?: IconName;
  danger?: boolean;
  /** Where it posts; the page's own route without it. */
  action?: string;
  fields?: Record<string, string>;
}

/** Asks once, by name, before what leaves the house: dispatch, sign, seal, send, publish, withdraw. For nothing else. */
export function AskOnce(props: AskOnceProps) {
  const { trigger, title, children, confirm, icon, danger, action, fields = {} } = props;
  const fetcher = useFetcher();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      {trigger(() => setOpen(true))}
      <Dialog title={title} isOpen={isOpen} onClose={close} role="alertdialog" steady>
        <PostForm className="stack" action={action} fetcher={fetcher} idPrefix="spoergsmaal" onDone={close}>
          <HiddenFields fields={fields} />
          {children}
          <FormActions>
            <Button onClick={close}>Vent</Button>
            <SubmitButton variant={danger ? "danger" : "primary"} icon={icon}>
              {confirm}
            </SubmitButton>
          </FormActions>
        </PostForm>
      </Dialog>
    </>
  );
}
