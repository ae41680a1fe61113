import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Icon } from "~/ui/icon";

export interface ToolbarChoice {
  id: string;
  label: string;
}

export interface ToolbarMenuProps {
  /** What the button says: the choice that holds now, or what the menu is for. */
  text: string;
  /** What the menu chooses, for those who hear it: "Teksttype". */
  label: string;
  choices: ToolbarChoice[];
  chosen?: string;
  onChoose: (id: string) => void;
}

/** A button of the toolbar that opens a short list. */
export function ToolbarMenu({ text, label, choices, chosen, onChoose }: ToolbarMenuProps) {
  const selection = chosen === undefined ? {} : { selectionMode: "single" as const, selectedKeys: [chosen] };
  return (
    <MenuTrigger>
      <Button className="btn small" aria-label={chosen === undefined ? label : `${label}: ${text}`}>
        {text} <Icon name="chevron-down" />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" aria-label={label} onAction={(id) => onChoose(String(id))} {...selection}>
          {choices.map(({ id, label: name }) => (
            <MenuItem key={id} id={id} textValue={name} className="entry">
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
