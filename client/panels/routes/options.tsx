import { useId, useState, type JSX } from "react";
import { Mode } from "../../../contract/kinds.ts";
import { Chain, RouteRank, type RoutesBody } from "../../../contract/routes.ts";
import type { GraphNode } from "../../../contract/slice.ts";
import { useApp } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { listWords, periodsWords } from "../../text/dates.ts";
import { timeInWords } from "../../text/question-words.ts";
import { NameRow } from "./name-row.tsx";
import { PLACES } from "./place-kinds.ts";
import { isUnusual } from "./tidy-body.ts";
import "./options.css";

export interface OptionsProps {
  body: RoutesBody;
  nodes: ReadonlyMap<string, GraphNode>;
  onAsk: (more: Partial<RoutesBody>) => void;
}

const LEGS = [1, 2, 3, 4, 6, 8, 12] as const;
const USUAL_LEGS = 8;

/** How the ways are ranked and chained, and what is left out of them; the rarer half folds away. */
export function Options(props: OptionsProps): JSX.Element {
  const { body, onAsk } = props;
  const { t } = useWords();
  const [isWanted, setOpen] = useState(false);
  // What is asked is seen, whoever asked it.
  const isOpen = isWanted || isUnusual(body);
  return (
    <>
      <div className="option-line">
        <Select
          label={t("routes.rank")}
          value={body.rank ?? "confidence"}
          options={RouteRank.options.map((value) => ({ value, label: t(`routes.rank.${value}`) }))}
          onChange={(value) => onAsk({ rank: RouteRank.parse(value) })}
        />
        <Select
          label={t("routes.max-legs")}
          value={String(body.maxLegs ?? USUAL_LEGS)}
          options={[...new Set([...LEGS, body.maxLegs ?? USUAL_LEGS])]
            .sort((one, other) => one - other)
            .map((count) => ({ value: String(count), label: t("routes.up-to", { count }) }))}
          onChange={(value) => onAsk({ maxLegs: Number(value) })}
        />
        {!isUnusual(body) && (
          <button type="button" className="more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? "routes.less" : "routes.more")}
          </button>
        )}
      </div>
      {isOpen && <MoreOptions {...props} />}
    </>
  );
}

function MoreOptions({ body, nodes, onAsk }: OptionsProps): JSX.Element {
  const { t } = useWords();
  const common = { nodes, empty: null };
  return (
    <div className="more-options">
      <NameRow
        {...common}
        title={t("routes.via")}
        ids={body.via ?? []}
        kinds={PLACES}
        placeholder={t("routes.pick")}
        most={5}
        onChange={(via) => onAsk({ via: [...via] })}
      />
      <NameRow
        {...common}
        title={t("routes.avoid")}
        ids={body.avoid?.places ?? []}
        kinds={PLACES}
        placeholder={t("routes.pick")}
        most={20}
        onChange={(places) => onAsk({ avoid: { ...body.avoid, places: [...places] } })}
      />
      <NameRow
        {...common}
        title={t("routes.goods")}
        ids={body.commodities ?? []}
        kinds={["commodity"]}
        placeholder={t("routes.pick.goods")}
        most={20}
        onChange={(commodities) => onAsk({ commodities: [...commodities] })}
      />
      <Choices body={body} onAsk={onAsk} />
    </div>
  );
}

function Choices({ body, onAsk }: Omit<OptionsProps, "nodes">): JSX.Element {
  const words = useWords();
  const { t, language } = words;
  const periods = useApp(({ present }) => present.filter.periods);
  const asked = timeInWords(body, words);
  const [chainId, mannerId] = [useId(), useId()];
  const [mode = ""] = body.modes ?? [];
  return (
    <>
      <div className="choice">
        <label htmlFor={chainId}>{t("routes.chain")}</label>
        <Select
          id={chainId}
          value={body.chain ?? "goods"}
          options={Chain.options.map((value) => ({ value, label: t(`routes.chain.${value}`) }))}
          onChange={(value) => onAsk({ chain: Chain.parse(value) })}
        />
      </div>
      <div className="choice">
        <label htmlFor={mannerId}>{t("routes.manner")}</label>
        <Select
          id={mannerId}
          value={mode}
          options={[
            { value: "", label: t("routes.manner.any") },
            ...Mode.options.map((value) => ({ value, label: t(`manner.${value}`) })),
          ]}
          onChange={(value) => onAsk({ modes: Mode.options.filter((each) => each === value) })}
        />
      </div>
      <Check
        label={t("routes.reported")}
        isOn={body.status === "reported"}
        onChange={(isOn) => onAsk({ status: isOn ? "reported" : "all" })}
      />
      <Check
        label={t("routes.two-sources")}
        isOn={(body.minSources ?? 1) > 1}
        onChange={(isOn) => onAsk({ minSources: isOn ? 2 : 1 })}
      />
      {(periods.length > 0 || asked.length > 0) && (
        <Check
          label={t("routes.period", {
            period: asked.length > 0 ? listWords(asked, language) : periodsWords(periods, language),
          })}
          isOn={asked.length > 0}
          onChange={(isOn) => onAsk({ periods: isOn ? [...periods] : [], dateFrom: undefined, dateTo: undefined })}
        />
      )}
    </>
  );
}

function Check({
  label,
  isOn,
  onChange,
}: {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}): JSX.Element {
  return (
    <label className="check">
      <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  );
}

interface SelectProps {
  /** By `id` where a label names it. */
  id?: string;
  label?: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

function Select({ id, label, value, options, onChange }: SelectProps): JSX.Element {
  return (
    <select id={id} aria-label={label} value={value} onChange={({ target }) => onChange(target.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
