/** The page's style, served beside it because the content policy wants files. */
export const apiPageStyle = `
:root { color-scheme: light dark; --ink: #191d22; --soft: #5f656e; --paper: #fbfaf7; --rule: #e1ded6; --code: #f3f1ec; --link: #0b57a4; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eceae4; --soft: #9ba1aa; --paper: #15181c; --rule: #323840; --code: #22272d; --link: #85b8f2; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 56rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font: 600 1.6rem/1.25 Georgia, serif; }
h2 { font-size: 1rem; margin: 0; }
h2 b { color: var(--soft); font-weight: 600; }
section { border-top: 1px solid var(--rule); padding: 1rem 0; }
section p { margin: 0.25rem 0 0.5rem; }
table { border-collapse: collapse; font-size: 0.875rem; }
td { padding: 0.15rem 1rem 0.15rem 0; vertical-align: top; }
code, pre { font: 0.8125rem/1.5 ui-monospace, monospace; }
pre { background: var(--code); padding: 0.75rem; overflow: auto; max-height: 28rem; }
summary { cursor: pointer; color: var(--link); }
a { color: var(--link); }
`;
