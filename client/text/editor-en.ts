/** The editor of statements, in English. */
export const editorEn = {
  "editor.hint":
    "Ctrl+Space completes, F8 goes to the next remark, Shift+Alt+F lays the statement out, Ctrl+Enter runs it. Tab indents; Escape and then Tab leaves the editor.",
  "editor.not-formatted": "It cannot be laid out as long as it is no whole statement.",
  "editor.use-nearest": "Use this instead",
  "editor.unknown.label": "No node of this graph has the label {name}.",
  "editor.unknown.type": "No link of this graph has the type {name}.",
  "editor.unknown.property": "Nothing in this graph has a property {name}.",
};
