import { ChevronUp } from "@blueprintjs/icons";
import { Button } from "@blueprintjs/core";
import { useEffect, useId, useLayoutEffect, useRef, useState, type JSX, type KeyboardEvent } from "react";
import { select } from "../../state/actions/select.ts";
import { facts, useApp } from "../../state/app-store.ts";
import { nameOf } from "../../state/told.ts";
import { useWords } from "../../state/use-words.ts";
import { Thing } from "../../ui/thing.tsx";
import "./away-list.css";

export interface AwayListProps {
  /** The count that opens the list, and is its title. */
  title: string;
  /** What is away, read once the list is open. */
  read: () => readonly string[];
  /** Brings all of it back. */
  all: { label: string; perform: () => void };
  /** Brings one back, where one can be. */
  one?: ((id: string) => void) | undefined;
}

/** Rows of a list; nobody reads more, and each costs. */
const MOST_LISTED = 200;
/** Pixels it keeps from the edge of the window and from what opens it. */
const RIM = 4;

/** A count of what is not shown; it opens a list of it by name. */
export function AwayList(props: AwayListProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={opener}
        type="button"
        className="away"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {props.title}
        <ChevronUp size={10} />
      </button>
      {isOpen && <List {...props} opener={opener} onClose={() => setOpen(false)} />}
    </>
  );
}

interface ListProps extends AwayListProps {
  opener: { current: HTMLButtonElement | null };
  onClose: () => void;
}

function List({ title, read, all, one, opener, onClose }: ListProps): JSX.Element {
  const { t } = useWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  // Read again by each drawing: it follows what is folded and hidden while it is open.
  const ids = read();
  useLayoutEffect(() => {
    place(box.current, opener.current);
    box.current?.querySelector<HTMLElement>("button")?.focus();
  }, [opener]);
  useEffect(() => closeWhenLeft([box, opener], onClose), [opener, onClose]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
    opener.current?.focus();
  };
  return (
    <div ref={box} className="away-list" role="dialog" aria-labelledby={id} onKeyDown={onKeyDown}>
      <h2 id={id}>{title}</h2>
      <ul>
        {ids.slice(0, MOST_LISTED).map((each) => (
          <Row key={each} id={each} one={one} />
        ))}
        {ids.length > MOST_LISTED && <li className="more">{t("away.more", { count: ids.length - MOST_LISTED })}</li>}
      </ul>
      <Button
        size="small"
        text={all.label}
        onClick={() => {
          all.perform();
          onClose();
        }}
      />
    </div>
  );
}

/** A click opens it in the inspector, though it is not drawn. */
function Row({ id, one }: { id: string; one: AwayListProps["one"] }): JSX.Element {
  const words = useWords();
  const isChosen = useApp(({ present }) => present.selected === id);
  const name = nameOf(id, words, facts);
  return (
    <li className={isChosen ? "on" : undefined}>
      <button type="button" title={name} aria-pressed={isChosen} onClick={() => select(id)}>
        <Thing node={facts.nodes.get(id)} edge={facts.edges.get(id)} />
        <span>{name}</span>
      </button>
      {one !== undefined && (
        <button type="button" className="show" aria-label={words.t("step.show-one", { name })} onClick={() => one(id)}>
          {words.t("away.show")}
        </button>
      )}
    </li>
  );
}

/** Over what opens it, or under it where there is no room over it. */
function place(box: HTMLElement | null, opener: HTMLElement | null): void {
  if (box === null || opener === null) return;
  const at = opener.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const above = at.top - height - RIM;
  box.style.left = `${Math.max(RIM, Math.min(at.left, window.innerWidth - width - RIM))}px`;
  box.style.top = `${above >= RIM ? above : at.bottom + RIM}px`;
}

/** A press elsewhere, the keyboard elsewhere, another size of the window. */
function closeWhenLeft(own: readonly { current: HTMLElement | null }[], onClose: () => void): () => void {
  const onLeave = ({ target }: Event) => {
    if (!own.some(({ current }) => target instanceof Node && current?.contains(target) === true)) onClose();
  };
  window.addEventListener("pointerdown", onLeave, { capture: true });
  window.addEventListener("focusin", onLeave);
  window.addEventListener("resize", onClose);
  return () => {
    window.removeEventListener("pointerdown", onLeave, { capture: true });
    window.removeEventListener("focusin", onLeave);
    window.removeEventListener("resize", onClose);
  };
}
