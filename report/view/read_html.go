package view

import (
	"fmt"
	"html"
	"io"
	"strings"

	"github.com/strike-tally/strike-tally/report/read"
	"github.com/strike-tally/strike-tally/report/visible"
)

// The page runs nothing and loads nothing: the policy forbids scripts, pictures and
// links to elsewhere, whatever the text holds.
const readHead = `<!doctype html>
<html lang="%s">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%s</title>
<style>
body{margin:2rem auto;max-width:44rem;padding:0 1rem;font:1.05rem/1.6 Georgia,serif;color:#1a1a1a;background:#fff;overflow-wrap:anywhere}
.about{font:0.95rem/1.5 system-ui,sans-serif;color:#444}
.figure{position:relative;padding:0 .1em;border-bottom:3px solid;cursor:help;text-decoration:none;color:inherit}
.figure:focus{outline:2px solid #1a5fb4;outline-offset:2px}
.agrees,.agrees_as_read{border-color:#26733a}.possible{border-color:#8a6d00;border-bottom-style:dashed}
.differs{border-color:#b3261e;border-bottom-style:double;background:#fdecea}.not_comparable{border-color:#666;border-bottom-style:dotted}
.story{display:none;position:absolute;left:0;top:1.7em;z-index:1;width:max-content;max-width:min(22rem,80vw);padding:.5rem .75rem;background:#1a1a1a;color:#fff;font:0.9rem/1.45 system-ui,sans-serif;font-weight:normal}
.figure:hover .story,.figure:focus .story,.figure:focus-within .story{display:block}
table{border-collapse:collapse;font:0.9rem/1.45 system-ui,sans-serif;margin-top:2rem}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-top:1px solid #bbb;overflow-wrap:normal}td:first-child,td:nth-child(3){white-space:nowrap}
@media(prefers-color-scheme:dark){body{color:#eee;background:#111}.about{color:#bbb}.differs{background:#4a1512}.story{background:#eee;color:#111}}
@media print{.story{display:none!important}}
</style>
</head>
<body>
`

// ReadHTML writes a page with the whole text and a mark on each figure, which tells on
// hover, focus and tap how it stands to the rows; below it the same as a table.
func ReadHTML(out io.Writer, w read.Words, name string, a *read.Article) error {
	var b strings.Builder
	m := w.Marked(a)
	title := html.EscapeString(w.Say("read.title"))
	fmt.Fprintf(&b, readHead, w.Code, title)
	fmt.Fprintf(&b, "<h1>%s</h1>\n<p class=\"about\">%s: %s</p>\n", title, html.EscapeString(visible.Shown(name)), html.EscapeString(m.About))
	for _, text := range m.Remarks {
		fmt.Fprintf(&b, "<p class=\"about\"><strong>%s</strong></p>\n", html.EscapeString(text))
	}
	fmt.Fprintf(&b, "<main lang=\"%s\">\n", html.EscapeString(m.Language))
	for _, block := range m.Blocks {
		tag := "p"
		if block.Headline {
			tag = "h2"
		}
		fmt.Fprintf(&b, "<%s>", tag)
		for _, part := range block.Parts {
			text := html.EscapeString(part.Text)
			if n := part.Figure; n > 0 {
				f := &m.Figures[n-1]
				text = fmt.Sprintf(`<span class="figure %s" id="f%d" tabindex="0" aria-describedby="s%d">%s<span class="story" role="tooltip" id="s%d">%s</span></span>`, f.Outcome, n, n, text, n, html.EscapeString(f.Story()))
			}
			b.WriteString(text)
		}
		fmt.Fprintf(&b, "</%s>\n", tag)
	}
	b.WriteString("</main>\n")
	if len(m.Figures) > 0 {
		b.WriteString("<table>\n")
		for i, f := range m.Figures {
			fmt.Fprintf(&b, "<tr><td><a href=\"#f%d\">%s</a></td> <td>%s</td> <td>%s</td> <td>%s</td></tr>\n", i+1, f.Place, html.EscapeString(f.Said), html.EscapeString(f.Verdict), html.EscapeString(f.Answer))
		}
		b.WriteString("</table>\n")
	}
	b.WriteString("</body>\n</html>\n")
	_, err := io.WriteString(out, b.String())
	return err
}
