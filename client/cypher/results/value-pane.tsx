import { Button } from "@blueprintjs/core";
import { Cross } from "@blueprintjs/icons";
import { useEffect, type JSX } from "react";
import { addFound } from "../../state/actions/add-found.ts";
import { select } from "../../state/actions/select.ts";
import { useApp } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Mark } from "../../ui/marks.tsx";
import { entityId } from "./found-entities.ts";
import { nodeKind, nodeName, valueWords } from "./value-words.ts";
import { plainOf, readValue, type NodeResult, type ResultValue } from "./values.ts";
import "./value-pane.css";

export interface ValuePaneProps {
  value: unknown;
  /** Place among the rows as shown, from 0. */
  row: number;
  column: string;
  onClose: () => void;
}

/** Letters that are shown; copying takes all of them. */
const MOST = 100_000;

/** One value in full: a node or relationship by its properties, anything else as it is. */
export function ValuePane({ value, row, column, onClose }: ValuePaneProps): JSX.Element {
  const { t } = useWords();
  const read = readValue(value);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (!(event.target instanceof Element) || event.target.closest(".result") === null) return;
      event.preventDefault();
      event.stopPropagation();
      onClose();
    };
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, [onClose]);
  return (
    <section className="value-pane" aria-label={t("query.value", { row: row + 1, column })}>
      <header>
        <Title read={read} column={column} />
        <span className="grow" />
        {read.is === "node" && <OnPicture node={read.node} />}
        <CopyButton label={t("query.value.copy")} title={t("query.value.copy.title")} text={() => wholeText(value)} />
        <IconButton icon={<Cross size={12} />} label={t("query.value.close")} onClick={onClose} />
      </header>
      <div className="value-body" tabIndex={0} role="group" aria-label={column}>
        {read.is === "node" && <Properties of={read.node.properties} />}
        {read.is === "relationship" && <Properties of={read.relationship.properties} />}
        {read.is !== "node" && read.is !== "relationship" && <WholeText text={wholeText(value)} />}
      </div>
    </section>
  );
}

function Title({ read, column }: { read: ResultValue; column: string }): JSX.Element {
  const { t, language } = useWords();
  if (read.is === "node") {
    const kind = nodeKind(read.node);
    return (
      <>
        <Mark kind={kind} label={t(`kind.${kind}`)} />
        <b>{nodeName(read.node, language)}</b>
        <code>{read.node.labels.map((label) => `:${label}`).join("")}</code>
      </>
    );
  }
  if (read.is === "relationship") {
    return (
      <>
        <b>{t("query.value.relationship")}</b>
        <code>:{read.relationship.type}</code>
      </>
    );
  }
  return (
    <>
      <b>{column}</b>
      <small>{sizeWords(read, t)}</small>
    </>
  );
}

function sizeWords(read: ResultValue, t: ReturnType<typeof useWords>["t"]): string {
  if (read.is === "text") return t("query.value.letters", { count: read.text.length });
  if (read.is === "list") return t("query.value.items", { count: read.items.length });
  if (read.is === "map") return t("query.value.items", { count: read.entries.length });
  return read.is === "exact" ? read.type : "";
}

/** Where it is on the picture, or onto it. What is no :Entity cannot be drawn. */
function OnPicture({ node }: { node: NodeResult }): JSX.Element | null {
  const { t, language } = useWords();
  const id = entityId(node);
  const isShown = useApp(({ present }) => id !== null && present.nodes.includes(id));
  if (id === null) return null;
  const name = nodeName(node, language);
  return (
    <Button
      size="small"
      text={t(isShown ? "query.value.select" : "query.value.add")}
      onClick={() => (isShown ? select(id) : void addFound({ id, name }, true))}
    />
  );
}

function Properties({ of }: { of: Readonly<Record<string, unknown>> }): JSX.Element {
  const { language } = useWords();
  return (
    <table className="value-properties">
      <tbody>
        {Object.entries(of).map(([key, value]) => (
          <tr key={key}>
            <th scope="row">{key}</th>
            <td>{valueWords(value, language, MOST)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function WholeText({ text }: { text: string }): JSX.Element {
  const { t } = useWords();
  return (
    <>
      <pre>{text.slice(0, MOST)}</pre>
      {text.length > MOST && <p>{t("query.value.cut", { count: MOST })}</p>}
    </>
  );
}

/** A text as it is; what has parts as indented JSON. */
function wholeText(value: unknown): string {
  const read = readValue(value);
  if (read.is === "text" || read.is === "exact" || read.is === "number") return read.text;
  return JSON.stringify(plainOf(value), null, 2);
}
