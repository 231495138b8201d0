import { Button } from "@blueprintjs/core";
import { useId, useMemo, useState, type JSX } from "react";
import { propertyKeys, type PropertyRule } from "../../graph/property-rules.ts";
import { addRule, removeRule } from "../../state/actions/filter.ts";
import { useApp } from "../../state/app-store.ts";
import { useSeen } from "../../state/picture-store.ts";
import { ruleText } from "../../state/told.ts";
import { useWords } from "../../state/use-words.ts";
import { Folds } from "./folds.tsx";

const TESTS: readonly PropertyRule["test"][] = ["is", "contains", "least", "most", "set"];
/** Values proposed while one types; more would be a list nobody reads. */
const MOST_VALUES = 60;

/** Rules on what marks and links say of themselves; each can be taken back. */
export function RuleFilter(): JSX.Element | null {
  const words = useWords();
  const { t } = words;
  const seen = useSeen();
  const rules = useApp(({ present }) => present.filter.rules);
  const nodeKeys = useMemo(() => propertyKeys(seen, "node"), [seen]);
  const edgeKeys = useMemo(() => propertyKeys(seen, "edge"), [seen]);
  if (nodeKeys.size + edgeKeys.size === 0 && rules.length === 0) return null;
  return (
    <div className="filter-part">
      <div className="filter-row">{t("filters.rule")}</div>
      <ul>
        {rules.map((rule) => (
          <li key={JSON.stringify(rule)} className="filter-rule">
            <button
              type="button"
              className="filter-chip"
              aria-label={t("filters.rule.remove", { what: ruleText(rule, words) })}
              title={t("filters.rule.remove", { what: ruleText(rule, words) })}
              onClick={() => removeRule(rule)}
            >
              {ruleText(rule, words)}
              <span aria-hidden>×</span>
            </button>
            <Folds part={{ rules: [rule] }} />
          </li>
        ))}
      </ul>
      <RuleForm nodeKeys={nodeKeys} edgeKeys={edgeKeys} />
    </div>
  );
}

type Keys = ReadonlyMap<string, string[]>;

function RuleForm({ nodeKeys, edgeKeys }: { nodeKeys: Keys; edgeKeys: Keys }): JSX.Element {
  const { t } = useWords();
  const [chosen, choose] = useState("node:name");
  const [test, setTest] = useState<PropertyRule["test"]>("contains");
  const [value, setValue] = useState("");
  const list = useId();
  const on = chosen.startsWith("node:") ? "node" : "edge";
  const key = chosen.slice(5);
  const values = (on === "node" ? nodeKeys : edgeKeys).get(key) ?? [];
  const isReady = test === "set" || value.trim() !== "";
  return (
    <form
      className="rule-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        addRule({ on, key, test, value: test === "set" ? "" : value.trim() });
        setValue("");
      }}
    >
      <select aria-label={t("filters.rule.key")} value={chosen} onChange={({ target }) => choose(target.value)}>
        <Options label={t("filters.marks")} on="node" keys={nodeKeys} />
        <Options label={t("filters.links")} on="edge" keys={edgeKeys} />
      </select>
      <select
        aria-label={t("filters.rule.test")}
        value={test}
        onChange={({ target }) => setTest(target.value as PropertyRule["test"])}
      >
        {TESTS.map((each) => (
          <option key={each} value={each}>
            {t(`test.${each}`)}
          </option>
        ))}
      </select>
      {test !== "set" && (
        <input
          aria-label={t("filters.rule.value")}
          placeholder={t("filters.rule.value")}
          list={list}
          maxLength={500}
          value={value}
          onChange={({ target }) => setValue(target.value)}
        />
      )}
      <datalist id={list}>
        {values.slice(0, MOST_VALUES).map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <Button type="submit" size="small" text={t("filters.rule.add")} disabled={!isReady} />
    </form>
  );
}

function Options({ label, on, keys }: { label: string; on: PropertyRule["on"]; keys: Keys }): JSX.Element | null {
  if (keys.size === 0) return null;
  return (
    <optgroup label={label}>
      {[...keys.keys()].map((key) => (
        <option key={key} value={`${on}:${key}`}>
          {key}
        </option>
      ))}
    </optgroup>
  );
}
