import type { JSX } from "react";
import type { ChangedProperty, TouchedNode, TouchedRelationship } from "../../../contract/edits.ts";
import { useWords } from "../../state/use-words.ts";
import { differingWords } from "./differing.ts";
import { isDrawable, NodeOnPicture } from "./on-picture.tsx";
import { TouchedName } from "./touched-name.tsx";

/** Said by sign and word: colour says nothing here. */
const SIGN = { created: "+", changed: "±", deleted: "−" } as const;

export type TouchedItemProps = { isOpen: boolean; isDone: boolean } & (
  | { node: TouchedNode }
  | { link: TouchedRelationship }
);

/** A node or link that an edit touches, with its values before and after. */
export function TouchedItem({ isOpen, isDone, ...thing }: TouchedItemProps): JSX.Element {
  const { t } = useWords();
  const { change, properties } = "node" in thing ? thing.node : thing.link;
  const labels = "node" in thing ? labelChanges(thing.node) : [];
  const head = (
    <>
      <span className="touched-change">
        <span aria-hidden>{SIGN[change]}</span> {t(CHANGE[change])}
      </span>
      {"node" in thing ? <NodeHead node={thing.node} /> : <LinkHead link={thing.link} />}
    </>
  );
  return (
    <li className="touched" data-change={change}>
      {properties.length + labels.length === 0 ? (
        <div className="touched-head">{head}</div>
      ) : (
        <details open={isOpen}>
          <summary className="touched-head">{head}</summary>
          <table className="touched-values">
            <tbody>
              {labels.map(({ label, is }) => (
                <tr key={label}>
                  <th scope="row">:{label}</th>
                  <td>{t(`edits.label.${is}`)}</td>
                </tr>
              ))}
              {properties.map((property) => (
                <PropertyRow key={property.name} property={property} change={change} />
              ))}
            </tbody>
          </table>
        </details>
      )}
      {"node" in thing && isThere(thing.node, isDone) && <NodeOnPicture id={thing.node.id} name={thing.node.name} />}
    </li>
  );
}

/** Whether the picture can show it now. */
function isThere(node: TouchedNode, isDone: boolean): node is TouchedNode & { id: string } {
  return isDrawable(node) && node.change !== (isDone ? "deleted" : "created");
}

const CHANGE = { created: "edits.created", changed: "edits.changed-word", deleted: "edits.deleted" } as const;

/** Of a new or a deleted node all labels stand beside its name. */
function labelChanges({ change, labelsAdded, labelsRemoved }: TouchedNode) {
  if (change !== "changed") return [];
  return [
    ...labelsAdded.map((label) => ({ label, is: "added" as const })),
    ...labelsRemoved.map((label) => ({ label, is: "removed" as const })),
  ];
}

/** One without a name is called by its labels. */
function NodeHead({ node }: { node: TouchedNode }): JSX.Element {
  const labels = node.labels.map((label) => `:${label}`).join("");
  return (
    <>
      <TouchedName end={node} properties={node.properties} /> {labels !== node.name && <code>{labels}</code>}
    </>
  );
}

function LinkHead({ link: { from, type, to } }: { link: TouchedRelationship }): JSX.Element {
  return (
    <>
      <TouchedName end={from} /> <code className="touched-type">–{type}→</code> <TouchedName end={to} />
    </>
  );
}

interface PropertyRowProps {
  property: ChangedProperty;
  change: TouchedNode["change"];
}

function PropertyRow({ property, change }: PropertyRowProps): JSX.Element {
  const { t, language } = useWords();
  const { name, before, after } = property;
  const [was, is] = differingWords(before, after, language);
  const hadNone = before === undefined;
  const hasNone = after === undefined;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {change === "deleted" && <span>{was}</span>}
        {change === "changed" && (hadNone ? <em>{t("edits.had-none")}</em> : <del>{was}</del>)}
        {change === "changed" && (
          <>
            {" "}
            <span aria-hidden>→</span>
            <span className="unseen">{t("edits.becomes")}</span>{" "}
          </>
        )}
        {change !== "deleted" && (hasNone ? <em>{t("edits.had-none")}</em> : <ins>{is}</ins>)}
      </td>
    </tr>
  );
}
