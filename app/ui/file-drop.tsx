import { useEffect, useRef, useState, type DragEvent, type ReactNode } from "react";
import { Button } from "./button";
import { formatBytes } from "./danish-numbers";
import { FieldFault, type FieldProps } from "./field";
import { useFormState, wireField } from "./form-state";
import { Icon } from "./icon";
import { classNames } from "./class-names";

export interface FileDropProps extends Omit<FieldProps, "labelHidden"> {
  /** As `accept` of a file input: ".pdf,.docx". */
  accept?: string;
  multiple?: boolean;
  /** Larger files are refused here already, with their name and size. */
  maxBytes?: number;
  /** Called with the chosen files, for those who send at once; without it the surrounding form sends them. */
  onFiles?: (files: File[]) => void;
  /** Called with the chosen files, which the surrounding form sends later: to look into them meanwhile. */
  onChosen?: (files: File[]) => void;
  /** What stands in the field: "Slip filer her, eller vælg dem". */
  children?: ReactNode;
}

/** A field that files are dropped on, or chosen in. Without JavaScript it is an ordinary file input. */
export function FileDrop(props: FileDropProps) {
  const { name, label, hint, optional, fault, accept, multiple, maxBytes, onFiles, onChosen, children } = props;
  const form = useFormState();
  const [chosen, setChosen] = useState<File[]>([]);
  const [refused, setRefused] = useState<File[]>([]);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const tooLarge = refused.length > 0 && maxBytes !== undefined ? tooLargeText(refused, maxBytes, !onFiles) : undefined;
  const wiring = wireField(form, name, { hasHint: hint !== undefined, fault: tooLarge ?? fault });

  // A form doesn't go out without a file that somebody meant to send with it: `PostForm` asks for this.
  useEffect(() => input.current?.setCustomValidity(onFiles ? "" : (tooLarge ?? "")), [onFiles, tooLarge]);

  const take = (files: File[]) => {
    const allowed = files.filter((file) => maxBytes === undefined || file.size <= maxBytes);
    setRefused(files.filter((file) => !allowed.includes(file)));
    const kept = multiple ? allowed : allowed.slice(0, 1);
    setChosen(kept);
    fill(input.current, onFiles ? [] : kept);
    if (kept.length > 0) onFiles?.(kept);
    onChosen?.(kept);
  };
  const listed = [...chosen, ...refused];
  const remove = (gone: File) => {
    take(listed.filter((file) => file !== gone));
    input.current?.focus();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(Array.from(event.dataTransfer.files));
  };

  return (
    <div className="field">
      <label htmlFor={wiring.id}>
        {label}
        {optional && <span className="optional"> (valgfri)</span>}
      </label>
      {hint !== undefined && (
        <span className="hint" id={wiring.hintId}>
          {hint}
        </span>
      )}
      <div
        className={classNames("drop", over && "over")}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="upload" />
        <p>{children ?? (multiple ? "Slip filer her, eller vælg dem" : "Slip en fil her, eller vælg den")}</p>
        <input
          ref={input}
          type="file"
          id={wiring.id}
          name={name}
          accept={accept}
          multiple={multiple}
          required={!optional}
          aria-invalid={wiring.fault ? true : undefined}
          aria-describedby={wiring.describedBy}
          onChange={(event) => take(Array.from(event.currentTarget.files ?? []))}
        />
      </div>
      {form.values && (
        <noscript>
          <p className="hint">Valgte du en fil, så vælg den igen. Den følger ikke med tilbage.</p>
        </noscript>
      )}
      {listed.length > 0 && !onFiles && <ChosenFiles files={listed} onRemove={remove} />}
      <div aria-live="polite">
        <FieldFault wiring={wiring} />
      </div>
    </div>
  );
}

function ChosenFiles({ files, onRemove }: { files: File[]; onRemove: (file: File) => void }) {
  return (
    <ul className="rows files" aria-label="Valgte filer">
      {files.map((file) => (
        <li key={`${file.name} ${file.size} ${file.lastModified}`}>
          <Icon name="file" />
          <span>
            <span className="t">{file.name}</span>
            <span className="s">{formatBytes(file.size)}</span>
          </span>
          <Button small icon="close" iconOnly onClick={() => onRemove(file)}>
            {`Fjern ${file.name}`}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function tooLargeText(files: File[], maxBytes: number, isListed: boolean): string {
  const named = files.map((file) => `${file.name} fylder ${formatBytes(file.size)}`).join(", ");
  const advice = files.length === 1 ? " Vælg en anden, eller fjern den." : " Vælg andre, eller fjern dem.";
  return `${named}. En fil må højst fylde ${limitText(maxBytes)}.${isListed ? advice : ""}`;
}

/** As the field's hint has it: 50 MB is 50 times 1024 times 1024. */
const limitText = (bytes: number): string => (bytes % 2 ** 20 === 0 ? `${bytes / 2 ** 20} MB` : formatBytes(bytes));

/** Makes the input hold exactly these files, so that the form sends what the list shows. */
function fill(input: HTMLInputElement | null, files: File[]) {
  if (!input) return;
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
}
