import { beforeEach, expect, test } from "vitest";
import { app, dismiss, notify, type Notice } from "../../../client/state/app-store.ts";

const said = (name: string, about?: string): Notice => ({
  kind: "done",
  headline: { key: "views.saved", values: { name } },
  ...(about === undefined ? {} : { about }),
});
const offer = (name: string, about?: string): Notice => ({
  ...(said(name, about) as Extract<Notice, { kind: "done" }>),
  undo: { key: "views.bring-back", perform: () => undefined },
});
const standing = () => {
  const { offer: before, notice } = app.getState();
  return [before, notice].flatMap((each) => (each?.kind === "done" ? each.headline.values?.["name"] : []));
};

beforeEach(() => app.setState({ notice: null, offer: null }));

test("an offer to take something back stays beside what is said after it, two at most", () => {
  notify(offer("removed"));
  notify(said("saved"));
  expect(standing()).toEqual(["removed", "saved"]);
  notify(said("copied"));
  expect(standing()).toEqual(["removed", "copied"]);
  notify(offer("deleted"));
  notify(said("saved again"));
  expect(standing()).toEqual(["deleted", "saved again"]);
});

test("what was answered or settled is offered no longer", () => {
  notify(offer("removed", "network"));
  notify(said("is back", "network"));
  expect(standing()).toEqual(["is back"]);
  const deleted = offer("deleted", "view");
  notify(deleted);
  notify(said("saved"));
  dismiss(deleted);
  expect(standing()).toEqual(["saved"]);
});

test("a word that may go is replaced by the next one, and closing it leaves the offer", () => {
  notify(said("saved"));
  notify(offer("removed"));
  expect(standing()).toEqual(["removed"]);
  notify(said("copied"));
  notify(null);
  expect(standing()).toEqual(["removed"]);
});
