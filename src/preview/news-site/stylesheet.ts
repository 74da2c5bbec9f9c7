/** The stylesheet of the sample site's pages. */
export const stylesheet = `
:root { color-scheme: light dark; --ink: #1d1b18; --soft: #6b645b; --paper: #fbf9f5; --card: #fff; --line: #e7e1d6; --brand: #c8471f; }
@media (prefers-color-scheme: dark) { :root { --ink: #efeae2; --soft: #a9a196; --paper: #171513; --card: #211e1b; --line: #35302a; --brand: #f0784d; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.65 Georgia, 'Noto Serif', 'Liberation Serif', serif; }
a { color: inherit; text-decoration: none; }
a:hover { color: var(--brand); }
a:focus-visible { outline: 3px solid var(--brand); outline-offset: 3px; border-radius: 4px; }
img { display: block; width: 100%; height: auto; }
.masthead, .foot { font-family: system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif; }
.masthead { background: var(--card); border-bottom: 3px solid var(--brand); }
.bar { max-width: 760px; margin: 0 auto; padding: 14px 20px 4px; display: flex; align-items: baseline; justify-content: space-between; gap: 0 16px; flex-wrap: wrap; }
.brand { font-size: 26px; font-weight: 800; letter-spacing: -.5px; color: var(--ink); }
.brand span { color: var(--brand); }
.today, .connect { margin: 0; font-size: 13px; color: var(--soft); }
.connect { max-width: 760px; margin: 0 auto; padding: 0 20px 12px; }
main { max-width: 760px; margin: 0 auto; padding: 28px 20px 12px; }
h1, h2, h3 { line-height: 1.22; text-wrap: balance; }
.home-title { margin: 0 0 4px; font-size: 34px; }
.slogan { margin: 0 0 20px; color: var(--soft); }
.headlines { list-style: none; margin: 0; padding: 0; }
.headlines li { display: grid; grid-template-columns: 220px 1fr; gap: 20px; padding: 18px 0; border-top: 1px solid var(--line); align-items: start; }
.headline-photo img, .card-photo img, .article-photo img { border-radius: 10px; }
.headline-title { margin: 4px 0 6px; font-size: 21px; }
.card-label { margin: 0; color: var(--brand); font: 700 12px/1.4 system-ui, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif; letter-spacing: .06em; }
.card-date { margin: 0; color: var(--soft); font-size: 14px; }
.article-title { margin: 0 0 12px; font-size: clamp(28px, 5vw, 42px); letter-spacing: -.4px; }
.byline { margin: 0 0 20px; color: var(--soft); font-size: 15px; }
.article-photo { margin: 0 0 24px; }
.article-photo figcaption { margin-top: 8px; font-size: 14px; line-height: 1.5; color: var(--soft); }
.article-body p { margin: 0 0 1.1em; }
.card-first { max-width: 420px; margin: 0 0 32px; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(280px, 1fr)); gap: 28px; margin-top: 40px; padding-top: 28px; border-top: 1px solid var(--line); }
.card-photo { position: relative; display: block; margin: 6px 0 10px; }
.card-overlay { position: absolute; inset: auto 0 0; padding: 40px 14px 12px; border-radius: 0 0 10px 10px; background: linear-gradient(#0000, #000c); color: #fff; font-size: 14px; line-height: 1.35; }
.card-title { margin: 0 0 4px; font-size: 18px; }
.card-teaser { margin: 6px 0 0; font-size: 15px; line-height: 1.5; color: var(--soft); }
.foot { margin-top: 40px; border-top: 1px solid var(--line); background: var(--card); }
.quote-of-the-day { max-width: 640px; margin: 0 auto; padding: 32px 20px; text-align: center; }
.quote-text { margin: 0 0 6px; font: italic 20px/1.5 Georgia, 'Noto Serif', 'Liberation Serif', serif; }
.quote-author { margin: 0; font-size: 14px; color: var(--soft); }
@media (max-width: 560px) {
  .headlines li { grid-template-columns: 112px 1fr; gap: 14px; }
  .headline-title { font-size: 17px; }
  .home-title { font-size: 28px; }
}
`;
