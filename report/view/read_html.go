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
	fmt.Fprintf(&b, readHead, w.Code, inert(w.Say("read.title")))
	fmt.Fprintf(&b, "<h1>%s</h1>\n<p class=\"about\">%s: %s, %s; %s</p>\n", inert(w.Say("read.title")), inert(name), inert(w.Published(a)), inert(a.Language), inert(w.Found(a)))
	for _, text := range w.Remarks(a) {
		fmt.Fprintf(&b, "<p class=\"about\"><strong>%s</strong></p>\n", inert(text))
	}
	fmt.Fprintf(&b, "<main lang=\"%s\">\n", inert(a.Language))
	k := 0
	for i, block := range a.Blocks {
		tag := "p"
		if block.Role == read.Headline {
			tag = "h2"
		}
		fmt.Fprintf(&b, "<%s>", tag)
		at := block.Start
		for ; k < len(a.Figures) && a.Sentences[a.Figures[k].Sentence].Block == i; k++ {
			f := &a.Figures[k]
			if f.Start < at {
				continue
			}
			fmt.Fprintf(&b, `%s<span class="figure %s" id="f%d" tabindex="0" aria-describedby="s%d">%s<span class="story" role="tooltip" id="s%d">%s</span></span>`,
				inert(a.Plain[at:f.Start]), f.Answer.Outcome, k+1, k+1, inert(a.Plain[f.Start:f.End]), k+1, inert(readStory(w, f)))
			at = f.End
		}
		fmt.Fprintf(&b, "%s</%s>\n", inert(a.Plain[at:block.End]), tag)
	}
	b.WriteString("</main>\n")
	if len(a.Figures) > 0 {
		b.WriteString("<table>\n")
		for i := range a.Figures {
			f := &a.Figures[i]
			fmt.Fprintf(&b, "<tr><td><a href=\"#f%d\">%s</a></td> <td>%s</td> <td>%s</td> <td>%s</td></tr>\n", i+1, a.PlaceText(f), inert(w.Figure(f)), inert(w.AnswerVerdict(&f.Answer)), inert(w.Answer(f)))
		}
		b.WriteString("</table>\n")
	}
	b.WriteString("</body>\n</html>\n")
	_, err := io.WriteString(out, b.String())
	return err
}

// readStory is what a mark tells.
func readStory(w read.Words, f *read.Figure) string {
	return w.Figure(f) + ": " + w.AnswerVerdict(&f.Answer) + ". " + w.Answer(f)
}

// inert is a text of others inside a page: what acts, or cannot be seen, is shown.
func inert(text string) string { return html.EscapeString(visible.Shown(text)) }
